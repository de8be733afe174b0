/** How a term of a file relates to the stored ones: what it follows, and which of two is the later. */
import { expect, it } from 'vitest';
import { isBefore, matchTerm } from '#core/domain/import/match-term.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';

const term = (startsOn: string | null, endsOn: string) => ({
  startsOn: startsOn === null ? null : calendarDate(startsOn),
  endsOn: calendarDate(endsOn),
});

it.each<[string, string | null, string]>([
  ['the last to end of those that start earlier', '2021-01-01', '2018-01-01'],
  ['where none starts earlier, the last to end of all', '2017-01-01', '2023-01-01'],
  ['of those that end on one day, the one that starts last', '2026-01-01', '2023-01-01'],
])('a new term is shown beside %s', (_, startsOn, before) => {
  const terms = [
    term('2018-01-01', '2020-12-31'),
    term('2023-01-01', '2027-12-31'),
    term('2022-01-01', '2027-12-31'),
  ];
  const matched = matchTerm(terms, term(startsOn, '2028-06-30'));
  expect(matched).toMatchObject({ isStored: false, at: null, before: { startsOn: before } });
});

it('the first term of all follows none', () => {
  const first = term(null, '2027-12-31');
  expect(matchTerm([], first)).toEqual({ isStored: false, at: null, term: first, before: null });
});

it.each<[string | null, string | null, boolean]>([
  [null, null, true],
  [null, '2023-01-01', true],
  ['2023-01-01', null, false],
  ['2023-01-01', '2023-01-01', true],
  ['2023-01-02', '2023-01-01', false],
])('of terms with one end, a start of %s is not after a start of %s: %s', (one, other, expected) => {
  expect(isBefore(term(one, '2027-12-31'), term(other, '2027-12-31'))).toBe(expected);
});
