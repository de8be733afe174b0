/** What a mandate or a side of a chain reached on a day (DOMAIN: Values, Scope; Terms and clocks, 7 and 8). */
import type { FormerScope, Scope } from '#core/domain/records/mandate.ts';
import type { Service } from '#core/domain/records/service.ts';
import { scopeOn } from '#core/domain/rules/effective-dates.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { asks, because, type Findings, NOTHING } from './finding.ts';

/** What has a scope that may have been another one before. */
export interface Scoped {
  readonly scope: Scope;
  readonly formerScopes: readonly FormerScope[];
}

/** A service by its id, and its record where there is one. */
export interface AskedService {
  readonly id: string;
  readonly record: Service | undefined;
}

/** Whether a scope reaches a service. Everything at a level reaches all; the level itself is judged apart. */
export function scopeReaches(scope: Scope, { id, record }: AskedService): 'yes' | 'no' | 'unknown' {
  if (scope.kind === 'level') return 'yes';
  if (scope.kind === 'services') return scope.serviceIds.some((known) => known === id) ? 'yes' : 'no';
  const providerId = record?.providerId ?? null;
  if (providerId === null) return 'unknown';
  return providerId === scope.providerId ? 'yes' : 'no';
}

/** Whether a scope that holds or ever held reaches a service. */
export const everReached = ({ scope, formerScopes }: Scoped, service: AskedService): boolean =>
  scopeReaches(scope, service) === 'yes' ||
  formerScopes.some((former) => scopeReaches(former.scope, service) === 'yes');

/**
 * What the scope of a record says of a service on a day; `null` where it never reached the service, so that the record
 * has nothing to do with it.
 */
export function scopeFindings(
  scoped: Scoped,
  service: AskedService,
  on: CalendarDate,
  recordId: string,
): Findings | null {
  const reaches = scopeReaches(scopeOn(scoped, on), service);
  if (reaches === 'yes') return NOTHING;
  if (reaches === 'unknown') return asks('service-provider', service.id);
  return everReached(scoped, service) ? because('scope-changed', recordId) : null;
}
