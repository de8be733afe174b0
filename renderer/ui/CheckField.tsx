/** A yes or no that the user confirms, with its words beside it. */
import Check from 'lucide-react/icons/check';
import { Checkbox } from 'react-aria-components/Checkbox';
import { Icon } from '#renderer/ui/Icon.tsx';

interface CheckFieldProps {
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isInvalid?: boolean;
}

export function CheckField({ label, ...rest }: CheckFieldProps) {
  return (
    <Checkbox {...rest} className="check" validationBehavior="aria">
      {({ isSelected }) => (
        <>
          <span className="box">{isSelected && <Icon glyph={Check} />}</span>
          <span>{label}</span>
        </>
      )}
    </Checkbox>
  );
}
