/** Dates as people and spreadsheets write them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONTHS, WEEKDAYS } from '#core/domain/import/month-names.ts';
import { readDate } from '#core/domain/import/read-date.ts';
import {
  type CalendarDate,
  calendarDate,
  dayNumber,
  fromDayNumber,
  parts,
  weekday,
} from '#core/domain/values/calendar-date.ts';

const anyDate = fc
  .integer({ min: dayNumber(calendarDate('1900-01-01')), max: dayNumber(calendarDate('9999-12-31')) })
  .map(fromDayNumber);
const wordsFor = (names: ReadonlyMap<string, number>, at: number) =>
  [...names].filter(([, number]) => number === at).map(([name]) => name);
const two = (value: number) => String(value).padStart(2, '0');

describe('a date that was written', () => {
  const numeric = fc.constantFrom('-', '/', '.', ' ', '–', ' – ').chain((separator) =>
    fc.boolean().map((padded) => (date: CalendarDate) => {
      const { year, month, day } = parts(date);
      return [padded ? two(day) : day, padded ? two(month) : month, year].join(separator);
    }),
  );
  const iso = fc
    .constantFrom('', 'T00:00', 'T00:00:00', ' 00:00:00', 'T00:00:00.000', 'T00:00:00Z', ' 0:00:00', ' 0:00')
    .map((time) => (date: CalendarDate) => `${date}${time}`);
  const named = fc
    .record({
      month: fc.nat(),
      day: fc.nat(),
      separator: fc.constantFrom(' ', '-', '. '),
      upper: fc.boolean(),
      withDay: fc.boolean(),
    })
    .map(({ month, day, separator, upper, withDay }) => (date: CalendarDate) => {
      const { year, month: number, day: ofMonth } = parts(date);
      const months = wordsFor(MONTHS, number);
      const days = wordsFor(WEEKDAYS, weekday(date));
      const name = months[month % months.length] ?? '';
      const text = [ofMonth, name, year].join(separator);
      const whole = withDay ? `${days[day % days.length]}, ${text}` : text;
      return upper ? whole.toUpperCase() : whole;
    });

  it('is read back, in every way of writing', () => {
    fc.assert(
      fc.property(anyDate, fc.oneof(numeric, iso, named), (date, write) => {
        expect(readDate(write(date))?.date).toBe(date);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read back from a serial number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20_000, max: 80_000 }),
        fc.constantFrom('', '.0', ',00'),
        (serial, rest) => {
          expect(readDate(`${serial}${rest}`)).toEqual({
            date: fromDayNumber(serial - 25_569),
            how: 'serial',
          });
        },
      ),
    );
  });

  it('is read back with a year of two digits, up to 2079', () => {
    const near = fc
      .integer({ min: dayNumber(calendarDate('1980-01-01')), max: dayNumber(calendarDate('2079-12-31')) })
      .map(fromDayNumber);
    fc.assert(
      fc.property(near, (date) => {
        const { year, month, day } = parts(date);
        expect(readDate(`${day}-${month}-${two(year % 100)}`)).toEqual({ date, how: 'two-digit-year' });
      }),
    );
  });
});

it.each([
  ['1 mrt 2027', '2027-03-01'],
  ['1 maart 2027', '2027-03-01'],
  ['maandag 1 maart 2027', '2027-03-01'],
  ['ma 1 mrt. 2027', '2027-03-01'],
  ['1-mrt-27', '2027-03-01'],
  ['March 1, 2027', '2027-03-01'],
  ['1st of', null],
  ['Mars 1, 2027', null],
  ['1 mars 2027', null],
  ['31/12/2027', '2027-12-31'],
  ['31 12 2027', '2027-12-31'],
  ['2027/12/31', '2027-12-31'],
  [' 31 - 12 - 2027 ', '2027-12-31'],
  ['46814.0', '2028-03-02'],
  ['1-3-79', '2079-03-01'],
  ['1-3-80', '1980-03-01'],
  ['29-02-2028', '2028-02-29'],
  ['31-12-2027 0:00:00', '2027-12-31'],
  ['31–12–2027 0:00', '2027-12-31'],
  ['2027–12–31', '2027-12-31'],
  ['31-12-9999', '9999-12-31'],
  ['2200-01-01', '2200-01-01'],
])('%j is %s', (text, date) => {
  expect(readDate(text)?.date ?? null).toBe(date);
});

it.each([
  '30-02-2027',
  '29-02-2027',
  '31-04-2027',
  '00-01-2027',
  '12-31-2027',
  'n.v.t.',
  '',
  '0',
  '1',
  '19999',
  '80001',
  '46814.5',
  '20271231',
  '31-12-0207',
  '31-12-10000',
  '2958465',
  '01-01-2023–31-12-2027',
  '1-2/2027',
  'dinsdag 1 maart 2027',
  '31-12-2027 23:30',
  '31-12-2027 0:30',
  '2027-06-30T22:00:00Z',
  '1 maand 2027',
  'undefined',
  'NaN',
  '1970',
])('%j is no date', (text) => {
  expect(readDate(text)).toBeNull();
});

it('reads the day of a login that carries a local time', () => {
  expect(readDate('03-11-2026 14:32', { anyLocalTime: true })?.date).toBe('2026-11-03');
  expect(readDate('2026-11-03T14:32:10', { anyLocalTime: true })?.date).toBe('2026-11-03');
  expect(readDate('2026-11-03T23:32:10Z', { anyLocalTime: true })).toBeNull();
});

it('never makes a date of a text without a date in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const read = readDate(text);
      if (read !== null) expect(text).toMatch(/\d/);
      expect(read?.date).not.toBe('1970-01-01');
    }),
    { numRuns: 2000 },
  );
});
