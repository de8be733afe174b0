/**
 * Dutch public holidays as DOMAIN (Terms and clocks, 6) counts them: 5 May every year, because government and many
 * suppliers close then, and Koningsdag on 26 April when the 27th is a Sunday.
 */
import { dayNumberOf } from './calendar-date.ts';
import { easterDayNumber } from './easter.ts';
import type { SkipReason } from './skip-reason.ts';

const SUNDAY = 3; // 1970-01-04 was a Sunday, so every Sunday has day number 3 modulo 7.
const isSunday = (days: number): boolean => ((days % 7) + 7) % 7 === SUNDAY;

/** The public holidays of a year by day number. Where two fall on one day, the first of `SKIP_REASONS` names it. */
export function publicHolidays(year: number): ReadonlyMap<number, SkipReason> {
  const easter = easterDayNumber(year);
  const kingsDay = dayNumberOf(year, 4, 27);
  const found: readonly (readonly [number, SkipReason])[] = [
    [dayNumberOf(year, 12, 26), 'boxing-day'],
    [dayNumberOf(year, 12, 25), 'christmas-day'],
    [easter + 50, 'whit-monday'],
    [easter + 39, 'ascension-day'],
    [dayNumberOf(year, 5, 5), 'liberation-day'],
    [isSunday(kingsDay) ? kingsDay - 1 : kingsDay, 'kings-day'],
    [easter + 1, 'easter-monday'],
    [easter - 2, 'good-friday'],
    [dayNumberOf(year, 1, 1), 'new-years-day'],
  ];
  return new Map(found);
}
