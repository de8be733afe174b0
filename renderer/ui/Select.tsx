/** One choice out of many, folded away until it is opened. */
import Check from 'lucide-react/icons/check';
import ChevronDown from 'lucide-react/icons/chevron-down';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { Choice } from '#renderer/ui/RadioGroup.tsx';

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly help?: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

export function Select<Value extends string>({ label, help, choices, value, onChange }: SelectProps<Value>) {
  return (
    <AriaSelect
      className="field"
      value={value}
      onChange={(chosen) => {
        const choice = choices.find((candidate) => candidate.value === chosen);
        if (choice !== undefined) onChange(choice.value);
      }}
    >
      <Label className="label">{label}</Label>
      {help !== undefined && (
        <Text slot="description" className="help">
          {help}
        </Text>
      )}
      <Button className="input">
        <SelectValue className="clip" />
        <span className="end">
          <Icon glyph={ChevronDown} />
        </span>
      </Button>
      <Popover className="menu select-menu">
        <ListBox>
          {choices.map((choice) => (
            <ListBoxItem key={choice.value} id={choice.value} textValue={choice.label} className="menu-item">
              {({ isSelected }) => (
                <>
                  <span className="clip">{choice.label}</span>
                  {isSelected && (
                    <span className="end">
                      <Icon glyph={Check} />
                    </span>
                  )}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
