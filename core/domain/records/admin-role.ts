/** An administrator role (beheerdersrol): a person may manage mandates of an organisation at a supplier, up to a level, for a term of its own. */
import { z } from 'zod';
import { CARE, revocationSchema } from '#core/domain/records/mandate.ts';
import { assuranceLevelSchema } from '#core/domain/values/assurance-level.ts';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';
import { idSchema } from '#core/domain/values/id.ts';

export const adminRoleSchema = z.strictObject({
  id: idSchema<'admin-role'>(),
  personId: idSchema<'person'>(),
  organisationId: idSchema<'organisation'>(),
  supplierId: idSchema<'supplier'>(),
  /** The role reaches mandates at this level or below (domain facts S2). */
  level: assuranceLevelSchema,
  /** First and last day of the role, inclusive; `null` = not known. */
  from: calendarDateSchema.nullable(),
  to: calendarDateSchema.nullable(),
  revoked: revocationSchema.nullable(),
  archivedOn: calendarDateSchema.nullable(),
  ...CARE,
  note: z.string().max(4000).nullable(),
});
export type AdminRole = z.infer<typeof adminRoleSchema>;
