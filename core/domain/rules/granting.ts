/** Whether an administrator can grant a chain mandate: a living role there and a means of at least EH3 (DOMAIN: Chain mandates). */
import { atLeast } from '#core/domain/values/assurance-level.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { periodOfRole } from './authorised-persons.ts';
import { LOWEST_CHAIN_LEVEL } from './chain-users.ts';
import { holdsOn } from './effective-dates.ts';
import type { IndexedFacts } from './indexed-facts.ts';
import { canCarry, livesOn } from './means-clock.ts';
import { placeKey } from './register-groups.ts';

/** "Not known" is no "no": nothing is recorded there of the person. */
export interface Granting {
  readonly role: 'living' | 'not-living' | 'not-known';
  readonly means: 'suffices' | 'too-low' | 'not-known';
}

/** What is known of an administrator who grants on a day. */
export function grantingOf(
  personId: string,
  place: { readonly organisationId: string; readonly supplierId: string },
  facts: IndexedFacts,
  day: CalendarDate,
): Granting {
  const { organisationId, supplierId } = place;
  const roles = facts.groups.rolesByPlace
    .of(placeKey(organisationId, supplierId))
    .filter((role) => role.personId === personId);
  const lives = roles.some((role) => {
    const period = periodOfRole(role, facts);
    return period !== null && holdsOn(period, day);
  });
  const means = facts.means.get(personId, supplierId) ?? [];
  const suffices = means.some(
    (one) => canCarry(one) && livesOn(one, day) && atLeast(one.level, LOWEST_CHAIN_LEVEL),
  );
  return {
    role: roles.length === 0 ? 'not-known' : lives ? 'living' : 'not-living',
    means: means.length === 0 ? 'not-known' : suffices ? 'suffices' : 'too-low',
  };
}
