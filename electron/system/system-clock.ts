/** The machine's clock, read as a calendar and a wall clock in Europe/Amsterdam whatever zone the computer is set to. */
import { addDays, type CalendarDate, calendarDate, daysBetween } from '#core/domain/values/calendar-date.ts';
import { localMoment } from '#core/domain/values/local-moment.ts';
import type { Clock } from '#electron/ports/clock.ts';

const AMSTERDAM = { timeZone: 'Europe/Amsterdam' } as const;
const CALENDAR = new Intl.DateTimeFormat('en-CA', {
  ...AMSTERDAM,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const TIME = new Intl.DateTimeFormat('en-GB', {
  ...AMSTERDAM,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/**
 * `asked` is the day to reckon from instead of today ("--today"); it never reaches what is stored. From there on the
 * days go by as they do on the machine's clock.
 */
export function createSystemClock(asked: CalendarDate | null = null): Clock {
  const recordedOn = () => calendarDate(CALENDAR.format(new Date()));
  const away = asked === null ? 0 : daysBetween(recordedOn(), asked);
  const today = () => addDays(recordedOn(), away);
  return {
    today,
    recordedOn,
    localNow: () => localMoment(today(), TIME.format(new Date())),
    now: () => new Date().toISOString(),
  };
}
