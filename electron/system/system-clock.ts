/** The machine's clock, read as a calendar and a wall clock in Europe/Amsterdam whatever zone the computer is set to. */
import { addDays, type CalendarDate, daysBetween } from '#core/domain/values/calendar-date.ts';
import { localMoment } from '#core/domain/values/local-moment.ts';
import { dayOfInstant, timeOfInstant } from '#core/i18n/format-instant.ts';
import type { Clock } from '#electron/ports/clock.ts';

/**
 * `asked` is the day to reckon from instead of today ("--today"); it never reaches what is stored. From there on the
 * days go by as they do on the machine's clock.
 */
export function createSystemClock(asked: CalendarDate | null = null): Clock {
  const now = () => new Date().toISOString();
  const recordedOn = () => dayOfInstant(now());
  const away = asked === null ? 0 : daysBetween(recordedOn(), asked);
  const today = () => addDays(recordedOn(), away);
  return { today, recordedOn, localNow: () => localMoment(today(), timeOfInstant(now())), now };
}
