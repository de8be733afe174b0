/** One line of text with its label, help and error. */
import type { Ref } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { ErrorMessage } from '#renderer/ui/ErrorMessage.tsx';
import { FieldNotes, type FieldNotesProps } from '#renderer/ui/FieldNotes.tsx';

interface TextFieldProps extends FieldNotesProps {
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
  readonly autoFocus?: boolean;
}

export function TextField(props: TextFieldProps) {
  const { label, help, error, size, inputMode, inputRef, note = null, warning = null, ...rest } = props;
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
      <FieldNotes note={note} warning={warning} />
      <ErrorMessage text={error} />
    </AriaTextField>
  );
}
