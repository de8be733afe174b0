/** A subscription (abonnement): the contract behind means at a supplier. Renewing it does NOT renew mandates (domain facts S3, S4). */
import { z } from 'zod';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';
import { idSchema } from '#core/domain/values/id.ts';

export const subscriptionSchema = z.strictObject({
  id: idSchema<'subscription'>(),
  organisationId: idSchema<'organisation'>(),
  supplierId: idSchema<'supplier'>(),
  /** The supplier's own name or number of the contract; `null` = not known. */
  name: z.string().trim().min(1).max(100).nullable(),
  /** Last day of the contract, inclusive; `null` = not known. */
  endsOn: calendarDateSchema.nullable(),
  /** Whether it goes on by itself when nobody cancels it. Only "yes" takes its end out of the clocks. */
  renewsItself: z.enum(['yes', 'no', 'unknown']),
  archivedOn: calendarDateSchema.nullable(),
  note: z.string().max(4000).nullable(),
});
export type Subscription = z.infer<typeof subscriptionSchema>;
