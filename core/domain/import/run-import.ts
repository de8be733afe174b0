/** Goes through a file once, record by record: decide, and write what is taken where later records can see it. */
import { recogniseColumns } from '#core/domain/import/columns.ts';
import { asDuplicate, type Decision, decideRecord } from '#core/domain/import/decide-record.ts';
import { duplicateKeys, knownKey } from '#core/domain/import/duplicate-key.ts';
import type { ImportTable } from '#core/domain/import/import-table.ts';
import { readRecord } from '#core/domain/import/read-record.ts';
import { type NewId, RegisterIndex } from '#core/domain/import/register-index.ts';
import { writeRecord } from '#core/domain/import/write-record.ts';
import type { Facts } from '#core/domain/query/facts.ts';
import { DEFAULT_PROFILE } from '#core/domain/records/profile.ts';
import type { Put } from '#core/domain/records/register.ts';
import { registrarLevels } from '#core/domain/rules/registrar-level.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';

export interface ImportRun {
  readonly decisions: readonly { readonly number: number; readonly decision: Decision }[];
  readonly puts: readonly Put[];
  /** Number of records that were taken. */
  readonly written: number;
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Runs an import; `isTaken` says of each acceptable record whether it is written. Throws `file-not-recognised`. */
export function runImport(
  table: ImportTable,
  facts: Facts,
  today: CalendarDate,
  newId: NewId,
  isTaken: (number: number, decision: Decision) => boolean,
): ImportRun {
  const columns = recogniseColumns(table.headers);
  const index = new RegisterIndex(facts, newId);
  const { closures } = facts.register.profile.get('profile') ?? DEFAULT_PROFILE;
  const surroundings = { today, closures, levelAt: registrarLevels(facts, today) };
  const seen = new Set<string>();
  const told = new Set<string>();
  const decisions: { number: number; decision: Decision }[] = [];
  let written = 0;

  const decide = (cells: readonly string[]): Decision => {
    const decision = decideRecord(readRecord(columns, cells), index, told, surroundings);
    if (decision.outcome === 'refused') return decision;
    const keys = duplicateKeys(decision.resolved, decision.mandate?.matched ?? null);
    if (keys.some((key) => seen.has(key))) return asDuplicate(decision);
    for (const key of keys) seen.add(key);
    return decision;
  };

  for (const { number, cells } of table.records) {
    if (isEmpty(cells)) continue;
    const decision = decide(cells);
    decisions.push({ number, decision });
    if (decision.outcome === 'same' && decision.means.known) told.add(decision.means.known.id);
    if (!decision.acceptable || !isTaken(number, decision)) continue;
    const result = writeRecord(decision, index);
    if (result === null) continue;
    written += 1;
    const startsOn = decision.mandate?.matched.term.startsOn ?? decision.resolved.draft.startsOn;
    seen.add(knownKey(result.mandateId, startsOn));
    if (result.meansId !== null) told.add(result.meansId);
  }
  return { decisions, puts: index.puts(), written };
}
