/** Time as an argument: nothing below the composition root asks the machine for it. */
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { LocalMoment } from '#core/domain/values/local-moment.ts';

export interface Clock {
  /** Today in Europe/Amsterdam, or the day the user asked about: derived results and "not after today" checks. */
  today(): CalendarDate;
  /** The day of the system clock in Europe/Amsterdam: what is stored carries it. */
  recordedOn(): CalendarDate;
  /** This minute in Europe/Amsterdam, on the day of `today()`. */
  localNow(): LocalMoment;
  /** This instant, ISO 8601 in UTC: what is stored carries it. */
  now(): string;
}
