/** A file compared with the register: one row per record, with what taking it over would do. Writes nothing. */
import type { ComparedRow, ComparisonResult, OutcomeCounts } from '#core/domain/import/comparison.ts';
import type { ImportTable } from '#core/domain/import/import-table.ts';
import { runImport } from '#core/domain/import/run-import.ts';
import type { Facts } from '#core/domain/query/facts.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';

/** What is written without a person looking at each record. */
export const isTakenByDefault = ({ outcome }: Pick<ComparedRow, 'outcome'>): boolean =>
  outcome === 'new' || outcome === 'changed';

/**
 * Compares a table with all that is known, as on `today`. Later records see what earlier new and changed ones would
 * write. Throws `file-not-recognised` when the header names no person, organisation or end.
 */
export function compareTable(table: ImportTable, facts: Facts, today: CalendarDate): ComparisonResult {
  let ids = 0;
  const newId = (kind: string) => {
    ids += 1;
    return `${kind}-of-this-file-${ids}`;
  };
  const { decisions } = runImport(table, facts, today, newId, (_, decision) => isTakenByDefault(decision));
  const counts: OutcomeCounts = { new: 0, changed: 0, same: 0, refused: 0, ambiguous: 0 };
  const rows = decisions.map(({ number, decision }) => {
    counts[decision.outcome] += 1;
    return decision.toRow(number);
  });
  return { rows, counts };
}
