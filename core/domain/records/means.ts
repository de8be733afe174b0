/** A person's login means (middel) at a supplier. The level is part of its key: one person may hold several. */
import { z } from 'zod';
import { assuranceLevelSchema } from '#core/domain/values/assurance-level.ts';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';
import { idSchema } from '#core/domain/values/id.ts';

export const meansSchema = z.strictObject({
  id: idSchema<'means'>(),
  personId: idSchema<'person'>(),
  /** `null` = not known. */
  supplierId: idSchema<'supplier'>().nullable(),
  level: assuranceLevelSchema,
  /** Last day on which the means works, inclusive; `null` = not known. */
  endsOn: calendarDateSchema.nullable(),
});
export type Means = z.infer<typeof meansSchema>;
