/**
 * Whether a chain mandate works on a day, for which of its services, and if not what is missing and whose move it is
 * (DOMAIN: Chain mandates). A part that is not known leaves it not known; only what is known to be less breaks it.
 */
import type { ChainMandate, ChainSideName } from '#core/domain/records/chain-mandate.ts';
import type { AssuranceLevel } from '#core/domain/values/assurance-level.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { chainServices, recordedSides, sameRestrictions, sidesWithout } from './chain-services.ts';
import {
  type Mover,
  neededSides,
  type Registration,
  type SideOwners,
  type SideState,
  sideStateOn,
} from './chain-sides.ts';
import { abilityAt, bestAbility, type ChainUser } from './chain-users.ts';
import type { IndexedFacts } from './indexed-facts.ts';

/** Whether logging in through the chain works. `planned`: its day is still to come, and nothing else is missing. */
export const WORKS = ['works', 'partly', 'broken', 'unknown', 'planned'] as const;
export type Works = (typeof WORKS)[number];
export const SERVICE_WORKS = ['broken', 'planned', 'unknown', 'works'] as const;
/** The worst first: one thing that is known to be missing decides. */
export type ServiceWorks = (typeof SERVICE_WORKS)[number];

/** What a chain mandate can lack. */
export const LACKS = [
  /** The register of that side has no such chain; in one register: the client did not sign. */
  'side-missing',
  'side-pending',
  'side-suspended',
  'side-ended',
  'side-revoked',
  /** The other side records this service, that one does not. */
  'service-not-recorded',
  /** One side is restricted to a branch or to acting for third parties, the other is not. */
  'restrictions-differ',
  'nobody-assigned',
  /** Nobody to whom it is assigned has a means that suffices for the service. */
  'means-insufficient',
] as const;
export type Lack = (typeof LACKS)[number];

/** One thing that is missing. `side` `null` = one of the two; `serviceId` `null` = it concerns all services. */
export interface Missing {
  readonly what: Lack;
  readonly side: ChainSideName | null;
  readonly whoseMove: Mover;
  readonly serviceId: string | null;
}

/** What is not known, and would have to be for an answer. */
export const UNKNOWNS = ['registration', 'side', 'users', 'means', 'service-level'] as const;
export interface NotKnown {
  readonly what: (typeof UNKNOWNS)[number];
  readonly side: ChainSideName | null;
  readonly serviceId: string | null;
}

export interface ChainWorks {
  readonly works: Works;
  /** Per service; `serviceId` `null` = what a scope reaches without naming it, or no scope is known. */
  readonly services: readonly { readonly serviceId: string | null; readonly works: ServiceWorks }[];
  readonly missing: readonly Missing[];
  readonly notKnown: readonly NotKnown[];
}

/** What decides beside the chain mandate itself. */
export interface ChainContext {
  readonly registration: Registration;
  readonly owners: SideOwners;
  readonly users: readonly ChainUser[] | null;
}

/** What is found on the way; the worst of what was added is what a service is. */
class Findings {
  readonly missing: Missing[] = [];
  readonly notKnown: NotKnown[] = [];
  readonly #owners: SideOwners;
  constructor(owners: SideOwners) {
    this.#owners = owners;
  }
  lacks(what: Lack, side: ChainSideName | null, serviceId: string | null = null): 'broken' {
    const whoseMove = side === null ? 'either' : this.#owners.moverOf(side);
    this.missing.push({ what, side, whoseMove, serviceId });
    return 'broken';
  }
  unknown(
    what: NotKnown['what'],
    side: ChainSideName | null = null,
    serviceId: string | null = null,
  ): 'unknown' {
    this.notKnown.push({ what, side, serviceId });
    return 'unknown';
  }
}

const worst = (all: readonly ServiceWorks[]): ServiceWorks =>
  all.reduce(
    (found, one) => (SERVICE_WORKS.indexOf(one) < SERVICE_WORKS.indexOf(found) ? one : found),
    'works',
  );

