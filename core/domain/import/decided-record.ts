/** One record of a file, decided on: the same for a list of mandates and one of chain mandates. */
import type { ComparedRow, Outcome } from '#core/domain/import/comparison.ts';

export interface DecidedRecord {
  readonly outcome: Outcome;
  /** Whether a person may take it over. */
  readonly acceptable: boolean;
  readonly toRow: (number: number) => ComparedRow;
  /** Writes it where later records can see it; `false` when it misses a part that there must be. */
  readonly write: () => boolean;
}

/** Decides on the cells of one record, knowing the records before it. */
export type RecordDecider = (cells: readonly string[]) => DecidedRecord;
