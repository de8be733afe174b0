/** What every form on a target gets. */
import type { ActionTarget } from '#renderer/actions/use-actions.ts';
import type { Day } from '#renderer/actions/use-day.ts';

export interface TargetFormProps {
  readonly target: ActionTarget;
  readonly day: Day;
  /** Saved: the form may go. */
  readonly onDone: () => void;
  readonly onCancel: () => void;
}
