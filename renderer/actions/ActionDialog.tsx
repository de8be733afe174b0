/** The dialog of the action that was asked for. */
import type { ActionRequest } from '#renderer/actions/use-actions.ts';

interface ActionDialogProps {
  readonly request: ActionRequest;
  readonly onClose: () => void;
}

export function ActionDialog(_: ActionDialogProps) {
  return null;
}
