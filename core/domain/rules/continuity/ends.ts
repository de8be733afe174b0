/** Risks of ends: many in one week, or just before something must be filed (DOMAIN: Rules at entry, Continuity). */
import type { Scope } from '#core/domain/records/mandate.ts';
import { recordedSides } from '#core/domain/rules/chain-services.ts';
import { clocksOf } from '#core/domain/rules/clocks.ts';
import { type DeadlineOn, deadlinesBetween } from '#core/domain/rules/filing-deadlines.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { askedService } from '#core/domain/rules/who-may/mandate-way.ts';
import { scopeReaches } from '#core/domain/rules/who-may/scope-on.ts';
import { addDays, type CalendarDate, earliest } from '#core/domain/values/calendar-date.ts';
import { type IsoWeek, isoWeek } from '#core/domain/values/iso-week.ts';
import type { LivingChain, LivingMandate } from './living.ts';
import { type Risk, risk } from './risk.ts';

/** From so many ends in one week on, it is many. */
const MANY_ENDS = 10;
/** An end within so many days before a deadline, the day before it included, is too near. */
const DAYS_BEFORE_DEADLINE = 14;

interface Ids {
  readonly mandateIds: string[];
  readonly chainIds: string[];
}

/** Ten or more terms that end in one ISO week; renewing them is work that must be planned. */
export function weekRisks(mandates: readonly LivingMandate[], chains: readonly LivingChain[]): Risk[] {
  const weeks = new Map<CalendarDate, Ids & { readonly week: IsoWeek; on: CalendarDate }>();
  const inWeek = (endsOn: CalendarDate) => {
    const week = isoWeek(endsOn);
    const known = weeks.get(week.monday) ?? { week, on: endsOn, mandateIds: [], chainIds: [] };
    weeks.set(week.monday, known);
    if (endsOn < known.on) known.on = endsOn;
    return known;
  };
  for (const { mandate, endsOn } of mandates) inWeek(endsOn).mandateIds.push(mandate.id);
  for (const { chain, endsOn } of chains) inWeek(endsOn).chainIds.push(chain.id);
  return [...weeks.values()]
    .filter((ids) => ids.mandateIds.length + ids.chainIds.length >= MANY_ENDS)
    .map((known) => risk('many-ends-in-one-week', known));
}

/** The deadlines that an end is too near to, by service: those of one day are looked up once. */
class NearDeadlines {
  readonly #facts: IndexedFacts;
  /** The services that have deadlines at all: few of a catalogue. */
  readonly #withDeadlines: readonly string[];
  readonly #known = new Map<string, readonly DeadlineOn[]>();

  constructor(facts: IndexedFacts) {
    this.#facts = facts;
    this.#withDeadlines = Array.from(facts.services.values())
      .filter(({ deadlines }) => deadlines.length > 0)
      .map(({ id }) => id);
  }

  /** The services of a scope that have deadlines. */
  servicesOf(scope: Scope): readonly string[] {
    if (this.#withDeadlines.length === 0) return [];
    if (scope.kind === 'services') return scope.serviceIds;
    return this.#withDeadlines.filter((id) => scopeReaches(scope, askedService(id, this.#facts)) === 'yes');
  }

  /** The deadlines of a service on the fourteen days after an end. */
  after(serviceId: string, endsOn: CalendarDate): readonly DeadlineOn[] {
    const key = `${endsOn} ${serviceId}`;
    let found = this.#known.get(key);
    if (found === undefined) {
      const service = this.#facts.services.get(serviceId);
      const to = addDays(endsOn, DAYS_BEFORE_DEADLINE);
      found = service === undefined ? [] : deadlinesBetween(service, addDays(endsOn, 1), to);
      this.#known.set(key, found);
    }
    return found;
  }
}

interface Missed extends Ids {
  readonly serviceId: string;
  readonly deadline: DeadlineOn;
  readonly ends: Set<CalendarDate>;
}

/**
 * Ends from fourteen days before a deadline of the service up to the day before it: of a mandate the last day that logging
 * in works, of a chain mandate the first end of its sides. One risk for each deadline.
 */
export function deadlineRisks(
  mandates: readonly LivingMandate[],
  chains: readonly LivingChain[],
  facts: IndexedFacts,
  today: CalendarDate,
): Risk[] {
  const near = new NearDeadlines(facts);
  const missed = new Map<string, Missed>();
  const add = (scope: Scope, endsOn: CalendarDate, kind: keyof Ids, id: string): void => {
    for (const serviceId of near.servicesOf(scope)) {
      for (const deadline of near.after(serviceId, endsOn)) {
        const key = `${serviceId} ${deadline.key} ${deadline.on}`;
        const known = missed.get(key) ?? {
          serviceId,
          deadline,
          ends: new Set(),
          mandateIds: [],
          chainIds: [],
        };
        missed.set(key, known);
        known.ends.add(endsOn);
        if (known[kind].at(-1) !== id) known[kind].push(id);
      }
    }
  };
  for (const { mandate, row, endsOn } of mandates) {
    let end = endsOn;
    for (const { lastDay } of clocksOf(mandate, row, facts, today)) {
      if (lastDay !== null && lastDay < end) end = lastDay;
    }
    if (end >= today) add(mandate.scope, end, 'mandateIds', mandate.id);
  }
  for (const { chain, endsOn } of chains) {
    for (const { side } of recordedSides(chain)) add(side.scope, endsOn, 'chainIds', chain.id);
  }
  return Array.from(missed.values(), ({ ends, ...known }) =>
    risk('end-before-deadline', { ...known, on: earliest([...ends]) }),
  );
}
