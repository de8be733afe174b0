/** Whether a scope reaches one of some services, for a filter: what may be so is kept (DOMAIN: Values, Scope). */
import type { Scope } from '#core/domain/records/mandate.ts';
import type { Facts } from './facts.ts';

/** Everything at a level reaches all services; of a service without a known provider any provider's scope may reach it. */
export function scopeReachesAny(scope: Scope, serviceIds: readonly string[], { services }: Facts): boolean {
  if (scope.kind === 'level') return true;
  if (scope.kind === 'services') return scope.serviceIds.some((id) => serviceIds.includes(id));
  return serviceIds.some((id) => {
    const providerId = services.get(id)?.providerId ?? null;
    return providerId === null || providerId === scope.providerId;
  });
}
