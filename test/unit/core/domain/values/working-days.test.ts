import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type CalendarDate,
  calendarDate,
  dayNumber,
  FIRST_DATE,
  fromDayNumber,
  LAST_DATE,
} from '#core/domain/values/calendar-date.ts';
import {
  type Closure,
  countWorkingDaysBack,
  isWorkingDay,
  latestWorkingDay,
  nextWorkingDay,
  skipReason,
  workingDaysAfter,
} from '#core/domain/values/working-days.ts';

const on = calendarDate;
const NONE: Closure[] = [];

/** Holidays on weekdays of 2026–2028, typed over; the naive oracle knows nothing else. */
const HOLIDAYS = new Set(
  [
    '2026-01-01 2026-04-03 2026-04-06 2026-04-27 2026-05-05 2026-05-14 2026-05-25 2026-12-25',
    '2027-01-01 2027-03-26 2027-03-29 2027-04-27 2027-05-05 2027-05-06 2027-05-17',
    '2028-04-14 2028-04-17 2028-04-27 2028-05-05 2028-05-25 2028-06-05 2028-12-25 2028-12-26',
  ].flatMap((line) => line.split(' ')),
);
const naiveIsWorkingDay = (date: CalendarDate, closed: ReadonlySet<string>): boolean => {
  const day = new Date(`${date}T12:00:00Z`).getUTCDay();
  return day !== 0 && day !== 6 && !HOLIDAYS.has(date) && !closed.has(date);
};
/** Literally: try every candidate from the last day back, and count afresh for each. */
function naiveActBy(lastDay: CalendarDate, n: number, closed: ReadonlySet<string>): CalendarDate {
  for (let back = 0; ; back += 1) {
    const candidate = addDays(lastDay, -back);
    if (!naiveIsWorkingDay(candidate, closed)) continue;
    let after = 0;
    for (let day = 1; day <= back; day += 1) {
      if (naiveIsWorkingDay(addDays(candidate, day), closed)) after += 1;
    }
    if (after >= n) return candidate;
  }
}
const within = (from: string, to: string) =>
  fc.integer({ min: dayNumber(on(from)), max: dayNumber(on(to)) }).map(fromDayNumber);
const closures = fc.uniqueArray(
  within('2026-02-01', '2028-12-31').map((date) => ({ on: date, name: 'dicht' })),
  { maxLength: 12, selector: ({ on: date }) => date },
);

