/** Easter Sunday: most Dutch public holidays that move follow it (DOMAIN: Terms and clocks, 6). */
import { dayNumberOf } from './calendar-date.ts';

/**
 * Day number of Easter Sunday of a year of the Gregorian calendar; any year.
 * The anonymous algorithm of 1876 (Meeus, Astronomical Algorithms, chapter 8).
 */
export function easterDayNumber(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const sum = epact + toSunday - 7 * late + 114;
  return dayNumberOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}
