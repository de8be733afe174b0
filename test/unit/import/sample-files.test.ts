/** The sample files: what an administrator brings first, and one defect a row. */
import { describe, expect, it } from 'vitest';
import { codes, compare, outcomes, readSample, take } from './comparing.ts';

describe('the list of an administrator', () => {
  it('is all new, and nothing is refused', () => {
    expect(outcomes(compare(readSample('machtigingen.csv')))).toEqual(Array(14).fill('new'));
  });

  it('is all the same once it has been taken over', () => {
    const table = readSample('machtigingen.csv');
    const register = take(table);
    expect(outcomes(compare(table, register))).toEqual(Array(14).fill('same'));
    expect([register.organisations.size, register.persons.size, register.means.size]).toEqual([4, 9, 10]);
    expect(register.suppliers.size + register.services.size).toBe(0);
  });
});

describe('the file with a defect in every row', () => {
  const rows = new Map(compare(readSample('rommelig.csv')).map((row) => [row.row, row]));
  const row = (number: number) => {
    const found = rows.get(number);
    if (!found) throw new Error(`no row ${number}`);
    return found;
  };

  it.each([
    [1, 'new', []],
    [2, 'refused', ['date-unreadable']],
    [3, 'refused', ['end-missing']],
    [6, 'refused', ['term-too-long']],
    [8, 'refused', ['end-before-start', 'ends-on-non-working-day']],
    [9, 'refused', ['kvk-invalid']],
    [10, 'refused', ['rsin-invalid']],
    [11, 'refused', ['rsin-for-sole-trader']],
    [12, 'ambiguous', ['duplicate']],
    [13, 'new', ['formula-as-text']],
    [14, 'new', ['level-historical']],
    [15, 'ambiguous', ['service-unknown', 'supplier-unknown']],
    [16, 'new', []],
    [17, 'ambiguous', ['bsn-like-text']],
    [19, 'new', []],
  ])('row %i is %s: %j', (number, outcome, expected) => {
    expect([row(number).outcome, codes(row(number))]).toEqual([outcome, expected]);
  });

  it.each([
    [4, '2022-03-01', '2027-03-01'],
    [5, '2025-03-03', '2028-03-02'],
    [7, '2023-01-01', '2028-01-01'],
    [16, '2023-01-01', '2027-12-31'],
  ])('row %i is new from %s to %s', (number, startsOn, endsOn) => {
    expect([row(number).outcome, row(number).term]).toEqual(['new', { startsOn, endsOn }]);
  });

  it('leaves the empty row out and keeps its number', () => {
    expect([rows.has(18), rows.size, Math.max(...rows.keys())]).toEqual([false, 18, 19]);
  });

  it('never shows a number that may be a BSN', () => {
    expect(JSON.stringify([row(11), row(17)])).not.toMatch(/123456782|999990007/);
  });

  it('shows what was written where it is no BSN', () => {
    expect(row(2).issues[0]).toMatchObject({ field: 'endsOn', value: '30-02-2027', severity: 'error' });
  });

  it('offers only what a look can settle', () => {
    const ambiguous = [...rows.values()].filter(({ outcome }) => outcome === 'ambiguous');
    expect(ambiguous.map((one) => [one.row, one.acceptable])).toEqual([
      [12, false],
      [15, true],
      [17, true],
    ]);
  });

  it('is the same where it was taken over, and as before where it was not', () => {
    const table = readSample('rommelig.csv');
    const again = compare(table, take(table));
    const expected = [...rows.values()].map(({ outcome }) => (outcome === 'new' ? 'same' : outcome));
    expect(outcomes(again)).toEqual(expected);
  });

  it('adds a service and a supplier when their row is accepted, and then knows them', () => {
    const table = readSample('rommelig.csv');
    const register = take(table, undefined, ({ acceptable }) => acceptable);
    expect([...register.services.values()].map(({ name, level }) => [name, level])).toEqual([
      ['Onbekende dienst', null],
    ]);
    expect(
      [...register.suppliers.values()].map(({ name, inactivityMonths }) => [name, inactivityMonths]),
    ).toEqual([['Onbekende leverancier', 'unknown']]);
    expect(compare(table, register).filter(({ outcome }) => outcome === 'same')).toHaveLength(10);
  });
});
