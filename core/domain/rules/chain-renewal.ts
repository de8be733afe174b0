/**
 * How a side of a chain mandate is renewed: in their register by a request, in ours as its supplier does it; and what to
 * know before (DOMAIN: Chain mandates). Each chain of a selection is answered by itself.
 */
import type { ChainMandate, ChainSideName } from '#core/domain/records/chain-mandate.ts';
import { addDays, type CalendarDate } from '#core/domain/values/calendar-date.ts';
import { reachesService, recordedSides } from './chain-services.ts';
import { sideOwners, supplierIdOf } from './chain-sides.ts';
import { type DeadlineOn, deadlinesBetween } from './filing-deadlines.ts';
import { handlingDays } from './handling-days.ts';
import type { IndexedFacts } from './indexed-facts.ts';
import { rowOfTerms } from './terms.ts';

/** Withdrawing so many days before a filing deadline, or fewer, is warned of. */
const DAYS_BEFORE_DEADLINE = 14;

/** `request`: the register is theirs; Tijdig writes the request with the dossier, and waits. */
export const RENEWAL_WAYS = ['request', 'extend', 'withdraw-and-recreate', 'unknown'] as const;
export type RenewalWay = (typeof RENEWAL_WAYS)[number];

/** A deadline of one of its services that comes too soon after withdrawing. */
export interface NearDeadline extends DeadlineOn {
  readonly serviceId: string;
}

export interface ChainRenewal {
  readonly chainMandateId: string;
  /** The side that is renewed. */
  readonly side: ChainSideName;
  readonly way: RenewalWay;
  /** Whether what the chain is must be kept first: always, unless it is only extended. */
  readonly keepsDossier: boolean;
  /** Working days without access to be counted on, and whether they are the supplier's own; `null` = there are none. */
  readonly withoutAccess: { readonly workingDays: number; readonly known: boolean } | null;
  /** Deadlines from that day up to and including the fourteenth after it; empty where access stays. */
  readonly nearDeadlines: readonly NearDeadline[];
}

/** The side to renew: the one that ends first, our own where both end on one day; `null` = none is recorded. */
export function sideToRenew(
  chain: ChainMandate,
  { register }: IndexedFacts,
  today: CalendarDate,
): ChainSideName | null {
  const { own } = sideOwners(chain, register.organisations);
  const [first] = recordedSides(chain)
    .map(({ name, side }) => ({ name, endsOn: rowOfTerms(side.terms, today).endsOn }))
    .toSorted((a, b) => (a.endsOn === b.endsOn ? (a.name === own ? -1 : 1) : a.endsOn < b.endsOn ? -1 : 1));
  return first?.name ?? null;
}

function wayOf(chain: ChainMandate, side: ChainSideName, { register, suppliers }: IndexedFacts): RenewalWay {
  if (sideOwners(chain, register.organisations).moverOf(side) === 'theirs') return 'request';
  return suppliers.get(supplierIdOf(chain.sides[side]) ?? '')?.chainRenewal ?? 'unknown';
}

function deadlinesNear(chain: ChainMandate, { services }: IndexedFacts, on: CalendarDate): NearDeadline[] {
  const until = addDays(on, DAYS_BEFORE_DEADLINE);
  const scopes = recordedSides(chain).map(({ side }) => side.scope);
  return [...services.values()]
    .filter(({ id }) => scopes.some((scope) => reachesService(scope, id, services)))
    .flatMap((service) =>
      deadlinesBetween(service, on, until).map((deadline) => ({ ...deadline, serviceId: service.id })),
    )
    .toSorted((a, b) => Number(a.on > b.on) - Number(a.on < b.on));
}

/** How a side of a chain mandate is renewed on a day, and what to know before. */
export function renewalOf(
  chain: ChainMandate,
  side: ChainSideName,
  facts: IndexedFacts,
  on: CalendarDate,
): ChainRenewal {
  const way = wayOf(chain, side, facts);
  const isExtended = way === 'extend';
  const supplier = facts.suppliers.get(supplierIdOf(chain.sides[side]) ?? '') ?? null;
  // Their register may be renewed the same way: whether access stays is then for them to say, so it is warned of too.
  const staysOpen = isExtended || supplier?.chainRenewal === 'extend';
  const { days, known } = handlingDays(supplier, 'chain-with-signature');
  return {
    chainMandateId: chain.id,
    side,
    way,
    keepsDossier: !isExtended,
    withoutAccess: staysOpen ? null : { workingDays: days, known },
    nearDeadlines: staysOpen ? [] : deadlinesNear(chain, facts, on),
  };
}
