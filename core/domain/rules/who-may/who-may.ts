/**
 * "Wie mag dit?": who can act at a service for an organisation on a day, by which way, and who cannot although a record says
 * something of it (DOMAIN: Terms and clocks, 4 and 8; Chain mandates). It answers from the facts as known now with their
 * effective dates. All results are data: ids, days and codes.
 */
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import type { Mandate } from '#core/domain/records/mandate.ts';
import type { Clock } from '#core/domain/rules/clock.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { type ChainOnDay, chainOn, chainWays } from './chain-way.ts';
import { bestOutcome, betterOutcome, type Outcome } from './finding.ts';
import { askedService, mandateWay } from './mandate-way.ts';
import type { AskedDay } from './means-on.ts';
import type { AskedService } from './scope-on.ts';
import type { Way } from './way.ts';
import { clocksOfWay } from './way-clocks.ts';

/** What is asked. */
export interface WhoMayQuestion {
  readonly serviceId: string;
  readonly organisationId: string;
  readonly on: CalendarDate;
}

/** A way with its clocks as they stood on the day. */
export interface WayOnDay extends Way {
  readonly clocks: readonly Clock[];
}

/** One person with every way; the best of them decides. */
export interface PersonMay {
  readonly personId: string;
  readonly outcome: Outcome;
  /** The best first. */
  readonly ways: readonly WayOnDay[];
}

export interface WhoMay extends WhoMayQuestion {
  /** Who can first, then of whom it is not known, then who cannot; in each by id. */
  readonly persons: readonly PersonMay[];
  /** Chain mandates that are assigned to nobody, or to whom is not known. */
  readonly withoutPerson: readonly WayOnDay[];
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const bestFirst = (a: Way, b: Way): number =>
  betterOutcome(b.outcome, a.outcome) || byCode(a.recordId, b.recordId);

/** The records by which anybody acts for an organisation, each chain judged once for all services. */
interface Records {
  readonly mandates: readonly Mandate[];
  readonly chains: readonly ChainOnDay[];
}

const recordsOf = (organisationId: string, day: AskedDay, facts: IndexedFacts): Records => ({
  mandates: facts.groups.mandatesByOrganisation.of(organisationId),
  chains: facts.groups.chainsByGrantor.of(organisationId).map((chain) => chainOn(chain, day, facts)),
});

function* waysTo(
  { mandates, chains }: Records,
  service: AskedService,
  day: AskedDay,
  facts: IndexedFacts,
): Generator<Way> {
  for (const mandate of mandates) {
    const way = mandateWay(mandate, service, day, facts);
    if (way !== null) yield way;
  }
  for (const chain of chains) yield* chainWays(chain, service, day, facts);
}

/** Every way to a service for an organisation on a day, in no order, one by one: who needs only some judges no more. */
export function waysFor(
  { serviceId, organisationId, on }: WhoMayQuestion,
  facts: IndexedFacts,
  today: CalendarDate,
): Generator<Way> {
  const day = { on, today };
  return waysTo(recordsOf(organisationId, day, facts), askedService(serviceId, facts), day, facts);
}

function answer(question: WhoMayQuestion, all: Iterable<Way>, facts: IndexedFacts): WhoMay {
  const ways = Array.from(all, (way) => ({ ...way, clocks: clocksOfWay(way, question.on, facts) }));
  const persons = new Map<string, WayOnDay[]>();
  const withoutPerson: WayOnDay[] = [];
  for (const way of ways.sort(bestFirst)) {
    if (way.personId === null) withoutPerson.push(way);
    else persons.set(way.personId, [...(persons.get(way.personId) ?? []), way]);
  }
  return {
    ...question,
    persons: [...persons]
      .map(([personId, own]) => ({
        personId,
        outcome: bestOutcome(own.map(({ outcome }) => outcome)),
        ways: own,
      }))
      .sort((a, b) => betterOutcome(b.outcome, a.outcome) || byCode(a.personId, b.personId)),
    withoutPerson,
  };
}

/** Who can act at a service for an organisation on a day. `today` decides what a withdrawal on an unknown day means. */
export const whoMay = (question: WhoMayQuestion, facts: IndexedFacts, today: CalendarDate): WhoMay =>
  answer(question, waysFor(question, facts, today), facts);

/** The services that a scope names. */
const named = ({ scope, formerScopes }: Pick<Mandate, 'scope' | 'formerScopes'>): string[] =>
  [scope, ...formerScopes.map((former) => former.scope)].flatMap((one) =>
    one.kind === 'services' ? one.serviceIds : [],
  );
const namedByChain = ({ sides }: ChainMandate): string[] =>
  [sides.grantor, sides.intermediary].flatMap((side) => (side.kind === 'recorded' ? named(side) : []));

/**
 * The same for every service to which some record of the organisation is or was a way: the services of the catalogue in its
 * order, then those that are only named.
 */
export function whoMayOrganisation(
  { organisationId, on }: Omit<WhoMayQuestion, 'serviceId'>,
  facts: IndexedFacts,
  today: CalendarDate,
): WhoMay[] {
  const day = { on, today };
  const records = recordsOf(organisationId, day, facts);
  const services = new Set([
    ...facts.services.keys(),
    ...records.mandates.flatMap(named),
    ...records.chains.flatMap(({ chain }) => namedByChain(chain)),
  ]);
  return [...services].flatMap((serviceId) => {
    const ways = [...waysTo(records, askedService(serviceId, facts), day, facts)];
    return ways.length === 0 ? [] : [answer({ serviceId, organisationId, on }, ways, facts)];
  });
}
