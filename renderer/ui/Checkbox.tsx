/** A bare checkbox for tables; native, because a comparison may show thousands. */
import Check from 'lucide-react/icons/check';
import Minus from 'lucide-react/icons/minus';
import { Icon } from '#renderer/ui/Icon.tsx';

interface CheckboxProps {
  readonly label: string;
  readonly checked: boolean;
  /** Some but not all of what it stands for. */
  readonly mixed?: boolean;
  /** In a grid the cell is the Tab stop. */
  readonly isTabStop?: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Checkbox({ label, checked, mixed = false, isTabStop = true, onChange }: CheckboxProps) {
  return (
    <label className="table-check">
      <input
        type="checkbox"
        aria-label={label}
        tabIndex={isTabStop ? undefined : -1}
        checked={checked}
        ref={(input) => {
          if (input !== null) input.indeterminate = mixed;
        }}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="box" data-selected={checked || undefined} data-mixed={mixed || undefined}>
        {mixed ? <Icon glyph={Minus} /> : checked && <Icon glyph={Check} />}
      </span>
    </label>
  );
}
