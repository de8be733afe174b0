import { describe, expect, it } from 'vitest';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { dayOf, localMoment, localMomentSchema, parseLocalMoment } from '#core/domain/values/local-moment.ts';

describe('a moment on the wall clock', () => {
  it.each(['2026-11-27T00:00', '2026-11-27T23:59', '2028-02-29T09:30'])('is %s', (text) => {
    expect(parseLocalMoment(text)).toBe(text);
    expect(localMomentSchema.parse(text)).toBe(text);
  });
  it.each([
    '2026-11-27T24:00',
    '2026-11-27T09:60',
    '2027-02-29T09:00',
    '2026-11-27 09:00',
    '2026-11-27T09:00Z',
    '',
  ])('is not “%s”', (text) => {
    expect(parseLocalMoment(text)).toBeNull();
    expect(localMomentSchema.safeParse(text).success).toBe(false);
  });
  it('is made of a day and a time, and gives its day back', () => {
    const moment = localMoment(calendarDate('2026-11-27'), '09:05');
    expect(moment).toBe('2026-11-27T09:05');
    expect(dayOf(moment)).toBe('2026-11-27');
    expect(() => localMoment(calendarDate('2026-11-27'), '9:05')).toThrow(RangeError);
  });
});
