/** A button that says what it does. At most one `primary` per region. */
import type { LucideIcon } from 'lucide-react/types';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Icon } from '#renderer/ui/Icon.tsx';

interface ButtonProps {
  readonly children: ReactNode;
  readonly variant?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly glyph?: LucideIcon;
  readonly type?: 'button' | 'submit';
  readonly isDisabled?: boolean;
  /** At work: keeps focus and width, refuses a second press. */
  readonly isPending?: boolean;
  readonly autoFocus?: boolean;
  /** Where several buttons of one name stand together: which one this is. */
  readonly 'aria-label'?: string;
  readonly onPress?: () => void;
}

export function Button({ children, variant = 'plain', glyph, type = 'button', ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} type={type} className="button" data-variant={variant}>
      {glyph && <Icon glyph={glyph} />}
      {children}
    </AriaButton>
  );
}
