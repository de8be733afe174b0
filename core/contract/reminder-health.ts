/** Whether reminders work and reach the user: shown in the health line, on *Vandaag* and by the reminder test. */
import { z } from 'zod';
import { NOTIFICATION_STATES } from '#core/domain/reminders/delivery.ts';
import { dueReminderSchema } from '#core/domain/reminders/plan.ts';

export const reminderHealthSchema = z.strictObject({
  /** ISO 8601 instants in UTC; `null` before the first check. */
  lastCheckAt: z.string().nullable(),
  nextCheckAt: z.string().nullable(),
  notifications: z.enum(NOTIFICATION_STATES),
  /** When `notifications` became what it is. */
  since: z.string().nullable(),
  /** Set while reminders wait because the clock went far ahead: the last moment before it, ISO 8601 in UTC. */
  clockDoubt: z.string().nullable(),
  /** What came due while Tijdig was off and nobody has looked at yet; told once. */
  missed: z.strictObject({
    /** The last moment Tijdig was known to run before, ISO 8601 in UTC; `null` when nothing was missed. */
    offSince: z.string().nullable(),
    count: z.int(),
    /** The first ones, earliest last day to act first. */
    reminders: z.array(dueReminderSchema).max(20),
  }),
});
export type ReminderHealth = z.infer<typeof reminderHealthSchema>;
