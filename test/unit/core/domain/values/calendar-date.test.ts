import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  addDays,
  addMonths,
  addYears,
  byDay,
  type CalendarDate,
  calendarDate,
  calendarDateSchema,
  dayNumber,
  dayNumberOf,
  daysBetween,
  daysInMonth,
  earliest,
  FIRST_DATE,
  fromDayNumber,
  fromParts,
  LAST_DATE,
  latest,
  nearestDate,
  parseCalendarDate,
  parts,
  weekday,
} from '#core/domain/values/calendar-date.ts';

const oracle = z
  .object({
    days: z.array(z.tuple([z.string(), z.int(), z.int()])),
    addMonths: z.array(z.tuple([z.string(), z.int(), z.string()])),
  })
  .parse(
    JSON.parse(readFileSync(join(import.meta.dirname, '../../../../fixtures/dates/calendar.json'), 'utf8')),
  );
const anyDay = fc.integer({ min: dayNumber(FIRST_DATE), max: dayNumber(LAST_DATE) });
const anyDate = anyDay.map(fromDayNumber);

describe('calendar dates against the oracle', () => {
  it('gives every month start of 1970–2100 and far days their day number and weekday, and back', () => {
    expect(oracle.days.length).toBeGreaterThan(1700);
    for (const [text, days, ofWeek] of oracle.days) {
      const date = calendarDate(text);
      expect([text, dayNumber(date), weekday(date), fromDayNumber(days)]).toEqual([text, days, ofWeek, text]);
    }
  });

  it('adds months as the oracle does, also backwards and into shorter months', () => {
    for (const [text, months, expected] of oracle.addMonths) {
      expect([text, months, addMonths(calendarDate(text), months)]).toEqual([text, months, expected]);
    }
  });
});

describe('calendar dates', () => {
  it('survive the way to a day number and back', () => {
    fc.assert(fc.property(anyDay, (days) => dayNumber(fromDayNumber(days)) === days));
  });

  it('sort as text in the order of their day numbers', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => fromDayNumber(a) < fromDayNumber(b) === a < b));
  });

  it('have consecutive weekdays', () => {
    fc.assert(
      fc.property(anyDay, (days) => {
        const next = days + 1 > dayNumber(LAST_DATE) ? days : days + 1;
        const [a, b] = [weekday(fromDayNumber(days)), weekday(fromDayNumber(next))];
        return next === days || b === (a % 7) + 1;
      }),
    );
  });

  it('keep the day when months are added, or clamp to the end of a shorter month', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const from = parts(date);
        const index = from.year * 12 + from.month - 1 + months;
        fc.pre(index >= 1900 * 12 && index < 10_000 * 12);
        const to = parts(addMonths(date, months));
        expect(to.year * 12 + to.month - 1).toBe(index);
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
      }),
    );
  });

  it('add days by their number', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const to = dayNumber(date) + days;
        fc.pre(to >= dayNumber(FIRST_DATE) && to <= dayNumber(LAST_DATE));
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('stay on the calendar when a sum would leave it', () => {
    expect(addDays(LAST_DATE, 1)).toBe(LAST_DATE);
    expect(addDays(FIRST_DATE, -1)).toBe(FIRST_DATE);
    expect(addMonths(LAST_DATE, 24)).toBe(LAST_DATE);
    expect(addMonths(FIRST_DATE, -1)).toBe(FIRST_DATE);
    expect(addYears(calendarDate('9998-06-01'), 5)).toBe(LAST_DATE);
    expect(nearestDate(Number.MAX_SAFE_INTEGER)).toBe(LAST_DATE);
    expect(() => fromDayNumber(dayNumber(LAST_DATE) + 1)).toThrow(RangeError);
  });

  it.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2024-02-29', 5, '2029-02-28'],
    ['2022-01-10', 5, '2027-01-10'],
  ])('%s plus %i years is %s', (from, years, to) => {
    expect(addYears(calendarDate(from), years)).toBe(to);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-01-00',
    '1899-12-31',
    '26-01-01',
    '2026-1-1',
    '01-02-2026',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '2026-01-01\n',
    '٢٠٢٦-01-01',
    '',
  ])('reads %j as no date', (text) => {
    expect(parseCalendarDate(text)).toBeNull();
    expect(calendarDateSchema.safeParse(text).success).toBe(false);
    expect(() => calendarDate(text)).toThrow(RangeError);
  });

  it('reads leap days that exist', () => {
    expect([parseCalendarDate('2000-02-29'), parseCalendarDate('2024-02-29')]).toEqual([
      '2000-02-29',
      '2024-02-29',
    ]);
  });

  it('makes no date of parts that are not whole', () => {
    expect([fromParts(2026, 1.5, 1), fromParts(2026, 1, Number.NaN), fromParts(10_000, 1, 1)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('counts day numbers of years outside the calendar on', () => {
    expect(dayNumberOf(1899, 12, 31)).toBe(dayNumber(FIRST_DATE) - 1);
    expect(dayNumberOf(10_000, 1, 1)).toBe(dayNumber(LAST_DATE) + 1);
  });

  it('finds the earliest and the latest of some, and none of none', () => {
    const dates: CalendarDate[] = ['2026-05-05', '2025-12-31', '2027-01-01'].map(calendarDate);
    expect([earliest(dates), latest(dates), earliest([]), latest([])]).toEqual([
      '2025-12-31',
      '2027-01-01',
      null,
      null,
    ]);
  });

  it('says of a month that does not exist that it has no days', () => {
    expect([daysInMonth(2026, 0), daysInMonth(2026, 13), daysInMonth(2026, 12)]).toEqual([0, 0, 31]);
  });

  it('makes the same dates after more of them than it remembers', () => {
    const first = dayNumber(calendarDate('1990-01-01'));
    for (let days = first; days < first + 41_000; days += 1) {
      const date = fromDayNumber(days);
      if (dayNumber(date) !== days) expect(date).toBe(`the date of day ${days}`);
    }
    expect(fromDayNumber(first)).toBe('1990-01-01');
  });
});

it('days are ordered with what has none at the end', () => {
  const days = [
    null,
    calendarDate('2026-11-23'),
    null,
    calendarDate('2026-11-22'),
    calendarDate('2026-11-22'),
  ];
  expect(days.toSorted(byDay)).toEqual(['2026-11-22', '2026-11-22', '2026-11-23', null, null]);
});
