/** A text that may be chosen from what is known already, or typed anew. */
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { ErrorMessage } from '#renderer/ui/ErrorMessage.tsx';
import { FieldNotes, type FieldNotesProps } from '#renderer/ui/FieldNotes.tsx';

/** What is offered; `detail` tells namesakes apart. */
export interface ComboOption {
  readonly id: string;
  readonly label: string;
  readonly detail: string | null;
}

interface ComboBoxProps extends FieldNotesProps {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The best first; already filtered by `value`. */
  readonly options: readonly ComboOption[];
  readonly onChoose: (option: ComboOption) => void;
  readonly onBlur?: () => void;
  readonly error: string | null;
  readonly autoFocus?: boolean;
}

export function ComboBox(props: ComboBoxProps) {
  const {
    label,
    help,
    value,
    onChange,
    options,
    onChoose,
    error,
    note = null,
    warning = null,
    ...rest
  } = props;
  return (
    <AriaComboBox
      {...rest}
      className="field"
      inputValue={value}
      onInputChange={onChange}
      items={options}
      onSelectionChange={(id) => {
        const option = options.find((candidate) => candidate.id === id);
        if (option !== undefined) onChoose(option);
      }}
      defaultFilter={() => true}
      allowsCustomValue
      isInvalid={error !== null}
      validationBehavior="aria"
    >
      <Label className="label">{label}</Label>
      {help !== undefined && (
        <Text slot="description" className="help">
          {help}
        </Text>
      )}
      <Input className="input" autoComplete="off" spellCheck={false} />
      <FieldNotes note={note} warning={warning} />
      <ErrorMessage text={error} />
      <Popover className="menu select-menu">
        <section aria-label={label}>
          <ListBox<ComboOption>>
            {(option) => (
              <ListBoxItem id={option.id} textValue={option.label} className="menu-item offer">
                <span className="clip">{option.label}</span>
                {option.detail !== null && <span className="muted clip">{option.detail}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </section>
      </Popover>
    </AriaComboBox>
  );
}
