/** The clocks of a chain mandate: its side or sides, and the user by whom it lasts longest (DOMAIN: Terms and clocks, 3 and 4). */
import { CHAIN_SIDES, type ChainMandate, type ChainSideName } from '#core/domain/records/chain-mandate.ts';
import type { SupplierAction } from '#core/domain/records/supplier.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { neededSides, type SideOwners, supplierIdOf } from './chain-sides.ts';
import { longestUser } from './chain-users.ts';
import type { ChainContext } from './chain-works.ts';
import type { Clock } from './clock.ts';
import type { IndexedFacts } from './indexed-facts.ts';
import { rowOfTerms } from './terms.ts';

/** The kind of clock of each side: whose register it is. */
const sideClockKind = (name: ChainSideName, { own }: SideOwners): 'side-own' | 'side-other' =>
  name === own ? 'side-own' : 'side-other';

/** What renewing a side asks of its supplier: extending where the supplier extends, else a new chain with a signature. */
function renewalAction(supplierId: string | null, { suppliers }: IndexedFacts): SupplierAction {
  const practice = suppliers.get(supplierId ?? '')?.chainRenewal ?? 'unknown';
  return practice === 'extend' ? 'extend' : 'chain-with-signature';
}

/** The clock of a side; `null` for one that is missing, and for the client's signature in one register that is not recorded. */
function sideClock(
  chain: ChainMandate,
  name: ChainSideName,
  context: ChainContext,
  facts: IndexedFacts,
  today: CalendarDate,
): Clock | null {
  const side = chain.sides[name];
  const isNeeded = neededSides(chain, context.registration).includes(name);
  if (side.kind === 'missing' || !isNeeded) return null;
  return {
    kind: sideClockKind(name, context.owners),
    lastDay: side.kind === 'recorded' ? rowOfTerms(side.terms, today).endsOn : null,
    possibleLastDay: null,
    ownerId: chain.id,
    action: renewalAction(supplierIdOf(side), facts),
  };
}

/**
 * The clocks of a chain mandate: inactivity and means of the user by whom it lasts longest, then our own side and the
 * other one. A clock whose last day is not known sets nothing.
 */
export function chainClocks(
  chain: ChainMandate,
  context: ChainContext,
  facts: IndexedFacts,
  today: CalendarDate,
): Clock[] {
  const ordered = CHAIN_SIDES.toSorted((name) => (name === context.owners.own ? -1 : 1));
  const sides = ordered.flatMap((name) => sideClock(chain, name, context, facts, today) ?? []);
  return [...(longestUser(context.users ?? [])?.clocks ?? []), ...sides];
}
