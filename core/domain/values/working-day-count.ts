/** Working days counted back from a last day, with every day that was counted or skipped. */
import { z } from 'zod';
import { calendarDateSchema } from './calendar-date.ts';
import { SKIP_REASONS } from './skip-reason.ts';

/** Counting `workingDays` working days back from `lastDay` (DOMAIN: Terms and clocks, 6). */
export const workingDayCountSchema = z.strictObject({
  lastDay: calendarDateSchema,
  workingDays: z.int().min(0),
  actBy: calendarDateSchema,
  /** The working days after `actBy` up to and including `lastDay`, earliest first. */
  counted: z.array(calendarDateSchema),
  /** Every day after `actBy` up to and including `lastDay` that is no working day, earliest first. */
  skipped: z.array(
    z.strictObject({
      on: calendarDateSchema,
      reason: z.enum(SKIP_REASONS),
      /** Name of a closure that the user added. */
      name: z.string().optional(),
    }),
  ),
});
export type WorkingDayCount = z.infer<typeof workingDayCountSchema>;
