import { describe, expect, it } from 'vitest';
import { calendarDate, dayNumber, fromDayNumber } from '#core/domain/values/calendar-date.ts';
import { easterDayNumber } from '#core/domain/values/easter.ts';
import { publicHolidays } from '#core/domain/values/public-holidays.ts';

/** Easter by the rules of the computus (golden number, solar and lunar correction, Paschal full moon), as Knuth has it. */
function easterByKnuth(year: number): string {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const droppedLeapYears = Math.floor((3 * century) / 4) - 12;
  const moonCorrection = Math.floor((8 * century + 5) / 25) - 5;
  const sunday = Math.floor((5 * year) / 4) - droppedLeapYears - 10;
  let epact = (11 * golden + 20 + moonCorrection - droppedLeapYears) % 30;
  if (epact < 0) epact += 30;
  if ((epact === 25 && golden > 11) || epact === 24) epact += 1;
  let day = 44 - epact;
  if (day < 21) day += 30;
  day = day + 7 - ((sunday + day) % 7);
  const [month, ofMonth] = day > 31 ? [4, day - 31] : [3, day];
  return `${year}-${String(month).padStart(2, '0')}-${String(ofMonth).padStart(2, '0')}`;
}

/** Typed over from the published calendars: Good Friday, Easter Monday, Koningsdag, Ascension, Whit Monday. */
const PUBLISHED = {
  2024: ['2024-03-29', '2024-04-01', '2024-04-27', '2024-05-09', '2024-05-20'],
  2025: ['2025-04-18', '2025-04-21', '2025-04-26', '2025-05-29', '2025-06-09'],
  2026: ['2026-04-03', '2026-04-06', '2026-04-27', '2026-05-14', '2026-05-25'],
  2027: ['2027-03-26', '2027-03-29', '2027-04-27', '2027-05-06', '2027-05-17'],
  2028: ['2028-04-14', '2028-04-17', '2028-04-27', '2028-05-25', '2028-06-05'],
  2029: ['2029-03-30', '2029-04-02', '2029-04-27', '2029-05-10', '2029-05-21'],
  2030: ['2030-04-19', '2030-04-22', '2030-04-27', '2030-05-30', '2030-06-10'],
} as const;

const named = (year: number) =>
  [...publicHolidays(year)].map(([days, reason]) => [fromDayNumber(days), reason]).toSorted();

describe('Easter', () => {
  it('falls on the same Sunday as by a second algorithm, 1900–2200', () => {
    for (let year = 1900; year <= 2200; year += 1) {
      expect(fromDayNumber(easterDayNumber(year))).toBe(easterByKnuth(year));
    }
  });

  it.each(['1818-03-22', '1886-04-25', '1943-04-25', '1954-04-18', '2008-03-23', '2038-04-25', '2285-03-22'])(
    'falls on %s, a known early, late or exceptional one',
    (date) => {
      expect(easterByKnuth(Number(date.slice(0, 4)))).toBe(date);
    },
  );
});

describe('public holidays', () => {
  it.each(Object.entries(PUBLISHED))('of %s are the published ones', (year, dates) => {
    const [goodFriday, easterMonday, kingsDay, ascension, whitMonday] = dates;
    const expected = [
      [`${year}-01-01`, 'new-years-day'],
      [goodFriday, 'good-friday'],
      [easterMonday, 'easter-monday'],
      [kingsDay, 'kings-day'],
      [`${year}-05-05`, 'liberation-day'],
      [ascension, 'ascension-day'],
      [whitMonday, 'whit-monday'],
      [`${year}-12-25`, 'christmas-day'],
      [`${year}-12-26`, 'boxing-day'],
    ];
    expect(named(Number(year))).toEqual(expected.toSorted());
  });

  it('put Koningsdag on the 26th only when the 27th of April is a Sunday', () => {
    const kingsDay = (year: number) => named(year).find(([, reason]) => reason === 'kings-day')?.[0];
    expect([2014, 2025, 2026, 2031, 2036].map(kingsDay)).toEqual([
      '2014-04-26',
      '2025-04-26',
      '2026-04-27',
      '2031-04-26',
      '2036-04-26',
    ]);
  });

  it('name a day on which two fall by the first: Ascension on 5 May 2016 is Liberation Day', () => {
    expect(publicHolidays(2016).get(dayNumber(calendarDate('2016-05-05')))).toBe('liberation-day');
  });
});
