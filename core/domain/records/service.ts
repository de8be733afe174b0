/** A service (dienst) of a service provider (dienstverlener) that people log in to. */
import { z } from 'zod';
import { assuranceLevelSchema } from '#core/domain/values/assurance-level.ts';
import { idSchema } from '#core/domain/values/id.ts';

export const serviceProviderSchema = z.strictObject({
  id: idSchema<'service-provider'>(),
  name: z.string().trim().min(1).max(200),
});
export type ServiceProvider = z.infer<typeof serviceProviderSchema>;

export const serviceSchema = z.strictObject({
  id: idSchema<'service'>(),
  providerId: idSchema<'service-provider'>().nullable(),
  name: z.string().trim().min(1).max(200),
  /** Level the service asks for; `null` = not known. */
  level: assuranceLevelSchema.nullable(),
  acceptsChain: z.enum(['yes', 'no', 'unknown']),
});
export type Service = z.infer<typeof serviceSchema>;
