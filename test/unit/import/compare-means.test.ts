/** What a record does to a means that is known. */
import { expect, it } from 'vitest';
import { codes, compare, compareOne, only, outcomes, registerOf, tableOf, take } from './comparing.ts';

const known = registerOf({});

it('an end of a means is corrected by a file, also to an earlier day', () => {
  const withMeans = registerOf({ 'Niveau middel': 'EH3', 'Middel geldig t/m': '31-12-2028' });
  const earlier = { 'Niveau middel': 'EH3', 'Middel geldig t/m': '30-06-2027' };
  expect(only(take(tableOf(earlier), withMeans).means).endsOn).toBe('2027-06-30');
  expect(only(take(tableOf({ 'Niveau middel': 'EH3' }), withMeans).means).endsOn).toBe('2028-12-31');
  expect(only(take(tableOf({ 'Middel geldig t/m': '30-06-2027' }), withMeans).means).endsOn).toBe(
    '2027-06-30',
  );
  expect(codes(compareOne({ 'Middel geldig t/m': '30-06-2027' }, known))).toEqual(['means-level-missing']);
});

it('two ends for one means in a file do not flip it back and forth', () => {
  const table = tableOf(
    { 'Niveau middel': 'EH3', 'Middel geldig t/m': '31-12-2028' },
    { 'Niveau middel': 'EH3', 'Middel geldig t/m': '31-12-2029', Dienst: 'Zakelijk portaal' },
  );
  const register = take(table);
  expect([only(register.means).endsOn, outcomes(compare(table, register))]).toEqual([
    '2028-12-31',
    ['same', 'same'],
  ]);
  expect(codes(compare(table, register)[1] ?? compareOne({}))).toEqual(['means-end-differs']);
});

it('an end of a means that the first record leaves out is taken from a later one', () => {
  const table = tableOf(
    { 'Niveau middel': 'EH3' },
    { 'Niveau middel': 'EH3', 'Middel geldig t/m': '31-12-2028', Dienst: 'Zakelijk portaal' },
  );
  const register = take(table);
  expect([only(register.means).endsOn, outcomes(compare(table, register))]).toEqual([
    '2028-12-31',
    ['same', 'same'],
  ]);
});
