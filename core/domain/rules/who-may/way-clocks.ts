/** The clocks of a way to act, as they stood on a day: those that ran, with their last days, and those that are not known. */
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import { chainClocks } from '#core/domain/rules/chain-clocks.ts';
import { loginSide, registrationOf, sideOwners } from '#core/domain/rules/chain-sides.ts';
import type { Clock } from '#core/domain/rules/clock.ts';
import { clocksOf } from '#core/domain/rules/clocks.ts';
import { holdsOn } from '#core/domain/rules/effective-dates.ts';
import { inactivityClock } from '#core/domain/rules/inactivity-clock.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { clockOfMeans, subscriptionClock } from '#core/domain/rules/means-clock.ts';
import { rowOfTerms } from '#core/domain/rules/terms.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { Way } from './way.ts';

/** The clocks of the means that serves the way, and of the contract behind it. */
function meansClocks(meansId: string | null, facts: IndexedFacts): Clock[] {
  const means = meansId === null ? undefined : facts.register.means.get(meansId);
  if (means === undefined) return [];
  const subscription = subscriptionClock(means, facts);
  return subscription === null ? [clockOfMeans(means)] : [clockOfMeans(means), subscription];
}

/** The clock of an employee's own logins through a chain; none where the side by which one logs in is not recorded. */
function userClocks(
  chain: ChainMandate,
  personId: string | null,
  on: CalendarDate,
  facts: IndexedFacts,
): Clock[] {
  const login = loginSide(chain, registrationOf(chain, facts.suppliers));
  const own = (chain.assignments ?? []).filter((one) => one.personId === personId);
  const [assignment] = own.toSorted((a, b) => Number(holdsOn(b, on)) - Number(holdsOn(a, on)));
  if (login.kind !== 'recorded' || assignment === undefined) return [];
  const { supplierId, terms } = login;
  const use = { id: chain.id, personId: assignment.personId, supplierId, lastUse: assignment.lastUse };
  const supplier = (supplierId !== null && facts.suppliers.get(supplierId)) || null;
  const clock = inactivityClock(use, rowOfTerms(terms, on), supplier, facts);
  return clock === null ? [] : [clock];
}

/**
 * The clocks of a way on a day, in the order of `CLOCK_KINDS`: of a mandate its term and inactivity, of a chain the
 * inactivity of its user and its sides; of both the means that serves and the contract behind it.
 */
export function clocksOfWay(way: Way, on: CalendarDate, facts: IndexedFacts): Clock[] {
  const means = meansClocks(way.meansId, facts);
  const mandate = way.kind === 'mandate' ? facts.register.mandates.get(way.recordId) : undefined;
  if (mandate !== undefined) {
    const all = clocksOf(mandate, rowOfTerms(mandate.terms, on), facts, on);
    return [...all.filter(({ kind }) => kind === 'term' || kind === 'inactivity'), ...means];
  }
  const chain = facts.register.chainMandates.get(way.recordId);
  if (chain === undefined) return [];
  const context = {
    registration: registrationOf(chain, facts.suppliers),
    owners: sideOwners(chain, facts.register.organisations),
    users: [],
  };
  return [...userClocks(chain, way.personId, on, facts), ...means, ...chainClocks(chain, context, facts, on)];
}
