/**
 * A renewal dossier: what a chain mandate was before it is withdrawn and recreated, because afterwards nobody can see it
 * at the supplier any more (domain facts S20). Kept for ever, beside the chain mandate.
 */
import { z } from 'zod';
import { CHAIN_SIDES } from '#core/domain/records/chain-mandate.ts';
import { scopeSchema } from '#core/domain/records/mandate.ts';
import { assuranceLevelSchema } from '#core/domain/values/assurance-level.ts';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';
import { idSchema } from '#core/domain/values/id.ts';

/** *Noteren · Bewaren · Intrekken · Opnieuw aanvragen · Controleren*, in order. */
export const DOSSIER_STEPS = ['noted', 'kept', 'withdrawn', 'requested-again', 'compared'] as const;

export const renewalDossierSchema = z.strictObject({
  id: idSchema<'renewal-dossier'>(),
  chainMandateId: idSchema<'chain-mandate'>(),
  madeOn: calendarDateSchema,
  /** Whose register the renewal is in. */
  side: z.enum(CHAIN_SIDES),
  /** As it was on `madeOn`. */
  kept: z.strictObject({
    grantorKvk: z.string().regex(/^\d{8}$/),
    intermediaryKvk: z.string().regex(/^\d{8}$/),
    supplierId: idSchema<'supplier'>().nullable(),
    scope: scopeSchema,
    level: assuranceLevelSchema,
    userIds: z.array(idSchema<'person'>()).max(2000).nullable(),
    contactId: idSchema<'person'>().nullable(),
    endsOn: calendarDateSchema.nullable(),
  }),
  steps: z
    .array(z.strictObject({ step: z.enum(DOSSIER_STEPS), on: calendarDateSchema }))
    .max(DOSSIER_STEPS.length),
  closedOn: calendarDateSchema.nullable(),
});
export type RenewalDossier = z.infer<typeof renewalDossierSchema>;
