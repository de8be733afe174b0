/** The machine's clock, read as a calendar in Europe/Amsterdam whatever zone the computer is set to. */
import { type CalendarDate, calendarDate } from '#core/domain/values/calendar-date.ts';
import type { Clock } from '#electron/ports/clock.ts';

const CALENDAR = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** `asked` is the day to reckon from instead of today ("--today"); it never reaches what is stored. */
export function createSystemClock(asked: CalendarDate | null = null): Clock {
  const recordedOn = () => calendarDate(CALENDAR.format(new Date()));
  return { today: () => asked ?? recordedOn(), recordedOn, now: () => new Date().toISOString() };
}
