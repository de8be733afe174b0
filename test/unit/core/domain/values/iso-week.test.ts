import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  calendarDate,
  daysBetween,
  FIRST_DATE,
  LAST_DATE,
  weekday,
} from '#core/domain/values/calendar-date.ts';
import { isoWeek } from '#core/domain/values/iso-week.ts';

describe('the ISO week of a date', () => {
  // Year ends as ISO 8601 has them: the week belongs to the year of its Thursday.
  it.each([
    ['2004-12-31', 2004, 53],
    ['2005-01-01', 2004, 53],
    ['2005-01-02', 2004, 53],
    ['2005-01-03', 2005, 1],
    ['2005-12-31', 2005, 52],
    ['2006-01-01', 2005, 52],
    ['2006-01-02', 2006, 1],
    ['2007-12-31', 2008, 1],
    ['2008-12-28', 2008, 52],
    ['2008-12-29', 2009, 1],
    ['2009-12-31', 2009, 53],
    ['2010-01-03', 2009, 53],
    ['2010-01-04', 2010, 1],
    ['2020-12-31', 2020, 53],
    ['2021-01-03', 2020, 53],
    ['2021-01-04', 2021, 1],
    ['2024-12-29', 2024, 52],
    ['2024-12-30', 2025, 1],
    ['2026-01-01', 2026, 1],
    ['2026-11-25', 2026, 48],
    ['2026-12-31', 2026, 53],
    ['2027-01-03', 2026, 53],
    ['2027-01-04', 2027, 1],
  ])('%s is in %i, week %i', (date, year, week) => {
    expect(isoWeek(calendarDate(date))).toMatchObject({ year, week });
  });

  it('begins on the Monday that is at most six days earlier, and goes on from week to week', () => {
    const days = fc.integer({ min: 6, max: daysBetween(FIRST_DATE, LAST_DATE) - 7 });
    fc.assert(
      fc.property(days, (at) => {
        const date = addDays(FIRST_DATE, at);
        const { year, week, monday } = isoWeek(date);
        expect(weekday(monday)).toBe(1);
        expect(daysBetween(monday, date)).toBe(weekday(date) - 1);
        expect(week >= 1 && week <= 53).toBe(true);
        const next = isoWeek(addDays(date, 7));
        expect(next.monday).toBe(addDays(monday, 7));
        expect([next.year, next.week]).toEqual(next.week === 1 ? [year + 1, 1] : [year, week + 1]);
      }),
    );
  });

  it('is known up to the first and the last day there is', () => {
    expect(isoWeek(FIRST_DATE)).toEqual({ year: 1900, week: 1, monday: '1900-01-01' });
    expect(isoWeek(LAST_DATE)).toEqual({ year: 9999, week: 52, monday: '9999-12-27' });
  });
});
