/** One line of text with its label, help and error. */
import type { Ref } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { ErrorMessage } from '#renderer/ui/ErrorMessage.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  /** `null` while nothing is wrong. */
  readonly error: string | null;
  readonly size?: 'small';
  readonly inputMode?: 'numeric';
  readonly inputRef?: Ref<HTMLInputElement>;
}

export function TextField({ label, help, error, size, inputMode, inputRef, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} className="field" isInvalid={error !== null} validationBehavior="aria">
      <Label className="label">{label}</Label>
      {help !== undefined && (
        <Text slot="description" className="help">
          {help}
        </Text>
      )}
      <Input
        ref={inputRef}
        className={size === 'small' ? 'input input-s' : 'input'}
        {...(inputMode ? { inputMode } : {})}
        autoComplete="off"
        spellCheck={false}
      />
      <ErrorMessage text={error} />
    </AriaTextField>
  );
}
