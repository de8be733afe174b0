/**
 * A calendar date in Europe/Amsterdam, written `YYYY-MM-DD`; never an instant.
 *
 * All arithmetic of the product runs on whole day numbers (days since 1970-01-01), so that no time zone,
 * daylight saving or machine setting can shift a deadline. This file is the one written exception to the
 * ban on `Date`: it needs it for nothing but the formatting that date-fns does.
 */
import { z } from 'zod';

declare const brand: unique symbol;
/** `YYYY-MM-DD`, years 1900–9999, always an existing day. Compares correctly as a string. */
export type CalendarDate = string & { readonly [brand]: 'CalendarDate' };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The number of days of a month; `month` is 1–12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);

/** The date of a year, month (1–12) and day (1–31), or `null` when that day does not exist. */
export function fromParts(year: number, month: number, day: number): CalendarDate | null {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  if (!whole || year < 1900 || year > 9999 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CalendarDate;
}

/** Reads `YYYY-MM-DD`; `null` for every other text and for days that do not exist. */
export function parseCalendarDate(text: string): CalendarDate | null {
  const match = PATTERN.exec(text);
  return match ? fromParts(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** A date literal of the program itself. Throws a `RangeError` on a day that does not exist. */
export function calendarDate(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new RangeError(`Not a calendar date: ${text}`);
  return date;
}

/** Schema of a stored or transported date. */
export const calendarDateSchema = z
  .string()
  .refine((text): text is CalendarDate => parseCalendarDate(text) !== null, 'not a calendar date');

/** The number that `length` digits of a date make; without cutting texts, because 100,000 mandates ask for it many times. */
function digits(date: CalendarDate, from: number, length: number): number {
  let value = 0;
  for (let at = from; at < from + length; at += 1) value = value * 10 + date.charCodeAt(at) - 48;
  return value;
}

/** Year, month (1–12) and day of a date. */
export const parts = (date: CalendarDate): { year: number; month: number; day: number } => ({
  year: digits(date, 0, 4),
  month: digits(date, 5, 2),
  day: digits(date, 8, 2),
});

/**
 * Days since 1970-01-01 (negative before) of a year, month (1–12) and day that exist; any year, also outside 1900–9999.
 * Proleptic Gregorian, after Howard Hinnant's `days_from_civil`.
 */
export function dayNumberOf(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Days since 1970-01-01, negative before. */
export function dayNumber(date: CalendarDate): number {
  const { year, month, day } = parts(date);
  return dayNumberOf(year, month, day);
}

/** Dates by day number, as many as some decades have: a register names few days many times. */
const dates = new Map<number, CalendarDate>();
const MOST_DATES = 40_000;

/** The date of a day number. Throws a `RangeError` outside 1900–9999. */
export function fromDayNumber(days: number): CalendarDate {
  const known = dates.get(days);
  if (known !== undefined) return known;
  const z0 = days + 719468;
  const era = Math.floor(z0 / 146097);
  const dayOfEra = z0 - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1;
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const date = fromParts(year, month, day);
  if (date === null) throw new RangeError(`Day number out of range: ${days}`);
  if (dates.size >= MOST_DATES) dates.clear();
  dates.set(days, date);
  return date;
}

/** The first and the last day there is. Some programs write 9999-12-31 for "no end"; sums of dates stay within. */
export const FIRST_DATE = '1900-01-01' as CalendarDate;
export const LAST_DATE = '9999-12-31' as CalendarDate;
const FIRST_DAY = dayNumber(FIRST_DATE);
const LAST_DAY = dayNumber(LAST_DATE);

/** The date of a day number; outside 1900–9999 the first or last day, so that no deadline is lost by an exception. */
export const nearestDate = (days: number): CalendarDate =>
  fromDayNumber(Math.min(Math.max(days, FIRST_DAY), LAST_DAY));

/** The date `days` days later (earlier when negative); stays within `FIRST_DATE`–`LAST_DATE`. */
export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  nearestDate(dayNumber(date) + days);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);

/**
 * The same day `months` months later (earlier when negative), clamped to the end of a shorter month (31 Jan + 1 →
 * 28/29 Feb); stays within `FIRST_DATE`–`LAST_DATE`.
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = parts(date);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  const targetDay = Math.min(day, daysInMonth(targetYear, targetMonth));
  return nearestDate(dayNumberOf(targetYear, targetMonth, targetDay));
}

/** The same day `years` years later; 29 Feb clamps to 28 Feb (DOMAIN: terms and clocks, 2). */
export const addYears = (date: CalendarDate, years: number): CalendarDate => addMonths(date, years * 12);

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export const weekday = (date: CalendarDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

/** The earliest of the dates, or `null` of none. */
export const earliest = (dates: readonly CalendarDate[]): CalendarDate | null =>
  dates.reduce<CalendarDate | null>((found, date) => (found === null || date < found ? date : found), null);

/** The latest of the dates, or `null` of none. */
export const latest = (dates: readonly CalendarDate[]): CalendarDate | null =>
  dates.reduce<CalendarDate | null>((found, date) => (found === null || date > found ? date : found), null);

/** Orders days, earliest first; where there is none, or it is not known, comes after every day. */
export function byDay(a: CalendarDate | null, b: CalendarDate | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
