/** The clocks of the login means a person uses a mandate with, and of the contract behind it (DOMAIN: Terms and clocks, 4). */
import type { Means } from '#core/domain/records/means.ts';
import { type AssuranceLevel, atLeast } from '#core/domain/values/assurance-level.ts';
import { addDays, type CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { Clock } from './clock.ts';
import { lastDayOf } from './effective-dates.ts';
import type { IndexedFacts } from './indexed-facts.ts';

/** What asks for a means: a mandate, or an employee to whom a chain mandate is assigned. */
export interface MeansUse {
  /** Owns the clock while no means is recorded. */
  readonly id: string;
  readonly personId: string;
  readonly supplierId: string | null;
  readonly level: AssuranceLevel;
}

/**
 * Whether a means can carry mandates at all: not "EH3 Belastingdienst" (domain facts S50, S51), not an archived one, and not one
 * that was withdrawn on a day that is not known.
 */
export const canCarry = ({ kind, archivedOn, revoked }: Means): boolean =>
  kind !== 'eh3-belastingdienst' && archivedOn === null && (revoked === null || revoked.on !== null);

/** The last day on which a means works, before a withdrawal; `null` = not known. */
export const lastDayOfMeans = ({ endsOn, revoked }: Means): CalendarDate | null => lastDayOf(endsOn, revoked);

const hasBegun = ({ startsOn }: Means, by: CalendarDate): boolean => startsOn === null || startsOn <= by;

/** Whether a means works on a day; an end that is not known has not come. */
export const livesOn = (means: Means, day: CalendarDate): boolean => {
  const lastDay = lastDayOfMeans(means);
  return hasBegun(means, day) && (lastDay === null || lastDay >= day);
};

const isBetter = (means: Means, found: Means): boolean => {
  const [end, best] = [lastDayOfMeans(means) ?? '', lastDayOfMeans(found) ?? ''];
  return end === best ? means.id < found.id : end > best;
};

/** The means that lasts longest; a known end comes before one that is not known, then the first id. */
function lasting(all: readonly Means[]): Means | undefined {
  let found: Means | undefined;
  for (const means of all) if (found === undefined || isBetter(means, found)) found = means;
  return found;
}

/** The one that lasts longest after means that follow each other without a day in between, beginning with `means`. */
function followed(means: Means, all: readonly Means[]): Means {
  const lastDay = lastDayOfMeans(means);
  if (lastDay === null) return means;
  const next = all
    .filter((other) => (lastDayOfMeans(other) ?? lastDay) > lastDay)
    .filter((other) => hasBegun(other, addDays(lastDay, 1)));
  const last = lasting(next);
  return last === undefined ? means : followed(last, all);
}

/** Of means of one use: the best that lives, with what follows it; else what ended last; else what is still to begin. */
function best(all: readonly Means[], today: CalendarDate): Means | undefined {
  const living = lasting(all.filter((means) => livesOn(means, today)));
  if (living !== undefined) return followed(living, all);
  return lasting(all.filter((means) => hasBegun(means, today))) ?? lasting(all);
}

/**
 * The means that a use depends on: the best of those of that person at that supplier that reach the level, or of all of them
 * when none does. `undefined` when none is recorded that can carry a mandate.
 */
export function meansFor(use: MeansUse, facts: IndexedFacts, today: CalendarDate): Means | undefined {
  const recorded = facts.means.get(use.personId, use.supplierId);
  if (recorded === undefined) return undefined;
  const all = recorded.every(canCarry) ? recorded : recorded.filter(canCarry);
  // Most people have one means at a supplier: then there is nothing to choose.
  if (all.length < 2) return all[0];
  return (
    best(
      all.filter(({ level }) => atLeast(level, use.level)),
      today,
    ) ?? best(all, today)
  );
}

const renewalOf = (level: AssuranceLevel): Clock['action'] =>
  level === 'EH4' ? 'new-means-eh4' : 'new-means-eh3';

/** What it takes to have a means again: an EH4 certificate, or a means of its level. */
export const renewalOfMeans = ({ kind, level }: Means): Clock['action'] =>
  kind === 'eh4-certificate' ? 'new-means-eh4' : renewalOf(level);

/** The clock of a means. It owns the clock, whatever uses it. */
export const clockOfMeans = (means: Means): Clock => ({
  kind: 'means',
  lastDay: lastDayOfMeans(means),
  possibleLastDay: null,
  ownerId: means.id,
  action: renewalOfMeans(means),
});

/**
 * The means clock of a use. Not known (`lastDay` null) when no means is recorded or its end is not known. Where the means is of
 * a lower level than the use asks for, it takes a new one of that level.
 */
export function meansClock(use: MeansUse, means: Means | undefined): Clock {
  if (means !== undefined) {
    const clock = clockOfMeans(means);
    return atLeast(means.level, use.level) ? clock : { ...clock, action: renewalOf(use.level) };
  }
  return {
    kind: 'means',
    lastDay: null,
    possibleLastDay: null,
    ownerId: use.id,
    action: renewalOf(use.level),
  };
}

/**
 * The clock of the contract behind a means; `null` where none is named or it renews itself. One of which the end, or the record, is not known has
 * no last day. The contract owns the clock.
 */
export function subscriptionClock(means: Means | undefined, facts: IndexedFacts): Clock | null {
  const id = means?.subscriptionId ?? null;
  if (id === null) return null;
  const subscription = facts.register.subscriptions.get(id);
  if (subscription?.renewsItself === 'yes' || (subscription?.archivedOn ?? null) !== null) return null;
  return {
    kind: 'subscription',
    lastDay: subscription?.endsOn ?? null,
    possibleLastDay: null,
    ownerId: id,
    action: 'extend',
  };
}
