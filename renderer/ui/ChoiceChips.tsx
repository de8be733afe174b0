/** One choice out of a few short ones, beside each other; arrows choose. */
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { Choice } from '#renderer/ui/RadioGroup.tsx';

interface ChoiceChipsProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly autoFocus?: boolean;
}

export function ChoiceChips<Value extends string>(props: ChoiceChipsProps<Value>) {
  const { label, choices, value, onChange, autoFocus = false } = props;
  return (
    <RadioGroup
      className="field chips"
      value={value}
      onChange={(chosen) => {
        const choice = choices.find((candidate) => candidate.value === chosen);
        if (choice !== undefined) onChange(choice.value);
      }}
    >
      <Label className="label">{label}</Label>
      <div className="chip-row">
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            className="chip-choice"
            autoFocus={autoFocus && choice.value === value}
          >
            {choice.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
