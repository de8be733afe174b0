/** A button of one glyph; its label is read out and shown as tooltip of the system. */
import type { LucideIcon } from 'lucide-react/types';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Icon } from '#renderer/ui/Icon.tsx';

interface IconButtonProps {
  readonly glyph: LucideIcon;
  readonly label: string;
  /** `close` closes the dialog around it. */
  readonly slot?: 'close';
}

export function IconButton({ glyph, label, slot }: IconButtonProps) {
  return (
    <AriaButton
      {...(slot ? { slot } : {})}
      className="button"
      data-variant="quiet"
      data-size="icon"
      aria-label={label}
    >
      <Icon glyph={glyph} />
    </AriaButton>
  );
}
