/** What every form of a chain mandate or an invitation gets. */
import type { ChainDetail } from '#core/contract/chains.ts';
import type { Day } from '#renderer/actions/use-day.ts';

export interface ChainsFormProps {
  readonly day: Day;
  /** Saved: the form may go. */
  readonly onDone: () => void;
  readonly onCancel: () => void;
}
export interface ChainFormProps extends ChainsFormProps {
  readonly detail: ChainDetail;
}
