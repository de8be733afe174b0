/** Reads back what was changed: who did what, when and why. */
import type { Change } from '#core/domain/records/register.ts';

export interface HistoryReader {
  /** The changes that wrote or removed one of these records, oldest first. Throws `register-damaged` or `register-unreadable`. */
  changesOf(ids: ReadonlySet<string>): Promise<readonly Change[]>;
}

/** Whether a change wrote or removed one of the records. */
export const touchesAny = ({ puts, removes }: Change, ids: ReadonlySet<string>): boolean =>
  puts.some(({ record }) => ids.has(record.id)) || removes.some(({ id }) => ids.has(id));
