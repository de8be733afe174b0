/** A file compared with the register: one row per record, with what taking it over would do. Writes nothing. */
import type { ComparedRow, ComparisonResult, OutcomeCounts } from '#core/domain/import/comparison.ts';
import type { Decision } from '#core/domain/import/decide-record.ts';
import { serviceName } from '#core/domain/import/find-services.ts';
import type { ImportTable } from '#core/domain/import/import-table.ts';
import { runImport } from '#core/domain/import/run-import.ts';
import { joinServices } from '#core/domain/import/service-list.ts';
import type { Facts } from '#core/domain/query/facts.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { holdsBsnLikeNumber } from '#core/domain/values/identifiers.ts';

/** A name for the screen; one that may hold a BSN is not repeated. */
const shown = (text: string | null): string | null =>
  text === null || holdsBsnLikeNumber(text) ? null : text;

/** What is written without a person looking at each record. */
export const isTakenByDefault = ({ outcome }: Pick<ComparedRow, 'outcome'>): boolean =>
  outcome === 'new' || outcome === 'changed';

function serviceNames({ resolved: { draft, scope } }: Decision): string | null {
  return draft.scope?.kind === 'services' && scope ? joinServices(scope.services.map(serviceName)) : null;
}

function rowOf(number: number, decision: Decision): ComparedRow {
  const { resolved, outcome, issues, acceptable, mandate } = decision;
  const { draft } = resolved;
  return {
    row: number,
    outcome,
    issues: [...issues],
    person: shown(draft.person),
    organisation: shown(draft.organisation ?? resolved.organisation?.name ?? null),
    kvk: resolved.kvk,
    service: shown(serviceNames(decision)),
    supplier: shown(resolved.supplier?.name ?? draft.supplier),
    level: resolved.level,
    term: mandate?.matched.term ?? resolved.term,
    before: mandate?.matched.before ?? null,
    acceptable,
  };
}

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
    return rowOf(number, decision);
  });
  return { rows, counts };
}
