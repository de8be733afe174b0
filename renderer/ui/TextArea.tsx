/** Text of several lines with its label, help and error. */
import type { ClipboardEventHandler } from 'react';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { ErrorMessage } from '#renderer/ui/ErrorMessage.tsx';

interface TextAreaProps {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly onChange?: (value: string) => void;
  readonly onPaste?: ClipboardEventHandler<HTMLTextAreaElement>;
  readonly error?: string | null;
  readonly rows?: number;
  readonly autoFocus?: boolean;
  /** Shown to be read and copied, not to be typed in. */
  readonly isReadOnly?: boolean;
}

export function TextArea({ label, help, error = null, rows = 3, onPaste, ...rest }: TextAreaProps) {
  return (
    <TextField {...rest} className="field" isInvalid={error !== null} validationBehavior="aria">
      <Label className="label">{label}</Label>
      {help !== undefined && (
        <Text slot="description" className="help">
          {help}
        </Text>
      )}
      <AriaTextArea
        className="input"
        rows={rows}
        spellCheck={false}
        {...(onPaste === undefined ? {} : { onPaste })}
      />
      <ErrorMessage text={error} />
    </TextField>
  );
}
