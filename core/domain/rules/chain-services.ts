/** Whether the sides of a chain mandate record the same services, and where each service is recorded (DOMAIN: Chain mandates). */
import type { ChainMandate, ChainSideName, RecordedSide } from '#core/domain/records/chain-mandate.ts';
import type { Scope } from '#core/domain/records/mandate.ts';
import type { Service } from '#core/domain/records/service.ts';
import type { Registration } from './chain-sides.ts';

/** `not-needed`: in one register there is one set. `unknown`: a side is not recorded, or it is not known whether sets must match. */
export const SERVICE_MATCHES = ['equal', 'differs', 'unknown', 'not-needed'] as const;
export type ServiceMatch = (typeof SERVICE_MATCHES)[number];

export interface NamedSide {
  readonly name: ChainSideName;
  readonly side: RecordedSide;
}

/** The sides of a chain mandate that are recorded, the grantor's first. Without a loop: every rule of every chain asks. */
export function recordedSides({ sides: { grantor, intermediary } }: ChainMandate): readonly NamedSide[] {
  const found: NamedSide[] = [];
  if (grantor.kind === 'recorded') found.push({ name: 'grantor', side: grantor });
  if (intermediary.kind === 'recorded') found.push({ name: 'intermediary', side: intermediary });
  return found;
}

/** Whether two scopes are restricted alike: to the same branch, and both or neither to acting for third parties. */
export const sameRestrictions = (one: Scope, other: Scope): boolean =>
  one.branch === other.branch && one.forThirdPartiesOnly === other.forThirdPartiesOnly;

/** Whether two scopes reach exactly the same, whatever the order of their services. */
function sameScope(one: Scope, other: Scope): boolean {
  if (!sameRestrictions(one, other)) return false;
  if (one.kind === 'services' && other.kind === 'services') {
    const [ids, others] = [new Set(one.serviceIds), new Set(other.serviceIds)];
    return ids.size === others.size && [...ids].every((id) => others.has(id));
  }
  if (one.kind === 'provider' && other.kind === 'provider') return one.providerId === other.providerId;
  return one.kind === other.kind;
}

/** Whether a scope reaches a service, apart from its restrictions. */
export function reachesService(
  scope: Scope,
  serviceId: string,
  services: ReadonlyMap<string, Service>,
): boolean {
  switch (scope.kind) {
    case 'services':
      return scope.serviceIds.some((id) => id === serviceId);
    case 'provider':
      return services.get(serviceId)?.providerId === scope.providerId;
    case 'level':
      return true;
  }
}

/** Whether a scope reaches everything that a scope which names no services does. */
const reachesAll = (scope: Scope, wide: Scope): boolean =>
  scope.kind === 'level' ||
  (scope.kind === 'provider' && wide.kind === 'provider' && scope.providerId === wide.providerId);

const wideScopes = (chain: ChainMandate): readonly Scope[] =>
  recordedSides(chain).flatMap(({ side }) => (side.scope.kind === 'services' ? [] : [side.scope]));

/** The recorded sides that do not reach a service; of `null` those that do not reach all that the other names by no service. */
export const sidesWithout = (
  chain: ChainMandate,
  serviceId: string | null,
  services: ReadonlyMap<string, Service>,
): readonly ChainSideName[] =>
  recordedSides(chain).flatMap(({ name, side: { scope } }) => {
    const reaches =
      serviceId === null
        ? wideScopes(chain).every((wide) => reachesAll(scope, wide))
        : reachesService(scope, serviceId, services);
    return reaches ? [] : [name];
  });

/** Whether the sides that must record the same services do. */
export function serviceMatchOf(chain: ChainMandate, registration: Registration): ServiceMatch {
  if (registration === 'one-register') return 'not-needed';
  const [one, other] = recordedSides(chain);
  if (one === undefined || other === undefined) return 'unknown';
  if (sameScope(one.side.scope, other.side.scope)) return 'equal';
  return registration === 'two-registers' ? 'differs' : 'unknown';
}

/** The services that any side names, each once; empty where only wider scopes are recorded. */
export const namedServices = (chain: ChainMandate): readonly string[] => [
  ...new Set(
    recordedSides(chain).flatMap(({ side: { scope } }) =>
      scope.kind === 'services' ? scope.serviceIds : [],
    ),
  ),
];

/** The named services, and `null` for what a side reaches without naming it; only `null` where no side is recorded. */
export function chainServices(chain: ChainMandate): readonly (string | null)[] {
  const named = namedServices(chain);
  return named.length === 0 || wideScopes(chain).length > 0 ? [...named, null] : named;
}
