/** A clock: one of the reasons for which logging in stops after a day (DOMAIN: Terms and clocks, 4). */
import { z } from 'zod';
import { SUPPLIER_ACTIONS } from '#core/domain/records/supplier.ts';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';
import { CLOCK_KINDS } from '#core/domain/values/clock-kind.ts';

export const clockSchema = z.strictObject({
  kind: z.enum(CLOCK_KINDS),
  /** Last day on which logging in works for this clock, inclusive; `null` = not known, which never sets a date. */
  lastDay: calendarDateSchema.nullable(),
  /** For a clock that is not known: the last day it could be at best ("mogelijk t/m"); informs, never alarms. */
  possibleLastDay: calendarDateSchema.nullable(),
  /** The record that owns the clock and is reminded once: a mandate, a means, or `account:<person>:<supplier>`. */
  ownerId: z.string(),
  /** What has to be done to keep it running. */
  action: z.enum(SUPPLIER_ACTIONS),
});
export type Clock = z.infer<typeof clockSchema>;
