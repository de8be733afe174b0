/** A service (dienst) of a service provider (dienstverlener) that people log in to. */
import { z } from 'zod';
import { assuranceLevelSchema } from '#core/domain/values/assurance-level.ts';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';
import { idSchema } from '#core/domain/values/id.ts';

export const serviceProviderSchema = z.strictObject({
  id: idSchema<'service-provider'>(),
  name: z.string().trim().min(1).max(200),
});
export type ServiceProvider = z.infer<typeof serviceProviderSchema>;

/** A day of the month, `MM-DD`. */
const MONTH_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** When something must be filed through a service: each year on fixed days, each month on its last day, or once. */
export const filingDeadlineSchema = z.strictObject({
  /** Within its service: `vat-quarter`. */
  key: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  name: z.string().trim().min(1).max(100),
  when: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('yearly'), days: z.array(z.string().regex(MONTH_DAY)).min(1).max(31) }),
    z.strictObject({ kind: z.literal('month-end') }),
    z.strictObject({ kind: z.literal('once'), on: calendarDateSchema }),
  ]),
});
export type FilingDeadline = z.infer<typeof filingDeadlineSchema>;

export const serviceSchema = z.strictObject({
  id: idSchema<'service'>(),
  providerId: idSchema<'service-provider'>().nullable(),
  name: z.string().trim().min(1).max(200),
  /** Level the service asks for; `null` = not known. */
  level: assuranceLevelSchema.nullable(),
  acceptsChain: z.enum(['yes', 'no', 'unknown']),
  deadlines: z.array(filingDeadlineSchema).max(50),
  /** Where these values come from, and the day they were last checked; `null` = not known. */
  source: z.string().max(500).nullable(),
  checkedOn: calendarDateSchema.nullable(),
});
export type Service = z.infer<typeof serviceSchema>;

/** A named set of services (dienstenpakket, "Loon") that relations should have. Another set of services is another version. */
export const serviceBundleSchema = z.strictObject({
  id: idSchema<'service-bundle'>(),
  name: z.string().trim().min(1).max(100),
  version: z.int().min(1),
  serviceIds: z.array(idSchema<'service'>()).min(1).max(500),
});
