/** An administrator role as it stands on a day, with the mandates that nobody known can renew after it (DOMAIN: Terms and clocks, 5). */
import type { AdminRole } from '#core/domain/records/admin-role.ts';
import { authorisedFor, periodOfRole } from '#core/domain/rules/authorised-persons.ts';
import { holdsOn } from '#core/domain/rules/effective-dates.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { placeKey } from '#core/domain/rules/register-groups.ts';
import { atLeast } from '#core/domain/values/assurance-level.ts';
import { addDays, type CalendarDate } from '#core/domain/values/calendar-date.ts';
import { type DerivedRecord, deriveRecord, isAtWork } from './derived-record.ts';

/** Whether the same person has another role there that reaches as far and goes on after this one. */
function isFollowed(role: AdminRole, lastDay: CalendarDate, facts: IndexedFacts): boolean {
  const next = addDays(lastDay, 1);
  return facts.groups.rolesByPlace.of(placeKey(role.organisationId, role.supplierId)).some((other) => {
    if (other.id === role.id || other.personId !== role.personId || !atLeast(other.level, role.level)) {
      return false;
    }
    const period = periodOfRole(other, facts);
    return period !== null && holdsOn(period, next);
  });
}

/** The mandates within the role's reach that nobody known can renew once it has ended. */
function stoppedBy(
  role: AdminRole,
  lastDay: CalendarDate,
  facts: IndexedFacts,
  today: CalendarDate,
): readonly string[] {
  const after = addDays(lastDay, 1);
  const day = after > today ? after : today;
  const isBarring = facts.suppliers.get(role.supplierId)?.selfApproval === 'barred';
  return facts.groups.mandatesByOrganisation
    .of(role.organisationId)
    .filter(
      (mandate) =>
        mandate.supplierId === role.supplierId &&
        atLeast(role.level, mandate.level) &&
        !(isBarring && mandate.personId === role.personId) &&
        isAtWork(mandate) &&
        authorisedFor(mandate, facts, day).state !== 'known',
    )
    .map(({ id }) => id);
}

/**
 * Derives an administrator role for a day. It ends with the last working day of its person too. It comes back only by form, so
 * that is what the last day to act leaves time for.
 */
export function deriveAdminRole(role: AdminRole, facts: IndexedFacts, today: CalendarDate): DerivedRecord {
  const period = periodOfRole(role, facts);
  const lastDay = period === null ? role.to : period.to;
  return deriveRecord(
    {
      id: role.id,
      clock: 'role',
      personId: role.personId,
      organisationId: role.organisationId,
      supplierId: role.supplierId,
      level: role.level,
      startsOn: role.from,
      lastDay,
      revoked: role.revoked,
      isHandled: period === null || (lastDay !== null && isFollowed(role, lastDay, facts)),
      action: 'admin-role-by-form',
      stops: () => (lastDay === null ? [] : stoppedBy(role, lastDay, facts, today)),
    },
    facts,
    today,
  );
}
