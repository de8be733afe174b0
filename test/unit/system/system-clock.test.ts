import { afterEach, describe, expect, it, vi } from 'vitest';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { createSystemClock } from '#electron/system/system-clock.ts';

afterEach(() => vi.useRealTimers());

const at = (instant: string) => {
  vi.useFakeTimers();
  vi.setSystemTime(new Date(instant));
};

describe('the system clock', () => {
  it.each([
    ['2026-11-22T22:59:59Z', '2026-11-22'],
    ['2026-11-22T23:00:00Z', '2026-11-23'],
    ['2026-07-01T21:59:59Z', '2026-07-01'],
    ['2026-07-01T22:00:00Z', '2026-07-02'],
    ['2027-03-28T00:59:59Z', '2027-03-28'],
    ['2026-12-31T23:30:00Z', '2027-01-01'],
  ])('at %s it is %s in Amsterdam, whatever zone the computer is in', (instant, day) => {
    at(instant);
    expect(createSystemClock().today()).toBe(day);
  });

  it('reckons from a day that was asked for, and still records its own', () => {
    at('2026-11-22T12:00:00Z');
    const clock = createSystemClock(calendarDate('2031-01-01'));
    expect([clock.today(), clock.recordedOn(), clock.now()]).toEqual([
      '2031-01-01',
      '2026-11-22',
      '2026-11-22T12:00:00.000Z',
    ]);
  });

  it('lets the days go by from the day that was asked for', () => {
    at('2026-11-22T12:00:00Z');
    const clock = createSystemClock(calendarDate('2031-01-01'));
    vi.setSystemTime(new Date('2026-11-24T23:30:00Z'));
    expect([clock.today(), clock.recordedOn()]).toEqual(['2031-01-04', '2026-11-25']);
  });

  it.each([
    ['2026-11-22T23:05:59Z', '2026-11-23T00:05'],
    ['2026-07-01T12:30:00Z', '2026-07-01T14:30'],
    ['2027-03-28T01:00:00Z', '2027-03-28T03:00'],
  ])('at %s the wall clock in Amsterdam says %s', (instant, moment) => {
    at(instant);
    expect(createSystemClock().localNow()).toBe(moment);
  });
});
