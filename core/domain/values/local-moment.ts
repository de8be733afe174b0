/** A moment on the wall clock in Europe/Amsterdam, to the minute: `2026-11-27T09:00`. Compared as text. */
import { z } from 'zod';
import { type CalendarDate, parseCalendarDate } from '#core/domain/values/calendar-date.ts';

declare const brand: unique symbol;
export type LocalMoment = string & { readonly [brand]: 'local-moment' };

const FORM = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d$/;

/** The moment in a text, or `null` when the day or the time does not exist. */
export function parseLocalMoment(text: string): LocalMoment | null {
  const day = FORM.exec(text)?.[1];
  return day !== undefined && parseCalendarDate(day) !== null ? (text as LocalMoment) : null;
}

/** The moment of a day at a time `HH:MM`. Throws a `RangeError` when that time does not exist. */
export function localMoment(day: CalendarDate, time: string): LocalMoment {
  const moment = parseLocalMoment(`${day}T${time}`);
  if (moment === null) throw new RangeError(`Not a time of day: ${time}`);
  return moment;
}

/** The calendar day of a moment. */
export const dayOf = (moment: LocalMoment): CalendarDate => moment.slice(0, 10) as CalendarDate;

/** The time of a moment, `HH:MM`. */
export const timeOf = (moment: LocalMoment): string => moment.slice(11);

export const localMomentSchema = z.string().transform((text, context) => {
  const moment = parseLocalMoment(text);
  if (moment !== null) return moment;
  context.issues.push({ code: 'custom', message: 'not a local moment', input: text });
  return z.NEVER;
});
