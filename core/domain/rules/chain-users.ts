/**
 * The employees to whom a chain mandate is assigned: until when each can log in through it, and whose means suffices for
 * a service (DOMAIN: Chain mandates; Terms and clocks, 3).
 */
import type { Assignment, ChainMandate, ChainSide } from '#core/domain/records/chain-mandate.ts';
import type { Means } from '#core/domain/records/means.ts';
import { type AssuranceLevel, atLeast } from '#core/domain/values/assurance-level.ts';
import { type CalendarDate, earliest } from '#core/domain/values/calendar-date.ts';
import { supplierIdOf } from './chain-sides.ts';
import type { Clock } from './clock.ts';
import { isKnown } from './clocks.ts';
import { inactivityClock } from './inactivity-clock.ts';
import type { IndexedFacts } from './indexed-facts.ts';
import { canCarry, livesOn, meansClock, meansFor, subscriptionClock } from './means-clock.ts';
import { rowOfTerms } from './terms.ts';

/** Chain mandates begin at this level (DOMAIN: Rules at entry). */
export const LOWEST_CHAIN_LEVEL: AssuranceLevel = 'EH3';

/** Whether somebody can log in through the chain: known so, known not to, or not known. */
export const ABILITIES = ['able', 'unknown', 'unable'] as const;
export type Ability = (typeof ABILITIES)[number];

/** An employee to whom the chain is assigned on a day, or from a later one. */
export interface ChainUser {
  readonly personId: string;
  /** Whether the assignment holds on the day itself. */
  readonly isAssigned: boolean;
  /** The means that can carry a chain mandate and work on the day; `null` = none at that supplier is recorded. */
  readonly means: readonly Means[] | null;
  /** Inactivity, means and subscription, as far as there are such clocks, in the order of `CLOCK_KINDS`. */
  readonly clocks: readonly Clock[];
  /** The earliest of the known clocks; `null` = none is known. */
  readonly until: CalendarDate | null;
}

function clocksOfUser(
  chain: ChainMandate,
  login: ChainSide,
  { personId, lastUse }: Assignment,
  facts: IndexedFacts,
  today: CalendarDate,
): Clock[] {
  const supplierId = supplierIdOf(login);
  const use = { id: chain.id, personId, supplierId, level: chain.level, lastUse };
  const means = meansFor(use, facts, today);
  const supplier = facts.suppliers.get(supplierId ?? '') ?? null;
  const inactivity =
    login.kind === 'recorded' ? inactivityClock(use, rowOfTerms(login.terms, today), supplier, facts) : null;
  return [inactivity, meansClock(use, means), subscriptionClock(means, facts)].filter(
    (clock) => clock !== null,
  );
}

/** Whether an assignment has ended by a day, by itself or because the person has left. */
const hasEnded = ({ personId, to }: Assignment, facts: IndexedFacts, today: CalendarDate): boolean => {
  const lastWorkingDay = facts.register.persons.get(personId)?.lastWorkingDay ?? null;
  return (to !== null && to < today) || (lastWorkingDay !== null && lastWorkingDay < today);
};

/**
 * The employees of the intermediary to whom the chain is assigned now or later; `null` = not known. `login` is the side
 * in whose register they log in: their means and their account are those at its supplier.
 */
export function chainUsers(
  chain: ChainMandate,
  login: ChainSide,
  facts: IndexedFacts,
  today: CalendarDate,
): readonly ChainUser[] | null {
  if (chain.assignments === null) return null;
  return chain.assignments
    .filter((assignment) => !hasEnded(assignment, facts, today))
    .map((assignment) => {
      const { personId, from } = assignment;
      const recorded = facts.means.get(personId, supplierIdOf(login)) ?? [];
      const clocks = clocksOfUser(chain, login, assignment, facts, today);
      return {
        personId,
        isAssigned: from === null || from <= today,
        means:
          recorded.length === 0 ? null : recorded.filter((means) => canCarry(means) && livesOn(means, today)),
        clocks,
        until: earliest(clocks.filter(isKnown).map(({ lastDay }) => lastDay)),
      };
    });
}

/**
 * Whether a user can log in through the chain where a level is asked, EH3 at least. `null` = that level is not known, so
 * that only the highest is known to be enough.
 */
export function abilityAt({ means }: ChainUser, asked: AssuranceLevel | null): Ability {
  if (means === null) return 'unknown';
  const carrying = means.filter(({ level }) => atLeast(level, LOWEST_CHAIN_LEVEL));
  if (carrying.some(({ level }) => atLeast(level, asked ?? 'EH4'))) return 'able';
  return asked === null && carrying.length > 0 ? 'unknown' : 'unable';
}

/** The best that is known of several. */
export function bestAbility(abilities: readonly Ability[]): Ability {
  if (abilities.includes('able')) return 'able';
  return abilities.includes('unknown') ? 'unknown' : 'unable';
}

/**
 * The user by whom the chain lasts longest. Who is known to be able comes before whom that is not known of, and that
 * one before who is known not to be; among these the one who lasts longest, the first where they are alike.
 */
export function longestUser(users: readonly ChainUser[]): ChainUser | null {
  const rank = (user: ChainUser) => ABILITIES.indexOf(abilityAt(user, LOWEST_CHAIN_LEVEL));
  let longest: ChainUser | null = null;
  for (const user of users) {
    const byAbility = longest === null ? -1 : rank(user) - rank(longest);
    if (byAbility < 0 || (byAbility === 0 && (user.until ?? '') > (longest?.until ?? ''))) longest = user;
  }
  return longest;
}
