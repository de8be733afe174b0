import { describe, expect, test } from 'vitest';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import {
  formatDate,
  formatDay,
  formatFullDay,
  formatLongDate,
  formatMonthDay,
  formatWeekdayDate,
  weekdayNames,
} from '#core/i18n/format-date.ts';

const today = calendarDate('2026-11-22');
const soon = calendarDate('2026-12-07');
const nextYear = calendarDate('2027-03-12');

describe('dates as people read them', () => {
  test('in tables: day, month, year with leading zeros, in any language', () => {
    expect(formatDate(soon)).toBe('07-12-2026');
  });

  test('in lists: short, with the year only when it is another one', () => {
    expect(formatDay(soon, today, 'nl')).toBe('ma 7 dec');
    expect(formatDay(nextYear, today, 'nl')).toBe('vr 12 mrt 2027');
    expect(formatDay(soon, today, 'en')).toBe('Mon 7 Dec');
    expect(formatDay(nextYear, today, 'en')).toBe('Fri 12 Mar 2027');
  });

  test('in sentences: in full', () => {
    expect(formatFullDay(calendarDate('2026-11-27'), today, 'nl')).toBe('vrijdag 27 november');
    expect(formatFullDay(nextYear, today, 'nl')).toBe('vrijdag 12 maart 2027');
    expect(formatFullDay(soon, today, 'en')).toBe('Monday 7 December');
    expect(formatMonthDay(calendarDate('2026-12-22'), today, 'nl')).toBe('22 december');
    expect(formatLongDate(calendarDate('2027-03-01'), 'nl')).toBe('1 maart 2027');
  });

  test('in sums: with the weekday', () => {
    expect(formatWeekdayDate(calendarDate('2026-12-14'), 'nl')).toBe('ma 14-12-2026');
    expect(formatWeekdayDate(calendarDate('2026-12-14'), 'en')).toBe('Mon 14-12-2026');
    expect(weekdayNames('nl')).toEqual(['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo']);
  });

  test.each(['1937-07-01', '1991-04-07', '2024-02-29', '2026-04-24', '2026-09-06', '2099-12-31'])(
    'the day of %s stays that day, whatever the clocks do at midnight',
    (text) => {
      const date = calendarDate(text);
      expect(formatLongDate(date, 'en')).toMatch(
        new RegExp(`^${Number(text.slice(8))} .* ${text.slice(0, 4)}$`),
      );
    },
  );
});
