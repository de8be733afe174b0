/** A mandate (machtiging): a person may act for an organisation within a scope, registered at a supplier. */
import { z } from 'zod';
import { assuranceLevelSchema } from '#core/domain/values/assurance-level.ts';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';
import { idSchema } from '#core/domain/values/id.ts';

/** A term: both days inclusive. A start that is not known is `null`; an end is always known. */
export const termSchema = z.strictObject({
  startsOn: calendarDateSchema.nullable(),
  endsOn: calendarDateSchema,
});
export type Term = z.infer<typeof termSchema>;

/** The last login: a day, never, or not known. "Not known" is a value, not an absence (DOMAIN: Values). */
export const lastUseSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('date'), on: calendarDateSchema }),
  z.strictObject({ kind: z.literal('never') }),
  z.strictObject({ kind: z.literal('unknown') }),
]);
export type LastUse = z.infer<typeof lastUseSchema>;

const restrictions = {
  /** Restricted to one branch (twelve digits), or `null`. */
  branch: z
    .string()
    .regex(/^\d{12}$/)
    .nullable(),
  /** Only for acting on behalf of third parties ("voor derden"). */
  forThirdPartiesOnly: z.boolean(),
};
/** What the mandate reaches: some services, everything of one provider, or everything at its level. */
export const scopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('services'),
    serviceIds: z.array(idSchema<'service'>()).min(1).max(500),
    ...restrictions,
  }),
  z.strictObject({
    kind: z.literal('provider'),
    providerId: idSchema<'service-provider'>(),
    ...restrictions,
  }),
  z.strictObject({ kind: z.literal('level'), ...restrictions }),
]);
export type Scope = z.infer<typeof scopeSchema>;

/** A scope that no longer holds, with its last day: what was recorded before the present scope (DOMAIN: Terms and clocks, 7). */
export const formerScopeSchema = z.strictObject({ scope: scopeSchema, until: calendarDateSchema });
export type FormerScope = z.infer<typeof formerScopeSchema>;

/** Withdrawn from `on` (that day no longer works); an unknown day is `null`. */
export const revocationSchema = z.strictObject({
  on: calendarDateSchema.nullable(),
  reason: z.string().max(500).nullable(),
});
export type Revocation = z.infer<typeof revocationSchema>;

/** Who sees to an item, and who does so in that person's absence; `null` = nobody was named. */
export const CARE = {
  responsibleId: idSchema<'person'>().nullable(),
  standInId: idSchema<'person'>().nullable(),
};

/** Days on which the mandate is suspended: `from` to `to` inclusive; a `null` is not known, or still so. */
export const suspensionSchema = z.strictObject({
  from: calendarDateSchema.nullable(),
  to: calendarDateSchema.nullable(),
});
export type Suspension = z.infer<typeof suspensionSchema>;

export const mandateSchema = z.strictObject({
  id: idSchema<'mandate'>(),
  organisationId: idSchema<'organisation'>(),
  personId: idSchema<'person'>(),
  /** `null` = not known. */
  supplierId: idSchema<'supplier'>().nullable(),
  scope: scopeSchema,
  /** Earlier scopes, the latest last; the present one holds from the day after the last of them. */
  formerScopes: z.array(formerScopeSchema).max(200),
  level: assuranceLevelSchema,
  /** All terms there ever were, in the order in which they were recorded. At least one. */
  terms: z.array(termSchema).min(1).max(200),
  lastUse: lastUseSchema,
  suspensions: z.array(suspensionSchema).max(200),
  revoked: revocationSchema.nullable(),
  /** The mandate that took its place, for instance at another supplier; a replaced one is handled. */
  replacedById: idSchema<'mandate'>().nullable(),
  /** Moved to the archive, or `null`. Archiving replaces deleting. */
  archivedOn: calendarDateSchema.nullable(),
  ...CARE,
  note: z.string().max(4000).nullable(),
});
export type Mandate = z.infer<typeof mandateSchema>;
