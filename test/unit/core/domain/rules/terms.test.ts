import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termSchema } from '#core/domain/records/mandate.ts';
import { isTooLong, newTermStart, offeredYears, rowOfTerms, suggestedEnd } from '#core/domain/rules/terms.ts';
import { addDays, calendarDate } from '#core/domain/values/calendar-date.ts';

const term = (startsOn: string | null, endsOn: string) => termSchema.parse({ startsOn, endsOn });
const TODAY = calendarDate('2026-11-22');

describe('the length of a term', () => {
  it.each([
    ['2022-01-10', '2027-01-09', false],
    ['2022-01-10', '2027-01-10', false],
    ['2022-01-10', '2027-01-11', true],
    ['2024-02-29', '2029-02-28', false],
    ['2024-02-29', '2029-03-01', true],
    ['2023-02-28', '2028-02-29', true],
    [null, '2999-12-31', false],
    ['9997-01-01', '9999-12-31', false],
  ])('from %s to %s is too long: %s', (from, to, tooLong) => {
    expect(isTooLong(term(from, to))).toBe(tooLong);
  });

  it.each([
    ['2022-01-10', 5, '2027-01-09'],
    ['2026-12-01', 1, '2027-11-30'],
    ['2024-02-29', 3, '2027-02-27'],
    ['2024-02-29', 4, '2028-02-28'],
    ['2026-01-01', 3, '2028-12-31'],
  ])('from %s for %i years ends on %s', (from, years, end) => {
    expect(suggestedEnd(calendarDate(from), years)).toBe(end);
  });

  it('is never too long for a suggested end of five years', () => {
    const starts = fc
      .integer({ min: 0, max: 60_000 })
      .map((days) => addDays(calendarDate('1950-01-01'), days));
    fc.assert(
      fc.property(starts, (startsOn) => {
        expect(isTooLong({ startsOn, endsOn: suggestedEnd(startsOn, 5) })).toBe(false);
      }),
    );
  });
});

describe('the terms to propose', () => {
  const START = calendarDate('2026-01-01');
  const years = (termYears: number[] | null) =>
    offeredYears(termYears === null ? null : { termYears }).map((n) => [n, suggestedEnd(START, n)]);

  it('are of 1, 3 and 5 years where the supplier does not say', () => {
    const usual = [
      [1, '2026-12-31'],
      [3, '2028-12-31'],
      [5, '2030-12-31'],
    ];
    expect(years(null)).toEqual(usual);
    expect(years([])).toEqual(usual);
  });

  it('are what the supplier offers, each once and shortest first', () => {
    expect(years([2, 1, 2])).toEqual([
      [1, '2026-12-31'],
      [2, '2027-12-31'],
    ]);
  });

  it.each([
    ['renewal-day', '2026-11-22', '2026-11-22'],
    ['renewal-day', '2027-02-01', '2027-02-01'],
    ['day-after-end', '2026-11-22', '2027-01-10'],
    ['day-after-end', '2027-01-09', '2027-01-10'],
    ['day-after-end', '2027-01-10', '2027-01-10'],
    ['day-after-end', '2027-01-11', '2027-01-11'],
    ['unknown', '2026-11-22', '2027-01-10'],
    ['unknown', '2027-02-01', '2027-02-01'],
  ] as const)(
    'start, at a supplier where it is %s, renewed on %s, on %s',
    (newTermStarts, renewed, start) => {
      expect(newTermStart(calendarDate('2027-01-09'), calendarDate(renewed), { newTermStarts })).toBe(start);
    },
  );

  it('start the day after the end where the supplier is not known', () => {
    expect(newTermStart(calendarDate('2027-01-09'), TODAY, null)).toBe('2027-01-10');
  });
});

