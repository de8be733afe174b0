/** Instants (ISO 8601 in UTC): as people read them on the wall clock in Amsterdam, and sums. Never for dates of the domain. */
import { differenceInSeconds, addSeconds as later, parseISO } from 'date-fns';
import type { Preferences } from '#core/contract/preferences.ts';
import { type CalendarDate, calendarDate } from '#core/domain/values/calendar-date.ts';
import { formatDay, formatLongDate } from '#core/i18n/format-date.ts';

type Language = Preferences['language'];

const AMSTERDAM = { timeZone: 'Europe/Amsterdam' } as const;
const DAY = new Intl.DateTimeFormat('en-CA', {
  ...AMSTERDAM,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const TIME = new Intl.DateTimeFormat('en-GB', {
  ...AMSTERDAM,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The day of an instant in Amsterdam. */
export const dayOfInstant = (instant: string): CalendarDate => calendarDate(DAY.format(parseISO(instant)));

/** The time of day of an instant in Amsterdam: `08:02`. */
export const timeOfInstant = (instant: string): string => TIME.format(parseISO(instant));

/** `08:02`; on another day than today with that day before it: `vr 20 nov 17:40`. */
export function formatInstant(instant: string, today: CalendarDate, language: Language): string {
  const day = dayOfInstant(instant);
  const time = timeOfInstant(instant);
  return day === today ? time : `${formatDay(day, today, language)} ${time}`;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;

/** `20 november 2026 17:40`, whatever day it is; `…` for what is no instant. For a sentence that stands on its own. */
export function formatWholeInstant(instant: string, language: Language): string {
  if (!INSTANT.test(instant)) return '…';
  return `${formatLongDate(dayOfInstant(instant), language)} ${timeOfInstant(instant)}`;
}

/** The instant so many seconds after another. */
export const addSeconds = (instant: string, seconds: number): string =>
  later(parseISO(instant), seconds).toISOString();

/** Whole seconds from one instant to another; negative when it lies before. */
export const secondsBetween = (from: string, to: string): number =>
  differenceInSeconds(parseISO(to), parseISO(from));