describe('counting working days back', () => {
  it('is the sum of the domain: five before 6 May 2027', () => {
    expect(countWorkingDaysBack(on('2027-05-06'), 5, NONE)).toEqual({
      lastDay: '2027-05-06',
      workingDays: 5,
      actBy: '2027-04-26',
      counted: ['2027-04-28', '2027-04-29', '2027-04-30', '2027-05-03', '2027-05-04'],
      skipped: [
        { on: '2027-04-27', reason: 'kings-day' },
        { on: '2027-05-01', reason: 'weekend' },
        { on: '2027-05-02', reason: 'weekend' },
        { on: '2027-05-05', reason: 'liberation-day' },
        { on: '2027-05-06', reason: 'ascension-day' },
      ],
    });
  });

  it.each([
    ['2026-11-20', 0, '2026-11-20', 'a Friday is a working day itself'],
    ['2026-11-22', 0, '2026-11-20', 'a Sunday gives the Friday before it'],
    ['2026-11-20', 1, '2026-11-19', 'one day before a Friday'],
    ['2026-11-22', 1, '2026-11-19', 'one working day must lie after it, and the Friday is that one'],
    ['2026-12-28', 1, '2026-12-24', 'over Christmas, of which Boxing Day is a Saturday'],
    ['2028-12-27', 1, '2028-12-22', 'over both days of Christmas and a weekend'],
    ['2027-01-01', 0, '2026-12-31', 'New Year gives the last day of the year'],
    ['2026-04-06', 0, '2026-04-02', 'Easter Monday gives Maundy Thursday'],
  ])('from %s by %i is %s: %s', (lastDay, days, actBy) => {
    expect(latestWorkingDay(on(lastDay), days, NONE)).toBe(actBy);
  });

  it('skips closures and names them', () => {
    const closed = [{ on: on('2026-11-19'), name: 'Studiedag' }];
    const { actBy, skipped } = countWorkingDaysBack(on('2026-11-20'), 1, closed);
    expect(actBy).toBe('2026-11-18');
    expect(skipped).toEqual([{ on: '2026-11-19', reason: 'closure', name: 'Studiedag' }]);
  });

  it('calls a holiday or a closure in a weekend a weekend, and a closure on a holiday the holiday', () => {
    const closed = ['2026-12-26', '2026-12-25', '2026-12-24'].map((date) => ({
      on: on(date),
      name: 'dicht',
    }));
    expect(closed.map(({ on: date }) => skipReason(date, closed))).toEqual([
      'weekend',
      'christmas-day',
      'closure',
    ]);
    expect(skipReason(on('2027-12-26'), NONE)).toBe('weekend');
  });

  it('agrees with a naive count over holidays, weekends and closures', () => {
    fc.assert(
      fc.property(
        within('2026-06-01', '2028-12-31'),
        fc.integer({ min: 0, max: 45 }),
        closures,
        (lastDay, n, closed) => {
          const days = new Set<string>(closed.map(({ on: date }) => date));
          expect(latestWorkingDay(lastDay, n, closed)).toBe(naiveActBy(lastDay, n, days));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('accounts for every day after the day to act, once, in order', () => {
    fc.assert(
      fc.property(
        within('2026-06-01', '2028-12-31'),
        fc.integer({ min: 0, max: 45 }),
        closures,
        (lastDay, n, closed) => {
          const count = countWorkingDaysBack(lastDay, n, closed);
          const all = [...count.counted, ...count.skipped.map(({ on: date }) => date)].toSorted();
          expect(count.actBy).toBe(latestWorkingDay(lastDay, n, closed));
          expect(count.counted).toHaveLength(n);
          expect(count.counted.every((date) => isWorkingDay(date, closed))).toBe(true);
          expect(all).toHaveLength(dayNumber(lastDay) - dayNumber(count.actBy));
          expect(all.every((date, at) => date === addDays(count.actBy, at + 1))).toBe(true);
          expect(workingDaysAfter(count.actBy, lastDay, closed)).toBe(n);
        },
      ),
    );
  });

  it('does not leave the calendar', () => {
    expect(latestWorkingDay(FIRST_DATE, 300, NONE)).toBe(FIRST_DATE);
    expect(nextWorkingDay(LAST_DATE, NONE)).toBe(LAST_DATE);
    expect(countWorkingDaysBack(FIRST_DATE, 3, NONE).counted).toEqual([]);
  });
});

describe('the next working day', () => {
  it.each([
    ['2026-11-20', '2026-11-23'],
    ['2026-11-22', '2026-11-23'],
    ['2026-11-23', '2026-11-24'],
    ['2026-12-24', '2026-12-28'],
    ['2027-05-04', '2027-05-07'],
  ])('after %s is %s', (date, next) => {
    expect(nextWorkingDay(on(date), NONE)).toBe(next);
  });

  it('is not a closure', () => {
    expect(nextWorkingDay(on('2026-11-20'), [{ on: on('2026-11-23'), name: 'dicht' }])).toBe('2026-11-24');
  });
});

describe('working days', () => {
  it('are those of a naive calendar on every day of 2026–2028', () => {
    for (let date = on('2026-01-01'); date <= '2028-12-31'; date = addDays(date, 1)) {
      expect([date, isWorkingDay(date, NONE)]).toEqual([date, naiveIsWorkingDay(date, new Set())]);
    }
  });

  it('include no New Year or Christmas around any turn of the year', () => {
    for (let year = 1900; year <= 2200; year += 1) {
      for (const day of ['01-01', '12-25', '12-26'])
        expect(isWorkingDay(on(`${year}-${day}`), NONE)).toBe(false);
    }
  });

  it('are counted over any number, also of none at all', () => {
    expect(latestWorkingDay(on('2026-11-22'), -1, NONE)).toBe('2026-11-20');
    const far = latestWorkingDay(on('2026-11-20'), 1_000, NONE);
    expect(workingDaysAfter(far, on('2026-11-20'), NONE)).toBe(1_000);
  });

  it('are counted the same after more counts than are remembered', () => {
    const closures = [{ on: on('2026-11-20'), name: 'dicht' }];
    for (let days = 0; days < 51_000; days += 1) {
      latestWorkingDay(addDays(on('2020-01-01'), days % 3_000), Math.floor(days / 3_000), closures);
    }
    expect(latestWorkingDay(on('2026-11-22'), 0, closures)).toBe('2026-11-19');
    expect(latestWorkingDay(on('2026-11-22'), 1, closures)).toBe('2026-11-18');
  });
});
