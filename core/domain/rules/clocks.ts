/** The clocks of a mandate on a day, and which of them stops it first (DOMAIN: Terms and clocks, 3 and 4). */
import type { Mandate } from '#core/domain/records/mandate.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { CLOCK_KINDS, type ClockKind } from '#core/domain/values/clock-kind.ts';
import type { Clock } from './clock.ts';
import { inactivityClock } from './inactivity-clock.ts';
import type { IndexedFacts } from './indexed-facts.ts';
import { meansClock, meansFor, subscriptionClock } from './means-clock.ts';
import type { TermRow } from './terms.ts';

/** A clock with a last day: only such a one sets a date or a status. */
export type KnownClock = Clock & { readonly lastDay: CalendarDate };

/** Whether a clock has a last day. */
export const isKnown = (clock: Clock): clock is KnownClock => clock.lastDay !== null;

/** What stops a mandate, and the last day on which logging in works. */
export interface Breaks {
  readonly breaksOn: CalendarDate;
  readonly breaksBy: ClockKind;
}

/**
 * The clocks of a mandate in the order of `CLOCK_KINDS`, given the row of terms that counts on the day: term,
 * inactivity (unless the supplier knows no such rule), means, and the contract behind it where one is named.
 */
export function clocksOf(
  mandate: Mandate,
  row: TermRow,
  facts: IndexedFacts,
  today: CalendarDate,
): [KnownClock, ...Clock[]] {
  const supplier = (mandate.supplierId && facts.suppliers.get(mandate.supplierId)) || null;
  const clocks: [KnownClock, ...Clock[]] = [
    {
      kind: 'term',
      lastDay: row.endsOn,
      possibleLastDay: null,
      ownerId: mandate.id,
      action: 'extend',
    },
  ];
  const inactivity = inactivityClock(mandate, row, supplier, facts);
  if (inactivity !== null) clocks.push(inactivity);
  const means = meansFor(mandate, facts, today);
  clocks.push(meansClock(mandate, means));
  const subscription = subscriptionClock(means, facts);
  if (subscription !== null) clocks.push(subscription);
  return clocks;
}

const rank = (kind: ClockKind): number => CLOCK_KINDS.indexOf(kind);

/** The clock that stops first: the earliest last day among the known ones, ties in the order of `CLOCK_KINDS`. */
export function firstToStop(clocks: readonly [KnownClock, ...Clock[]]): Breaks;
export function firstToStop(clocks: readonly Clock[]): Breaks | null;
export function firstToStop(clocks: readonly Clock[]): Breaks | null {
  let found: KnownClock | null = null;
  for (const clock of clocks) {
    if (!isKnown(clock)) continue;
    const sooner =
      found === null ||
      clock.lastDay < found.lastDay ||
      (clock.lastDay === found.lastDay && rank(clock.kind) < rank(found.kind));
    if (sooner) found = clock;
  }
  return found === null ? null : { breaksOn: found.lastDay, breaksBy: found.kind };
}
