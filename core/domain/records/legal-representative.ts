/** A legal representative (wettelijk vertegenwoordiger): authority from the KVK register, without a level. */
import { z } from 'zod';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';
import { idSchema } from '#core/domain/values/id.ts';

export const legalRepresentativeSchema = z.strictObject({
  id: idSchema<'legal-representative'>(),
  personId: idSchema<'person'>(),
  organisationId: idSchema<'organisation'>(),
  /** Alone, or only together with as many as the organisation's `signaturesNeeded`. */
  authority: z.enum(['sole', 'joint', 'unknown']),
  /** First and last day, inclusive; `null` = not known, or still so. */
  from: calendarDateSchema.nullable(),
  to: calendarDateSchema.nullable(),
});
export type LegalRepresentative = z.infer<typeof legalRepresentativeSchema>;
