/** Whether a person could act at a service by a mandate on a day (DOMAIN: Terms and clocks, 4 and 8). */
import type { Mandate } from '#core/domain/records/mandate.ts';
import { scopeOn } from '#core/domain/rules/effective-dates.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { type AssuranceLevel, atLeast } from '#core/domain/values/assurance-level.ts';
import { asks, because, type Findings, NOTHING, together } from './finding.ts';
import { mandateOn } from './mandate-on.ts';
import { type AskedDay, meansOn } from './means-on.ts';
import { type AskedService, scopeFindings } from './scope-on.ts';
import { reachOf, type Way, wayWith } from './way.ts';

/** The service with an id, as far as it is recorded. */
export const askedService = (id: string, facts: IndexedFacts): AskedService => ({
  id,
  record: facts.services.get(id),
});

/** Whether the level of a record suffices for a service. A service whose level is not known leaves it open. */
export function levelFindings(
  level: AssuranceLevel,
  recordId: string,
  { id, record }: AskedService,
): Findings {
  const asked = record?.level ?? null;
  if (asked === null) return asks('service-level', id);
  return atLeast(level, asked) ? NOTHING : because('level-below-service', recordId);
}

/**
 * The way that a mandate is to a service on a day, with everything found about it; `null` where the mandate never reached
 * the service. One "voor derden" only lets nobody act for the organisation itself.
 */
export function mandateWay(
  mandate: Mandate,
  service: AskedService,
  day: AskedDay,
  facts: IndexedFacts,
): Way | null {
  const { id, personId, supplierId } = mandate;
  const byScope = scopeFindings(mandate, service, day.on, id);
  if (byScope === null) return null;
  const scope = scopeOn(mandate, day.on);
  const means = meansOn({ personId, supplierId }, service.record?.level ?? null, day, facts);
  const findings = together([
    byScope,
    scope.forThirdPartiesOnly ? because('third-parties-only', id) : NOTHING,
    levelFindings(mandate.level, id, service),
    mandateOn(mandate, day, facts),
    means.findings,
  ]);
  return wayWith(
    {
      kind: 'mandate',
      recordId: id,
      personId,
      intermediaryId: null,
      supplierId,
      reach: reachOf(scope),
      meansId: means.meansId,
    },
    findings,
  );
}
