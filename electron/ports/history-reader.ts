/** Reads back what was changed: who did what, when and why, and what the register was before it. */
import type { Change, Register } from '#core/domain/records/register.ts';

/** A change without the records that it wrote and took out: what can be read of thousands in no time. */
export type ChangeHead = Omit<Change, 'puts' | 'removes'>;

/**
 * Nothing here is ever guessed. Where a part of the history is missing, what needs it throws `history-incomplete` with the
 * `file`; what cannot be trusted is `register-damaged` or `register-unreadable`. Long answers are read in slices, so that
 * everything else has its turn.
 */
export interface HistoryReader {
  /** The changes that wrote or removed one of these records, oldest first, as far as the history is there (see `missing`). */
  changesOf(ids: ReadonlySet<string>): Promise<readonly Change[]>;
  /** The changes in which a text stands, such as an id, whoever made them and whatever they wrote; as `changesOf`. */
  changesNaming(text: string): Promise<readonly Change[]>;
  /** The first file of the history that is missing, or `null`: then every change since the first one can be read. */
  missing(): Promise<string | null>;
  /**
   * Some changes before change `seq`, newest first: at most `count`, and none only where the history begins. `null` = the
   * last ones. Whoever wants more asks again with the number of the last one.
   */
  before(seq: number | null, count: number): Promise<readonly ChangeHead[]>;
  /** A change, whole. Throws `not-found` when there is none with this number. */
  change(seq: number): Promise<Change>;
  /** The register as change `seq` left it; 0 = before the first. Throws `not-found` when it never came so far. */
  registerAfter(seq: number): Promise<Register>;
}

/** Whether a change wrote or removed one of the records. */
export const touchesAny = ({ puts, removes }: Change, ids: ReadonlySet<string>): boolean =>
  puts.some(({ record }) => ids.has(record.id)) || removes.some(({ id }) => ids.has(id));
