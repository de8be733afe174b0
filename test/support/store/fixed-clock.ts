/** A clock that stands still. */
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import type { Clock } from '#electron/ports/clock.ts';

export const fixedClock: Clock = {
  today: () => calendarDate('2026-11-22'),
  recordedOn: () => calendarDate('2026-11-22'),
  now: () => '2026-11-22T10:00:00.000Z',
};
