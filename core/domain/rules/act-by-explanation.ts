/** Why a date is the last day to act: the sum, and every day that was counted or skipped. */
import { z } from 'zod';
import { SUPPLIER_ACTIONS } from '#core/domain/records/supplier.ts';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';
import { CLOCK_KINDS } from '#core/domain/values/clock-kind.ts';
import { workingDayCountSchema } from '#core/domain/values/working-day-count.ts';

/** What else decided the date; the interface words each. */
export const ACT_BY_NOTES = [
  /** The supplier's handling time is not known; the default was used. */
  'handling-days-unknown',
  /** No living authorised person is known, so the time for an admin role by form was added. */
  'no-authorised-person-known',
  /** The last working day on which a known authorised person can still act came first. */
  'capped-by-authorised-person',
  /** The supplier opens renewal later than the date would be. */
  'opens-later',
  /** The supplier renews only after the end; there will be days without access. */
  'renews-only-after-end',
] as const;
export type ActByNote = (typeof ACT_BY_NOTES)[number];

export const actByExplanationSchema = z.strictObject({
  /** The clock that sets the date. */
  clock: z.enum(CLOCK_KINDS),
  lastDay: calendarDateSchema,
  action: z.enum(SUPPLIER_ACTIONS),
  handlingDays: z.int().min(0),
  ownBufferDays: z.int().min(0),
  /** Working days added because no living authorised person is known; otherwise 0. */
  roleByFormDays: z.int().min(0),
  /** The result; never after `lastDay` unless the supplier renews only after the end. */
  actBy: calendarDateSchema,
  count: workingDayCountSchema,
  notes: z.array(z.enum(ACT_BY_NOTES)),
  /** Working days that are missing when the supplier opens renewal too late, or without access; otherwise 0. */
  shortfallDays: z.int().min(0),
});
export type ActByExplanation = z.infer<typeof actByExplanationSchema>;