describe('the row of terms that counts', () => {
  it('runs through its last day and has ended the day after', () => {
    const terms = [term('2021-11-23', '2026-11-22')];
    expect(rowOfTerms(terms, TODAY).state).toBe('running');
    expect(rowOfTerms(terms, addDays(TODAY, 1)).state).toBe('ended');
  });

  it('is planned until the day it starts', () => {
    const terms = [term('2026-11-23', '2031-11-22')];
    expect(rowOfTerms(terms, TODAY).state).toBe('planned');
    expect(rowOfTerms(terms, addDays(TODAY, 1)).state).toBe('running');
  });

  it.each([
    ['overlap', [term('2022-01-01', '2026-12-31'), term('2026-06-01', '2031-05-31')]],
    ['adjoin', [term('2022-01-01', '2026-12-31'), term('2027-01-01', '2031-05-31')]],
    [
      'are recorded the other way round',
      [term('2027-01-01', '2031-05-31'), term('2022-01-01', '2026-12-31')],
    ],
  ])('joins terms that %s', (_, terms) => {
    expect(rowOfTerms(terms, TODAY)).toMatchObject({
      startsOn: '2022-01-01',
      endsOn: '2031-05-31',
      state: 'running',
      governing: { endsOn: '2031-05-31' },
    });
  });

  it('breaks on one day without a term', () => {
    const terms = [term('2022-01-01', '2026-12-31'), term('2027-01-02', '2031-05-31')];
    expect(rowOfTerms(terms, TODAY)).toMatchObject({ endsOn: '2026-12-31', state: 'running' });
    expect(rowOfTerms(terms, calendarDate('2026-12-31'))).toMatchObject({
      endsOn: '2026-12-31',
      state: 'running',
    });
    expect(rowOfTerms(terms, calendarDate('2027-01-01'))).toMatchObject({
      startsOn: '2027-01-02',
      endsOn: '2031-05-31',
      state: 'planned',
    });
  });

  it('is the last one when all have ended', () => {
    const terms = [term('2010-01-01', '2014-12-31'), term('2016-01-01', '2020-12-31')];
    expect(rowOfTerms(terms, TODAY)).toMatchObject({ startsOn: '2016-01-01', state: 'ended' });
  });

  it('keeps the end of a long term that holds a short one', () => {
    const terms = [
      term('2022-01-01', '2027-01-01'),
      term('2023-01-01', '2024-01-01'),
      term('2027-01-02', '2027-06-30'),
    ];
    expect(rowOfTerms(terms, TODAY)).toMatchObject({
      startsOn: '2022-01-01',
      endsOn: '2027-06-30',
      governing: { startsOn: '2027-01-02' },
    });
  });

  it('takes a start that is not known as since always', () => {
    const terms = [term('2027-01-01', '2031-12-31'), term(null, '2026-12-31')];
    expect(rowOfTerms(terms, TODAY)).toMatchObject({
      startsOn: null,
      endsOn: '2031-12-31',
      state: 'running',
    });
    expect(rowOfTerms([term(null, '2026-11-21')], TODAY).state).toBe('ended');
  });

  it('is governed by the later start where ends are equal', () => {
    const terms = [term('2026-01-01', '2028-12-31'), term('2024-01-01', '2028-12-31')];
    expect(rowOfTerms(terms, TODAY).governing.startsOn).toBe('2026-01-01');
  });

  it('needs a term', () => {
    expect(() => rowOfTerms([], TODAY)).toThrow(RangeError);
  });

  it('holds today exactly when some term does, whatever the order', () => {
    const day = fc.integer({ min: -400, max: 400 });
    const terms = fc.array(
      fc.tuple(day, fc.integer({ min: 0, max: 120 }), fc.boolean()).map(([start, length, known]) => ({
        startsOn: known ? addDays(TODAY, start) : null,
        endsOn: addDays(TODAY, start + length),
      })),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(terms, (all) => {
        const row = rowOfTerms(all, TODAY);
        const held = all.some(({ startsOn, endsOn }) => (startsOn ?? '') <= TODAY && TODAY <= endsOn);
        expect(row.state === 'running').toBe(held);
        expect(all).toContain(row.governing);
        expect(row.governing.endsOn).toBe(row.endsOn);
        expect(rowOfTerms(all.toReversed(), TODAY)).toMatchObject({
          startsOn: row.startsOn,
          endsOn: row.endsOn,
        });
        // Every day of the row has a term.
        for (let date = row.startsOn ?? row.endsOn; date <= row.endsOn; date = addDays(date, 1)) {
          expect(all.some(({ startsOn, endsOn }) => (startsOn ?? '') <= date && date <= endsOn)).toBe(true);
        }
      }),
    );
  });
});
