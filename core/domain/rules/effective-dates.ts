/** What is recorded with days from and to, judged on one day (DOMAIN: Terms and clocks, 7 and 8). Both days are inclusive. */
import type { FormerScope, Revocation, Scope } from '#core/domain/records/mandate.ts';
import { addDays, type CalendarDate } from '#core/domain/values/calendar-date.ts';

/** Days from and to; a `null` is not known, or still so, and never keeps a day out. */
export interface Period {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/** Whether a role, a representative's authority, an assignment or a suspension holds on a day. */
export const holdsOn = ({ from, to }: Period, day: CalendarDate): boolean =>
  (from === null || from <= day) && (to === null || to >= day);

/** Whether something is withdrawn on a day: from its date on, or at once where that is not known. */
export const isRevokedOn = (revoked: Revocation | null, day: CalendarDate): boolean =>
  revoked !== null && (revoked.on === null || revoked.on <= day);

/**
 * The last day of something that may be withdrawn before its end: the day before the withdrawal, when that comes first.
 * A withdrawal of which the day is not known moves nothing here: `isRevokedOn` holds on every day.
 */
export function lastDayOf(to: CalendarDate | null, revoked: Revocation | null): CalendarDate | null {
  const on = revoked?.on ?? null;
  if (on === null) return to;
  const before = addDays(on, -1);
  return to === null || before < to ? before : to;
}

/** The scope that held on a day: the first former one that had not ended by then, else the present one. */
export function scopeOn(
  { scope, formerScopes }: { readonly scope: Scope; readonly formerScopes: readonly FormerScope[] },
  day: CalendarDate,
): Scope {
  let found: FormerScope | null = null;
  for (const former of formerScopes) {
    if (former.until >= day && (found === null || former.until < found.until)) found = former;
  }
  return found?.scope ?? scope;
}
