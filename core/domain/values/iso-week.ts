/** Weeks as ISO 8601 counts them, and the Netherlands: from Monday, week 1 holds the first Thursday of the year. */
import { type CalendarDate, dayNumber, dayNumberOf, nearestDate, parts, weekday } from './calendar-date.ts';

export interface IsoWeek {
  /** The year that the week belongs to; near New Year not always that of the date. */
  readonly year: number;
  /** 1–53. */
  readonly week: number;
  readonly monday: CalendarDate;
}

/** The week of a date. */
export function isoWeek(date: CalendarDate): IsoWeek {
  const monday = dayNumber(date) - weekday(date) + 1;
  const thursday = monday + 3;
  const { year } = parts(nearestDate(thursday));
  const week = Math.floor((thursday - dayNumberOf(year, 1, 1)) / 7) + 1;
  return { year, week, monday: nearestDate(monday) };
}
