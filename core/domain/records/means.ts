/** A person's login means (middel) at a supplier. The level is part of its key: one person may hold several. */
import { z } from 'zod';
import { revocationSchema } from '#core/domain/records/mandate.ts';
import { assuranceLevelSchema } from '#core/domain/values/assurance-level.ts';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';
import { idSchema } from '#core/domain/values/id.ts';

/**
 * A regular means, the limited "EH3 Belastingdienst" (no mandates, no chain: domain facts S50, S51), or an EH4 certificate.
 */
const MEANS_KINDS = ['regular', 'eh3-belastingdienst', 'eh4-certificate'] as const;

export const meansSchema = z.strictObject({
  id: idSchema<'means'>(),
  personId: idSchema<'person'>(),
  /** `null` = not known. */
  supplierId: idSchema<'supplier'>().nullable(),
  kind: z.enum(MEANS_KINDS),
  level: assuranceLevelSchema,
  /** First day on which the means works; `null` = not known, which counts as long ago. */
  startsOn: calendarDateSchema.nullable(),
  /** Last day on which the means works, inclusive; `null` = not known. */
  endsOn: calendarDateSchema.nullable(),
  /** The contract behind it; `null` = not known. */
  subscriptionId: idSchema<'subscription'>().nullable(),
  /** Blocked, lost, stolen or handed in: from `on` it no longer works. */
  revoked: revocationSchema.nullable(),
  archivedOn: calendarDateSchema.nullable(),
});
export type Means = z.infer<typeof meansSchema>;
