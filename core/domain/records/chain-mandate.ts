/**
 * A chain mandate (ketenmachtiging): an organisation lets exactly one intermediary organisation act within a scope. It
 * stands in the register of one side or of both; each side has a supplier, terms and a scope of its own.
 */
import { z } from 'zod';
import {
  CARE,
  formerScopeSchema,
  lastUseSchema,
  revocationSchema,
  scopeSchema,
  suspensionSchema,
  termSchema,
} from '#core/domain/records/mandate.ts';
import { assuranceLevelSchema } from '#core/domain/values/assurance-level.ts';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';
import { idSchema } from '#core/domain/values/id.ts';

/** One side: recorded, known to be missing, or not known, which is not the same (DOMAIN: Chain mandates). */
export const chainSideSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('recorded'),
    /** `null` = not known. */
    supplierId: idSchema<'supplier'>().nullable(),
    terms: z.array(termSchema).min(1).max(200),
    scope: scopeSchema,
    formerScopes: z.array(formerScopeSchema).max(200),
    suspensions: z.array(suspensionSchema).max(200),
    revoked: revocationSchema.nullable(),
    /** Requested and not yet in force ("in behandeling"): the side does not work yet, whatever its term says. */
    pending: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('missing') }),
  z.strictObject({ kind: z.literal('unknown') }),
]);
export type ChainSide = z.infer<typeof chainSideSchema>;
export type RecordedSide = Extract<ChainSide, { kind: 'recorded' }>;

/** The two sides by who owns the register: the grantor (opdrachtgever) and the intermediary. */
export const CHAIN_SIDES = ['grantor', 'intermediary'] as const;
export type ChainSideName = (typeof CHAIN_SIDES)[number];

/** An employee of the intermediary to whom the chain is assigned, with the days and the last login through it. */
export const assignmentSchema = z.strictObject({
  personId: idSchema<'person'>(),
  from: calendarDateSchema.nullable(),
  to: calendarDateSchema.nullable(),
  lastUse: lastUseSchema,
});
export type Assignment = z.infer<typeof assignmentSchema>;

/** What follows a chain that was granted, in order (DOMAIN: Chain mandates). */
export const FOLLOW_UP_STEPS = [
  'informed',
  'intermediary-confirmed',
  'users-assigned',
  'first-login-done',
] as const;

export const chainMandateSchema = z.strictObject({
  id: idSchema<'chain-mandate'>(),
  grantorId: idSchema<'organisation'>(),
  /** Exactly one; a second intermediary in the chain is an error at entry. */
  intermediaryId: idSchema<'organisation'>(),
  /** `null` = as the supplier's profile says. */
  registration: z.enum(['one-register', 'two-registers']).nullable(),
  level: assuranceLevelSchema,
  /** In one register, `grantor` is the client's signature and shares the intermediary's register. */
  sides: z.strictObject({ grantor: chainSideSchema, intermediary: chainSideSchema }),
  /** `null` = not known who was assigned; empty = known to be nobody. */
  assignments: z.array(assignmentSchema).max(2000).nullable(),
  followUp: z
    .array(z.strictObject({ step: z.enum(FOLLOW_UP_STEPS), on: calendarDateSchema }))
    .max(FOLLOW_UP_STEPS.length),
  replacedById: idSchema<'chain-mandate'>().nullable(),
  archivedOn: calendarDateSchema.nullable(),
  ...CARE,
  note: z.string().max(4000).nullable(),
});
export type ChainMandate = z.infer<typeof chainMandateSchema>;
