/** Goes through a file once, record by record: decide, and write what is taken where later records can see it. */
import { chainDecider } from '#core/domain/import/chain-decider.ts';
import { isChainList, recogniseColumns } from '#core/domain/import/columns.ts';
import type { DecidedRecord } from '#core/domain/import/decided-record.ts';
import type { ImportTable } from '#core/domain/import/import-table.ts';
import { mandateDecider } from '#core/domain/import/mandate-decider.ts';
import { type NewId, RegisterIndex } from '#core/domain/import/register-index.ts';
import type { Facts } from '#core/domain/query/facts.ts';
import { DEFAULT_PROFILE } from '#core/domain/records/profile.ts';
import type { Put } from '#core/domain/records/register.ts';
import { registrarLevels } from '#core/domain/rules/registrar-level.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';

export interface ImportRun {
  readonly decisions: readonly { readonly number: number; readonly decision: DecidedRecord }[];
  readonly puts: readonly Put[];
  /** Number of records that were taken. */
  readonly written: number;
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/**
 * Runs an import of mandates or of chain mandates, whichever the header names; `isTaken` says of each acceptable record
 * whether it is written. Throws `file-not-recognised`.
 */
export function runImport(
  table: ImportTable,
  facts: Facts,
  today: CalendarDate,
  newId: NewId,
  isTaken: (number: number, decision: DecidedRecord) => boolean,
): ImportRun {
  const columns = recogniseColumns(table.headers);
  const index = new RegisterIndex(facts, newId);
  const { closures } = facts.register.profile.get('profile') ?? DEFAULT_PROFILE;
  const decider = isChainList(columns) ? chainDecider : mandateDecider;
  const surroundings = { today, closures, levelAt: registrarLevels(facts, today) };
  const decide = decider(columns, index, surroundings);
  const decisions: { number: number; decision: DecidedRecord }[] = [];
  let written = 0;
  for (const { number, cells } of table.records) {
    if (isEmpty(cells)) continue;
    const decision = decide(cells);
    decisions.push({ number, decision });
    if (decision.acceptable && isTaken(number, decision) && decision.write()) written += 1;
  }
  return { decisions, puts: index.puts(), written };
}
