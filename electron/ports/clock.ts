/** Time as an argument: nothing below the composition root asks the machine for it. */
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';

export interface Clock {
  /** Today in Europe/Amsterdam, or the day the user asked about: derived results and "not after today" checks. */
  today(): CalendarDate;
  /** The day of the system clock in Europe/Amsterdam: what is stored carries it. */
  recordedOn(): CalendarDate;
  /** This instant, ISO 8601 in UTC: what is stored carries it. */
  now(): string;
}