const LACK_OF_SIDE: Readonly<Partial<Record<SideState, Lack>>> = {
  missing: 'side-missing',
  pending: 'side-pending',
  suspended: 'side-suspended',
  ended: 'side-ended',
  revoked: 'side-revoked',
};

function sideWorks(
  chain: ChainMandate,
  name: ChainSideName,
  found: Findings,
  today: CalendarDate,
): ServiceWorks {
  const state = sideStateOn(chain.sides[name], today);
  const lack = LACK_OF_SIDE[state];
  if (lack !== undefined) return found.lacks(lack, name);
  if (state === 'unknown') return found.unknown('side', name);
  return state === 'planned' ? 'planned' : 'works';
}

/** Whether every recorded side reaches a service where the sets must be equal. */
function recordWorks(
  chain: ChainMandate,
  serviceId: string | null,
  registration: Registration,
  found: Findings,
  { services }: IndexedFacts,
): ServiceWorks {
  if (registration === 'one-register') return 'works';
  const lacking = sidesWithout(chain, serviceId, services);
  if (lacking.length === 0) return 'works';
  if (registration === 'unknown') return found.unknown('registration', null, serviceId);
  return worst(lacking.map((name) => found.lacks('service-not-recorded', name, serviceId)));
}

/** Restricted differently, the two registers do not record the same; which of them is wrong is not known. */
function restrictionsWork(chain: ChainMandate, registration: Registration, found: Findings): ServiceWorks {
  const [one, other] = recordedSides(chain);
  if (registration === 'one-register' || one === undefined || other === undefined) return 'works';
  if (sameRestrictions(one.side.scope, other.side.scope)) return 'works';
  return registration === 'unknown'
    ? found.unknown('registration')
    : found.lacks('restrictions-differ', null);
}

function meansWork(
  assigned: readonly ChainUser[],
  level: AssuranceLevel | null,
  serviceId: string | null,
  found: Findings,
): ServiceWorks {
  const ability = bestAbility(assigned.map((user) => abilityAt(user, level)));
  if (ability === 'able') return 'works';
  if (ability === 'unable') return found.lacks('means-insufficient', 'intermediary', serviceId);
  const isLevelUnknown = assigned.some(({ means }) => means !== null && means.length > 0);
  return found.unknown(isLevelUnknown ? 'service-level' : 'means', 'intermediary', serviceId);
}

function usersWork(users: ChainContext['users'], found: Findings): ServiceWorks {
  if (users === null) return found.unknown('users', 'intermediary');
  return users.some(({ isAssigned }) => isAssigned)
    ? 'works'
    : found.lacks('nobody-assigned', 'intermediary');
}

/** The chain as a whole: some services work and others are known not to = partly. */
function together(services: readonly ServiceWorks[]): Works {
  const all = worst(services);
  return all === 'broken' && services.includes('works') ? 'partly' : all;
}

/** Whether a chain mandate works on a day, what it lacks, and what is not known of it. */
export function chainWorks(
  chain: ChainMandate,
  { registration, owners, users }: ChainContext,
  facts: IndexedFacts,
  today: CalendarDate,
): ChainWorks {
  const found = new Findings(owners);
  const common = worst([
    ...neededSides(chain, registration).map((name) => sideWorks(chain, name, found, today)),
    restrictionsWork(chain, registration, found),
    usersWork(users, found),
  ]);
  const assigned = users?.filter(({ isAssigned }) => isAssigned) ?? [];
  const levelOf = (serviceId: string | null) =>
    serviceId === null ? chain.level : (facts.services.get(serviceId)?.level ?? null);
  const services = chainServices(chain).map((serviceId) => {
    const parts = [common, recordWorks(chain, serviceId, registration, found, facts)];
    if (assigned.length > 0) parts.push(meansWork(assigned, levelOf(serviceId), serviceId, found));
    return { serviceId, works: worst(parts) };
  });
  const works = together(services.map((service) => service.works));
  return { works, services, missing: found.missing, notKnown: found.notKnown };
}
