/**
 * Reads a date as people and spreadsheets write it: day first, ISO, written out in Dutch or English, or the serial
 * number of a spreadsheet. What is not clearly a day that exists is `null`; a date is never guessed or filled in. Every
 * date that the register can hold (1900–9999) is read when its year has four digits.
 */
import { oneLine } from '#core/domain/import/fold-text.ts';
import { MONTHS, WEEKDAYS } from '#core/domain/import/month-names.ts';
import { type CalendarDate, fromDayNumber, fromParts, weekday } from '#core/domain/values/calendar-date.ts';

export interface ReadDate {
  readonly date: CalendarDate;
  /** How it was read, where that is worth saying. */
  readonly how: 'written' | 'two-digit-year' | 'serial';
}

const DAY_FIRST = /^(\d{1,2})(?: ?([-/.]) ?| )(\d{1,2})(?: ?\2 ?)(\d{4}|\d{2})$/;
const DAY_FIRST_SPACES = /^(\d{1,2}) (\d{1,2}) (\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const DAY_MONTH_NAME = /^(\d{1,2})(?:e|de|ste|st|nd|rd|th)?[ .-]{0,2}([a-z]+)\.?[ ,-]{0,2}(\d{4}|'?\d{2})$/;
const MONTH_NAME_DAY = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;
const SERIAL = /^(\d{5})(?:[.,]0+)?$/;
const MIDNIGHT = /(?:t| )0?0:00(?::00(?:[.,]0+)?)?z?$/;
/** What word processors make of a hyphen between the parts of a date. */
const DASHES = /[\u2010-\u2015\u2212]/g;
const LOCAL_TIME = /(?:t|,? )(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?$/;

/** Spreadsheet day 25,569 is 1970-01-01 (the 1900 system; the range leaves its false leap day far behind). */
const SERIAL_OF_DAY_ZERO = 25_569;
const SERIALS = { first: 20_000, last: 80_000 } as const;

function build(year: number, month: number, day: number, how: ReadDate['how']): ReadDate | null {
  const date = fromParts(year, month, day);
  return date === null ? null : { date, how };
}

/** Day, month and a year of two (00–79 is 20xx, else 19xx) or four digits. */
function buildDayFirst(day: number, month: number, yearText: string): ReadDate | null {
  const digits = yearText.replace("'", '');
  const short = Number(digits);
  if (digits.length === 4) return build(short, month, day, 'written');
  return build(short + (short < 80 ? 2000 : 1900), month, day, 'two-digit-year');
}

function readSerial(text: string): ReadDate | null {
  const serial = Number(SERIAL.exec(text)?.[1] ?? Number.NaN);
  if (!(serial >= SERIALS.first && serial <= SERIALS.last)) return null;
  return { date: fromDayNumber(serial - SERIAL_OF_DAY_ZERO), how: 'serial' };
}

function readNumeric(text: string): ReadDate | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    return build(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]), 'written');
  }
  const spaced = DAY_FIRST_SPACES.exec(text);
  if (spaced) return buildDayFirst(Number(spaced[1]), Number(spaced[2]), String(spaced[3]));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst?.[2] === undefined) return null;
  return buildDayFirst(Number(dayFirst[1]), Number(dayFirst[3]), String(dayFirst[4]));
}

/** 1–12; 0 of a word that names no month. */
const monthNamed = (word: string | undefined): number => MONTHS.get(String(word)) ?? 0;

function readNamed(text: string): ReadDate | null {
  const dayFirst = DAY_MONTH_NAME.exec(text);
  if (dayFirst) return buildDayFirst(Number(dayFirst[1]), monthNamed(dayFirst[2]), String(dayFirst[3]));
  const monthFirst = MONTH_NAME_DAY.exec(text);
  if (!monthFirst) return null;
  return buildDayFirst(Number(monthFirst[2]), monthNamed(monthFirst[1]), String(monthFirst[3]));
}

/** Takes a leading weekday off; a weekday that contradicts the date makes the whole unreadable. */
function readWithWeekday(text: string): ReadDate | null {
  const match = /^([a-z]+)[.,]{0,2} (.+)$/.exec(text);
  const day = WEEKDAYS.get(match?.[1] ?? '');
  if (match?.[2] === undefined || day === undefined) return null;
  const read = readNumeric(match[2]) ?? readNamed(match[2]);
  return read !== null && weekday(read.date) === day ? read : null;
}

/**
 * Reads a date; `null` when it is none. A time of day is accepted at midnight only, because any other one may mean
 * another day elsewhere; `anyLocalTime` also accepts a time without a zone, as logs of logins write it.
 */
export function readDate(text: string, options: { readonly anyLocalTime?: boolean } = {}): ReadDate | null {
  const folded = oneLine(text).toLowerCase().replace(DASHES, '-');
  if (folded.length === 0 || folded.length > 60) return null;
  const withoutMidnight = folded.replace(MIDNIGHT, '');
  const day = options.anyLocalTime ? withoutMidnight.replace(LOCAL_TIME, '') : withoutMidnight;
  return readSerial(day) ?? readNumeric(day) ?? readNamed(day) ?? readWithWeekday(day);
}
