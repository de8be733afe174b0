/**
 * Who can renew (bevoegde; DOMAIN: Terms and clocks, 5). First cut: the user of Tijdig, when the profile says that he or
 * she is administrator or legal representative. Recorded administrator roles, which end, will answer `until`.
 */
import type { Mandate } from '#core/domain/records/mandate.ts';
import type { Profile } from '#core/domain/records/profile.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';

/** A living authorised person: none known, or known with the last day to act (`null` = no end known). */
export type AuthorisedPerson =
  | { readonly known: false }
  | { readonly known: true; readonly until: CalendarDate | null };

const NONE: AuthorisedPerson = { known: false };
const WITHOUT_END: AuthorisedPerson = { known: true, until: null };

/** Whether somebody is known who can renew a mandate, and until when. */
export function authorisedPerson(mandate: Mandate, profile: Profile): AuthorisedPerson {
  const mayRenew = profile.role === 'administrator' || profile.role === 'legal-representative';
  return mayRenew && profile.organisationId === mandate.organisationId ? WITHOUT_END : NONE;
}
