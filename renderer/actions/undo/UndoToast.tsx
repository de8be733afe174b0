/** What was done last, and the way back. Stays until the next change or until it is closed. */
import type { Told } from './undo-context.ts';

interface UndoToastProps {
  readonly told: Told | null;
  readonly onClose: () => void;
}

export function UndoToast(_: UndoToastProps) {
  return null;
}
