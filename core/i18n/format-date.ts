/** Calendar dates as people read them, in Dutch and English. Never an instant, never a time zone. */
import { format, parseISO } from 'date-fns';
import { enGB } from 'date-fns/locale/en-GB';
import { nl } from 'date-fns/locale/nl';
import type { Preferences } from '#core/contract/preferences.ts';
import { type CalendarDate, parts } from '#core/domain/values/calendar-date.ts';

type Language = Preferences['language'];

const LOCALES = { nl, en: enGB } as const;
/** The shortest weekday of each language: "ma", "Mon". */
const WEEKDAY = { nl: 'EEEEEE', en: 'EEE' } as const;

/** date-fns writes Dutch short months with a dot; tables and rows leave it out. */
const write = (date: CalendarDate, pattern: string, language: Language): string =>
  format(parseISO(date), pattern, { locale: LOCALES[language] }).replaceAll('.', '');

const sameYear = (date: CalendarDate, today: CalendarDate): boolean => parts(date).year === parts(today).year;

/** `31-12-2027`, in both languages. */
export function formatDate(date: CalendarDate): string {
  return date.split('-').reverse().join('-');
}

/** `ma 7 dec` or `Mon 7 Dec`; with the year when it is not this year. For lists. */
export function formatDay(date: CalendarDate, today: CalendarDate, language: Language): string {
  return write(date, `${WEEKDAY[language]} d MMM${sameYear(date, today) ? '' : ' yyyy'}`, language);
}

/** `vrijdag 27 november` or `Friday 27 November`; with the year when it is not this year. For sentences. */
export function formatFullDay(date: CalendarDate, today: CalendarDate, language: Language): string {
  return write(date, `EEEE d MMMM${sameYear(date, today) ? '' : ' yyyy'}`, language);
}

/** `22 december` or `22 December`; with the year when it is not this year. For the end of a group. */
export function formatMonthDay(date: CalendarDate, today: CalendarDate, language: Language): string {
  return write(date, `d MMMM${sameYear(date, today) ? '' : ' yyyy'}`, language);
}

/** `1 maart 2027` or `1 March 2027`. For a date within a sentence that reads back what somebody wrote. */
export function formatLongDate(date: CalendarDate, language: Language): string {
  return write(date, 'd MMMM yyyy', language);
}

/** `vrijdag 27 november 2026` or `Friday 27 November 2026`. Reads back a date that somebody typed. */
export function formatFullDate(date: CalendarDate, language: Language): string {
  return write(date, 'EEEE d MMMM yyyy', language);
}

/** `ma 14-12-2026` or `Mon 14-12-2026`. For sums, where days stand below each other. */
export function formatWeekdayDate(date: CalendarDate, language: Language): string {
  return `${write(date, WEEKDAY[language], language)} ${formatDate(date)}`;
}

/** The seven short weekday names from Monday. */
export function weekdayNames(language: Language): readonly string[] {
  return ['05', '06', '07', '08', '09', '10', '11'].map((day) =>
    format(parseISO(`2026-01-${day}`), WEEKDAY[language], { locale: LOCALES[language] }),
  );
}
