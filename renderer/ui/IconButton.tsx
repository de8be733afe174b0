/** A button of one glyph; its label is read out and shown as tooltip of the system. */
import type { LucideIcon } from 'lucide-react/types';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Icon } from '#renderer/ui/Icon.tsx';

interface IconButtonProps {
  readonly glyph: LucideIcon;
  readonly label: string;
  readonly onPress?: () => void;
}

export function IconButton({ glyph, label, ...rest }: IconButtonProps) {
  return (
    <AriaButton {...rest} className="button" data-variant="quiet" data-size="icon" aria-label={label}>
      <Icon glyph={glyph} />
    </AriaButton>
  );
}
