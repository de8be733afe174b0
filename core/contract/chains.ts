/** Chain mandates and invitations for the window: their tables, everything that is known of one, and what may be done to it. */
import { z } from 'zod';
import { chainItemSchema } from '#core/domain/query/chain-item.ts';
import { CHAIN_LISTS } from '#core/domain/query/chain-table.ts';
import { invitationItemSchema } from '#core/domain/query/derive-invitation.ts';
import { tableSelectionSchema } from '#core/domain/query/table-query.ts';
import { answerSchema } from '#core/domain/records/answer.ts';
import { CHAIN_SIDES, FOLLOW_UP_STEPS } from '#core/domain/records/chain-mandate.ts';
import { INVITATION_STEPS } from '#core/domain/records/invitation.ts';
import { lastUseSchema, suspensionSchema, termSchema } from '#core/domain/records/mandate.ts';
import { meansSchema } from '#core/domain/records/means.ts';
import { organisationSchema } from '#core/domain/records/organisation.ts';
import { DOSSIER_STEPS } from '#core/domain/records/renewal-dossier.ts';
import { supplierSchema } from '#core/domain/records/supplier.ts';
import { RENEWAL_WAYS } from '#core/domain/rules/chain-renewal.ts';
import { clockSchema } from '#core/domain/rules/clock.ts';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';

/** What a table of chain mandates is asked: which list, and of that list what the table of mandates is asked too. */
export const chainSelectionSchema = tableSelectionSchema.extend({ list: z.enum(CHAIN_LISTS) });
export type ChainSelection = z.infer<typeof chainSelectionSchema>;

/** Chain mandates of each list that are not put away, and what goes on of the invitations. */
export const chainCountsSchema = z.strictObject({
  'as-grantor': z.int(),
  'as-intermediary': z.int(),
  neither: z.int(),
  invitations: z.int(),
  stalled: z.int(),
});

/** One register of the two, with whom to write to. */
const sideDetailSchema = z.strictObject({
  organisation: organisationSchema.nullable(),
  contact: z.strictObject({ name: z.string(), email: z.string().nullable() }).nullable(),
  supplier: supplierSchema.nullable(),
  /** Newest end first; empty where nothing is recorded. */
  terms: z.array(termSchema),
  suspensions: z.array(suspensionSchema),
  revoked: z.strictObject({ on: calendarDateSchema.nullable(), reason: z.string().nullable() }).nullable(),
  branch: z.string().nullable(),
  forThirdPartiesOnly: z.boolean(),
});

export const chainDetailSchema = z.strictObject({
  item: chainItemSchema,
  clocks: z.array(clockSchema),
  sides: z.strictObject({ grantor: sideDetailSchema, intermediary: sideDetailSchema }),
  /** Where each service is recorded; `null` = of that side nothing is known. In the order of `item.services`. */
  recorded: z.array(
    z.strictObject({
      serviceId: z.string().nullable(),
      grantor: z.boolean().nullable(),
      intermediary: z.boolean().nullable(),
    }),
  ),
  /** Everybody to whom it is or was assigned; `null` = not known. */
  assignments: z
    .array(
      z.strictObject({
        personId: z.string(),
        person: z.string(),
        email: z.string().nullable(),
        from: calendarDateSchema.nullable(),
        to: calendarDateSchema.nullable(),
        /** Today, or from a later day. */
        isOpen: z.boolean(),
        lastUse: lastUseSchema,
        /** At the supplier where they log in. */
        means: z.array(meansSchema),
      }),
    )
    .nullable(),
  followUp: z.array(z.strictObject({ step: z.enum(FOLLOW_UP_STEPS), on: calendarDateSchema })),
  answers: z.array(answerSchema),
  note: z.string().nullable(),
  archivedOn: calendarDateSchema.nullable(),
  replacedById: z.string().nullable(),
  /** How the side that ends first is renewed; `null` where no side is recorded. */
  renewal: z
    .strictObject({
      side: z.enum(CHAIN_SIDES),
      way: z.enum(RENEWAL_WAYS),
      keepsDossier: z.boolean(),
      withoutAccess: z.strictObject({ workingDays: z.int(), known: z.boolean() }).nullable(),
      nearDeadlines: z.array(
        z.strictObject({ on: calendarDateSchema, name: z.string(), service: z.string() }),
      ),
      /** The dossier that is being worked on; `null` = none was kept. */
      dossier: z
        .strictObject({
          madeOn: calendarDateSchema,
          steps: z.array(z.strictObject({ step: z.enum(DOSSIER_STEPS), on: calendarDateSchema })),
          closedOn: calendarDateSchema.nullable(),
        })
        .nullable(),
    })
    .nullable(),
});
export type ChainDetail = z.infer<typeof chainDetailSchema>;

export const invitationDetailSchema = z.strictObject({
  item: invitationItemSchema,
  /** What happened, oldest first. */
  steps: z.array(z.strictObject({ step: z.enum(INVITATION_STEPS), on: calendarDateSchema })),
  signatures: z.array(z.strictObject({ person: z.string(), on: calendarDateSchema })),
  /** The legal representatives of the organisation that grants, who may sign; those who did not. */
  signers: z.array(z.strictObject({ personId: z.string(), name: z.string() })),
  supplier: supplierSchema.nullable(),
  /** How far what came of it is set up. */
  followUp: chainItemSchema.shape.followUp.nullable(),
  note: z.string().nullable(),
});
export type InvitationDetail = z.infer<typeof invitationDetailSchema>;
