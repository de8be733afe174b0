/** The status of a mandate: derived on every day, never stored (DOMAIN: Terms and clocks, 7). */
import type { Mandate } from '#core/domain/records/mandate.ts';
import { addDays, type CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { ClockKind } from '#core/domain/values/clock-kind.ts';
import type { Clock } from './clock.ts';
import { holdsOn, isRevokedOn } from './effective-dates.ts';
import type { RowState } from './terms.ts';

/** In the order in which they are decided. */
export const STATUSES = [
  'revoked',
  'expired',
  'lapsed',
  'suspended',
  'planned',
  'act-now',
  'expiring',
  'active',
] as const;
export type Status = (typeof STATUSES)[number];

/** Days before the last day to act from which a mandate counts as expiring. */
export const EXPIRING_DAYS = 60;

/** Whether a mandate is withdrawn on a day: from its date on, or at once where that is not known. */
export const isRevoked = ({ revoked }: Pick<Mandate, 'revoked'>, today: CalendarDate): boolean =>
  isRevokedOn(revoked, today);

/** Whether a mandate is suspended on a day; both days of a suspension are inclusive. */
export const isSuspended = ({ suspensions }: Pick<Mandate, 'suspensions'>, today: CalendarDate): boolean =>
  suspensions.some((period) => holdsOn(period, today));

/** What a status is derived from. */
export interface StatusFacts {
  readonly mandate: Mandate;
  readonly rowState: RowState;
  readonly clocks: readonly Clock[];
  /** The item's last day to act; `null` where there is nothing to do. */
  readonly actBy: CalendarDate | null;
}

const endOf = (kind: ClockKind, clocks: readonly Clock[]): CalendarDate | null =>
  clocks.find((clock) => clock.kind === kind)?.lastDay ?? null;

/** Expired or lapsed: whichever came first; on the same day expired. */
function endedBy(clocks: readonly Clock[], today: CalendarDate): 'expired' | 'lapsed' | null {
  const term = endOf('term', clocks);
  const inactivity = endOf('inactivity', clocks);
  const termEnded = term !== null && term < today;
  if (inactivity !== null && inactivity < today && (!termEnded || inactivity < term)) return 'lapsed';
  return termEnded ? 'expired' : null;
}

/** The status of a mandate on a day; the first that holds in the order of `STATUSES`. */
export function deriveStatus({ mandate, rowState, clocks, actBy }: StatusFacts, today: CalendarDate): Status {
  if (isRevoked(mandate, today)) return 'revoked';
  const ended = endedBy(clocks, today);
  if (ended !== null) return ended;
  if (isSuspended(mandate, today)) return 'suspended';
  if (rowState === 'planned') return 'planned';
  // Neither term nor inactivity has ended by now, so this is a means or another clock.
  const stopped = clocks.some(({ lastDay }) => lastDay !== null && lastDay < today);
  if (stopped || (actBy !== null && today >= actBy)) return 'act-now';
  return actBy !== null && today >= addDays(actBy, -EXPIRING_DAYS) ? 'expiring' : 'active';
}
