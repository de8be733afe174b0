/** Time as an argument: nothing below the composition root asks the machine for it. */
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';

export interface Clock {
  /** Today in Europe/Amsterdam; the day of derived results and of "not after today" checks. */
  today(): CalendarDate;
  /** This instant, ISO 8601 in UTC; what is stored carries it. */
  now(): string;
}
