/** A decided record of a list of mandates, as the row that a person looks at. */
import type { ComparedRow } from '#core/domain/import/comparison.ts';
import type { Decision } from '#core/domain/import/decide-record.ts';
import { shown } from '#core/domain/import/draft.ts';
import { serviceName } from '#core/domain/import/find-services.ts';
import { joinServices } from '#core/domain/import/service-list.ts';

function serviceNames({ resolved: { draft, scope } }: Decision): string | null {
  return draft.scope?.kind === 'services' && scope ? joinServices(scope.services.map(serviceName)) : null;
}

/** The row of a decision. */
export function comparedMandate(number: number, decision: Decision): ComparedRow {
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
