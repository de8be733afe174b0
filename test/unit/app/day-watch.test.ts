import { describe, expect, it } from 'vitest';
import { type CalendarDate, calendarDate } from '#core/domain/values/calendar-date.ts';
import { watchDay } from '#electron/app/day-watch.ts';
import { clockOn } from '#test/support/clock-on.ts';

describe('watching the day', () => {
  it('tells each new day once, also when days were slept through or the clock was set back', () => {
    let today: CalendarDate = calendarDate('2026-11-22');
    let wake = (): void => {};
    let stopped = false;
    const told: string[] = [];
    const stop = watchDay(
      clockOn(() => today),
      {
        every: (seconds, tick) => {
          expect(seconds).toBeLessThanOrEqual(30);
          wake = tick;
          return () => {
            stopped = true;
          };
        },
      },
      (day) => told.push(day),
    );
    for (const day of ['2026-11-22', '2026-11-22', '2026-11-23', '2026-11-23', '2026-12-01', '2026-11-30']) {
      today = calendarDate(day);
      wake();
    }
    expect(told).toEqual(['2026-11-23', '2026-12-01', '2026-11-30']);
    stop();
    expect(stopped).toBe(true);
  });
});
