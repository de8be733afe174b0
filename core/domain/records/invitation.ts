/** An invitation or request that leads to a chain mandate, in either direction, and the way in to a supplier's Beheermodule. */
import { z } from 'zod';
import { CARE, scopeSchema } from '#core/domain/records/mandate.ts';
import { assuranceLevelSchema } from '#core/domain/values/assurance-level.ts';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';
import { idSchema } from '#core/domain/values/id.ts';

/** Who began: the intermediary (usual), or the organisation that grants by itself. */
export const INVITATION_DIRECTIONS = ['from-intermediary', 'by-organisation'] as const;

/** States that are recorded. Expired is derived, never stored. The last three end it. */
export const INVITATION_STEPS = [
  'concept',
  'invited',
  'in-progress',
  'accepted',
  'refused',
  'withdrawn',
] as const;
export type InvitationStep = (typeof INVITATION_STEPS)[number];

export const invitationSchema = z.strictObject({
  id: idSchema<'invitation'>(),
  direction: z.enum(INVITATION_DIRECTIONS),
  grantorId: idSchema<'organisation'>(),
  intermediaryId: idSchema<'organisation'>(),
  /** `null` = not known. */
  supplierId: idSchema<'supplier'>().nullable(),
  scope: scopeSchema,
  level: assuranceLevelSchema,
  /** What happened, oldest first; the last one is the present state. At least the concept. */
  steps: z
    .array(z.strictObject({ step: z.enum(INVITATION_STEPS), on: calendarDateSchema }))
    .min(1)
    .max(100),
  /** Last day on which it can still be accepted, where it is not invitedOn + 3 months; `null` = that default. */
  lastDay: calendarDateSchema.nullable(),
  /** Who signed for the organisation, and when. */
  signatures: z.array(z.strictObject({ personId: idSchema<'person'>(), on: calendarDateSchema })).max(20),
  /** The chain mandate that came of it. */
  chainMandateId: idSchema<'chain-mandate'>().nullable(),
  archivedOn: calendarDateSchema.nullable(),
  ...CARE,
  note: z.string().max(4000).nullable(),
});
export type Invitation = z.infer<typeof invitationSchema>;

/** Getting in at a supplier, once: form sent → introduction mail → link to the Beheermodule. That everyone has EH3 is derived. */
export const gettingInSchema = z.strictObject({
  id: idSchema<'getting-in'>(),
  organisationId: idSchema<'organisation'>(),
  supplierId: idSchema<'supplier'>(),
  formSentOn: calendarDateSchema.nullable(),
  mailReceivedOn: calendarDateSchema.nullable(),
  /** Where the Beheermodule is, as text; `null` = not recorded. */
  link: z.string().trim().min(1).max(300).nullable(),
  /** Everyone who will work with chain mandates there. */
  personIds: z.array(idSchema<'person'>()).max(500),
  note: z.string().max(4000).nullable(),
});
export type GettingIn = z.infer<typeof gettingInSchema>;
