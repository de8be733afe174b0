/** Up to which level the user of Tijdig may register mandates, by administrator roles of his or her own (domain facts S2). */
import type { Facts } from '#core/domain/query/facts.ts';
import { type AssuranceLevel, atLeast } from '#core/domain/values/assurance-level.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { periodOfRole } from './authorised-persons.ts';
import { holdsOn } from './effective-dates.ts';

/** The highest level of the user's living role for an organisation at a supplier; `null` = none is recorded there. */
export type RegistrarLevels = (
  organisationId: string | null,
  supplierId: string | null,
) => AssuranceLevel | null;

/** The user's levels on a day. The roles are looked through once, not for each record of a file. */
export function registrarLevels(facts: Facts, today: CalendarDate): RegistrarLevels {
  const { profile, adminRoles } = facts.register;
  const personId = profile.get('profile')?.personId ?? null;
  const own = [...adminRoles.values()].filter((role) => {
    const period = role.personId === personId ? periodOfRole(role, facts) : null;
    return period !== null && holdsOn(period, today);
  });
  return (organisationId, supplierId) =>
    own
      .filter((role) => role.organisationId === organisationId && role.supplierId === supplierId)
      .reduce<AssuranceLevel | null>(
        (found, { level }) => (found === null || atLeast(level, found) ? level : found),
        null,
      );
}
