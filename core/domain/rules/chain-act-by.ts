/** The last day to act for the clocks of a chain mandate: per side by its own supplier (DOMAIN: Terms and clocks, 6). */
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { CLOCK_KINDS } from '#core/domain/values/clock-kind.ts';
import { type ActByContext, actByOfClock, type ClockActBy } from './act-by.ts';
import { type AuthorisedPerson, authorisedPerson } from './authorised-persons.ts';
import { loginSide, supplierIdOf } from './chain-sides.ts';
import type { ChainContext } from './chain-works.ts';
import type { Clock } from './clock.ts';
import { isKnown } from './clocks.ts';
import type { IndexedFacts } from './indexed-facts.ts';

/** Who renews in the other organisation's register is not for us to know, and never moves our date. */
const THEIR_OWN: AuthorisedPerson = { known: true, until: null };

/** What decides the last day to act of each clock of a chain mandate. */
export type ActByContextOf = (clock: Clock) => ActByContext;

/**
 * The context by clock: of a side its own supplier, and who can renew there where that register is ours; of means and
 * inactivity the supplier at which the employees log in.
 */
export function chainActByContext(
  chain: ChainMandate,
  { registration, owners }: ChainContext,
  facts: IndexedFacts,
  today: CalendarDate,
): ActByContextOf {
  const { ownBufferDays, closures } = facts.profile;
  const other = owners.own === 'grantor' ? 'intermediary' : 'grantor';
  return ({ kind }) => {
    const name = kind === 'side-own' ? owners.own : kind === 'side-other' ? other : null;
    const supplierId = supplierIdOf(name === null ? loginSide(chain, registration) : chain.sides[name]);
    const organisationId = name === 'grantor' ? chain.grantorId : chain.intermediaryId;
    const subject = { organisationId, supplierId, level: chain.level, personId: null };
    const isOurs = name !== null && owners.moverOf(name) === 'ours';
    return {
      supplier: facts.suppliers.get(supplierId ?? '') ?? null,
      authorised: isOurs ? authorisedPerson(subject, facts, today) : THEIR_OWN,
      ownBufferDays,
      closures,
    };
  };
}

/** The clock that must be acted on first, with its day; ties in the order of `CLOCK_KINDS`; `null` when none is known. */
export function firstChainActBy(clocks: readonly Clock[], contextOf: ActByContextOf): ClockActBy | null {
  const [first] = clocks
    .filter(isKnown)
    .map((clock) => ({ clock, actBy: actByOfClock(clock, contextOf(clock)) }))
    .toSorted((a, b) =>
      a.actBy === b.actBy
        ? CLOCK_KINDS.indexOf(a.clock.kind) - CLOCK_KINDS.indexOf(b.clock.kind)
        : a.actBy < b.actBy
          ? -1
          : 1,
    );
  return first ?? null;
}
