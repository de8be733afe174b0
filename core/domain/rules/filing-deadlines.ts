/** The days on which something must be filed through a service (DOMAIN: Rules at entry, continuity; Klaar voor aangifte?). */
import type { FilingDeadline, Service } from '#core/domain/records/service.ts';
import {
  type CalendarDate,
  dayNumberOf,
  daysInMonth,
  nearestDate,
  parts,
} from '#core/domain/values/calendar-date.ts';

/** A deadline of a service that falls on a day. */
export interface DeadlineOn {
  readonly key: string;
  readonly name: string;
  readonly on: CalendarDate;
}

/** The day of a month; one that the month does not have is its last: 29 February falls on the 28th outside leap years. */
const dayOf = (year: number, month: number, day: number): CalendarDate =>
  nearestDate(dayNumberOf(year, month, Math.min(day, daysInMonth(year, month))));

const YEAR_MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

function daysInYear({ when }: FilingDeadline, year: number): CalendarDate[] {
  switch (when.kind) {
    case 'yearly':
      return when.days.map((monthDay) =>
        dayOf(year, Number(monthDay.slice(0, 2)), Number(monthDay.slice(3))),
      );
    case 'month-end':
      return YEAR_MONTHS.map((month) => dayOf(year, month, 31));
    case 'once':
      return parts(when.on).year === year ? [when.on] : [];
  }
}

/**
 * The deadlines of a service from a day up to and including another, earliest first; on one day in the order in which the
 * service lists them. A deadline is a calendar day as given: one in a weekend stays where it is.
 */
export function deadlinesBetween(
  { deadlines }: Pick<Service, 'deadlines'>,
  from: CalendarDate,
  to: CalendarDate,
): DeadlineOn[] {
  const found: DeadlineOn[] = [];
  if (deadlines.length === 0) return found;
  for (let { year } = parts(from); year <= parts(to).year; year += 1) {
    for (const deadline of deadlines) {
      for (const on of daysInYear(deadline, year)) {
        if (on >= from && on <= to) found.push({ key: deadline.key, name: deadline.name, on });
      }
    }
  }
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
