/** A clock that shows whatever day the test says, at ten o'clock in Amsterdam. */
import { type CalendarDate, calendarDate } from '#core/domain/values/calendar-date.ts';
import { localMoment } from '#core/domain/values/local-moment.ts';
import type { Clock } from '#electron/ports/clock.ts';

export const clockOn = (today: () => CalendarDate): Clock => ({
  today,
  recordedOn: today,
  localNow: () => localMoment(today(), '10:00'),
  now: () => `${today()}T09:00:00.000Z`,
});

/** A clock that stands still on 22 November 2026. */
export const fixedClock: Clock = clockOn(() => calendarDate('2026-11-22'));
