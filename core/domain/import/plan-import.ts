/** The one change that takes chosen records of a file over. */
import type { ImportTable } from '#core/domain/import/import-table.ts';
import type { NewId } from '#core/domain/import/register-index.ts';
import { runImport } from '#core/domain/import/run-import.ts';
import type { Facts } from '#core/domain/query/facts.ts';
import type { ChangeRequest } from '#core/domain/records/register.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';

export interface ImportPlan {
  /** `null` when nothing of what was chosen can be taken over. */
  readonly request: ChangeRequest | null;
  /** Number of records that are taken over. */
  readonly written: number;
}

/**
 * Decides on every record again and writes those that were chosen and may be. `acceptedRows` are the numbers of the
 * comparison's rows. Throws `file-not-recognised`.
 */
export function planImport(
  table: ImportTable,
  facts: Facts,
  today: CalendarDate,
  acceptedRows: ReadonlySet<number>,
  newId: NewId,
): ImportPlan {
  const { puts, written } = runImport(table, facts, today, newId, (number) => acceptedRows.has(number));
  if (puts.length === 0) return { request: null, written: 0 };
  return { request: { action: 'import.apply', puts, removes: [], reason: null }, written };
}
