/**
 * Dutch working days: Monday–Friday except public holidays and the days a user adds (DOMAIN: Terms and clocks, 6).
 * Runs on day numbers and remembers the holidays of a year, because an overview asks it for every clock of every item.
 */
import { type CalendarDate, dayNumber, nearestDate } from './calendar-date.ts';
import { publicHolidays } from './public-holidays.ts';
import type { SkipReason } from './skip-reason.ts';
import type { WorkingDayCount } from './working-day-count.ts';

/** A day that the user added: own closure or a supplier's. */
export interface Closure {
  readonly on: CalendarDate;
  readonly name: string;
}
export type Closures = readonly Closure[];

/** Holidays of a year by the mean length of a year, so with those of its neighbours: near New Year it may be one off. */
const holidaysAround = new Map<number, ReadonlyMap<number, SkipReason>>();
function holidayOn(days: number): SkipReason | null {
  const year = 1970 + Math.floor(days / 365.2425);
  let holidays = holidaysAround.get(year);
  if (holidays === undefined) {
    holidays = new Map([year - 1, year, year + 1].flatMap((near) => [...publicHolidays(near)]));
    holidaysAround.set(year, holidays);
  }
  return holidays.get(days) ?? null;
}

const closuresByDay = new WeakMap<Closures, ReadonlyMap<number, string>>();
function closureNames(closures: Closures): ReadonlyMap<number, string> {
  let names = closuresByDay.get(closures);
  if (names === undefined) {
    names = new Map(closures.map(({ on, name }) => [dayNumber(on), name]));
    closuresByDay.set(closures, names);
  }
  return names;
}

function reasonOn(days: number, closed: ReadonlyMap<number, string>): SkipReason | null {
  // 1970-01-03 and -04, day numbers 2 and 3, were a Saturday and a Sunday.
  const ofWeek = ((days % 7) + 7) % 7;
  if (ofWeek === 2 || ofWeek === 3) return 'weekend';
  return holidayOn(days) ?? (closed.has(days) ? 'closure' : null);
}

/** Why a date is no working day, or `null` when it is one. A holiday or closure in a weekend is 'weekend'. */
export const skipReason = (date: CalendarDate, closures: Closures): SkipReason | null =>
  reasonOn(dayNumber(date), closureNames(closures));

/** Whether people work on a date. */
export const isWorkingDay = (date: CalendarDate, closures: Closures): boolean =>
  skipReason(date, closures) === null;

/** The first working day after a date, never that date itself. */
export function nextWorkingDay(date: CalendarDate, closures: Closures): CalendarDate {
  const closed = closureNames(closures);
  let days = dayNumber(date) + 1;
  while (reasonOn(days, closed) !== null) days += 1;
  return nearestDate(days);
}

/** How many working days lie after `after` up to and including `upTo`. */
export function workingDaysAfter(after: CalendarDate, upTo: CalendarDate, closures: Closures): number {
  const closed = closureNames(closures);
  const last = dayNumber(upTo);
  let count = 0;
  for (let days = dayNumber(after) + 1; days <= last; days += 1) {
    if (reasonOn(days, closed) === null) count += 1;
  }
  return count;
}

/** What was counted back before, by closures: of 100,000 mandates many end on the same days. */
const countedBack = new WeakMap<Closures, Map<number, CalendarDate>>();
const MOST_COUNTED = 50_000;
/** No count is ever this long; above it nothing is remembered. */
const MOST_DAYS = 1_000;

/**
 * The latest working day after which at least `workingDays` working days lie, up to and including `lastDay`. With 0
 * that is `lastDay` itself if it is a working day, else the one before it (DOMAIN: Terms and clocks, 6).
 */
export function latestWorkingDay(
  lastDay: CalendarDate,
  workingDays: number,
  closures: Closures,
): CalendarDate {
  const last = dayNumber(lastDay);
  if (workingDays < 0 || workingDays >= MOST_DAYS) return countBack(last, workingDays, closures);
  let known = countedBack.get(closures);
  if (known === undefined || known.size >= MOST_COUNTED) {
    known = new Map();
    countedBack.set(closures, known);
  }
  const key = last * MOST_DAYS + workingDays;
  let found = known.get(key);
  if (found === undefined) {
    found = countBack(last, workingDays, closures);
    known.set(key, found);
  }
  return found;
}

function countBack(last: number, workingDays: number, closures: Closures): CalendarDate {
  const closed = closureNames(closures);
  let days = last;
  for (let left = workingDays; ; days -= 1) {
    if (reasonOn(days, closed) !== null) continue;
    if (left <= 0) return nearestDate(days);
    left -= 1;
  }
}

/** The same as `latestWorkingDay`, with every day that was counted or skipped. */
export function countWorkingDaysBack(
  lastDay: CalendarDate,
  workingDays: number,
  closures: Closures,
): WorkingDayCount {
  const closed = closureNames(closures);
  const actBy = latestWorkingDay(lastDay, workingDays, closures);
  const counted: CalendarDate[] = [];
  const skipped: WorkingDayCount['skipped'] = [];
  const last = dayNumber(lastDay);
  for (let days = dayNumber(actBy) + 1; days <= last; days += 1) {
    const on = nearestDate(days);
    const reason = reasonOn(days, closed);
    const name = reason === 'closure' ? closed.get(days) : undefined;
    if (reason === null) counted.push(on);
    else skipped.push(name === undefined ? { on, reason } : { on, reason, name });
  }
  return { lastDay, workingDays, actBy, counted, skipped };
}
