/** One choice out of a few, each with an optional line of explanation. */
import { Label } from 'react-aria-components/Label';
import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components/RadioGroup';
import { ErrorMessage } from '#renderer/ui/ErrorMessage.tsx';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly help?: string;
}

interface RadioGroupProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  /** `null` while nothing is chosen. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly error?: string | null;
  /** Below each other with lines, or beside each other. */
  readonly layout?: 'list' | 'line';
}

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, choices, value, onChange, error = null, layout = 'list' } = props;
  const choose = (chosen: string) => {
    const choice = choices.find((candidate) => candidate.value === chosen);
    if (choice !== undefined) onChange(choice.value);
  };
  return (
    <AriaRadioGroup
      className="field"
      value={value}
      onChange={choose}
      isInvalid={error !== null}
      validationBehavior="aria"
    >
      <Label className="label">{label}</Label>
      <div className={layout === 'list' ? 'choice' : 'choices'}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className="radio">
            <span className="box" />
            <span>
              {choice.label}
              {choice.help !== undefined && <small>{choice.help}</small>}
            </span>
          </Radio>
        ))}
      </div>
      <ErrorMessage text={error} />
    </AriaRadioGroup>
  );
}
