/** The line that opens and closes a folded group. */
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ReactNode } from 'react';
import { Icon } from '#renderer/ui/Icon.tsx';

interface FoldButtonProps {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Id of what it opens. */
  readonly controls: string;
  readonly children: ReactNode;
}

export function FoldButton({ isOpen, onToggle, controls, children }: FoldButtonProps) {
  return (
    <button
      type="button"
      className="group-toggle"
      aria-expanded={isOpen}
      aria-controls={isOpen ? controls : undefined}
      onClick={onToggle}
    >
      <Icon glyph={isOpen ? ChevronDown : ChevronRight} />
      {children}
    </button>
  );
}
