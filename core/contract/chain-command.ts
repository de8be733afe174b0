/** The edits of chain mandates, invitations and renewal dossiers as commands: one JSON object each. */
import { z } from 'zod';
import { CHAIN_SIDES, FOLLOW_UP_STEPS } from '#core/domain/records/chain-mandate.ts';
import { INVITATION_DIRECTIONS, INVITATION_STEPS } from '#core/domain/records/invitation.ts';
import { DOSSIER_STEPS } from '#core/domain/records/renewal-dossier.ts';
import { DIRECTIONS } from '#core/domain/rules/chain-sides.ts';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';

const id = z.string().min(1).max(120);
const day = calendarDateSchema;
const text = (max: number) => z.string().trim().min(1).max(max);
const confirmedNoBsn = z.boolean().optional();
const why = { reason: z.string().trim().max(500).optional(), confirmedNoBsn };

/** What is known of a side when a chain is registered; left out = not known. */
export const GIVEN_SIDES = ['active', 'pending', 'missing'] as const;

/** The two organisations and what one lets the other do, named the way people do. */
const granted = {
  /** What we are in it; left out = we granted it where the grantor is known as our own, else we are the intermediary. */
  direction: z.enum(DIRECTIONS).optional(),
  grantor: text(200).optional(),
  grantorKvk: text(20),
  intermediary: text(200).optional(),
  intermediaryKvk: text(20),
  /** Name of the service; several are separated by `|`. */
  service: text(2000),
  level: text(20).optional(),
  note: text(4000).optional(),
  confirmedNoBsn,
};

export const chainRegisterSchema = z.strictObject({
  do: z.literal('chain.register'),
  ...granted,
  grantorSide: z.enum(GIVEN_SIDES).optional(),
  grantorSupplier: text(100).optional(),
  intermediarySide: z.enum(GIVEN_SIDES).optional(),
  intermediarySupplier: text(100).optional(),
  startsOn: day.optional(),
  endsOn: day,
});
export type RegisterChain = z.infer<typeof chainRegisterSchema>;

export const invitationRegisterSchema = z.strictObject({
  do: z.literal('invitation.register'),
  ...granted,
  begunBy: z.enum(INVITATION_DIRECTIONS),
  supplier: text(100).optional(),
  /** Sent already, or only begun; the day on which that was. */
  step: z.enum(['concept', 'invited', 'in-progress']),
  on: day,
});
export type RegisterInvitation = z.infer<typeof invitationRegisterSchema>;

/** What a side is said to be from now on; `active` confirms one that was in progress, or records one that was not there. */
export const SIDE_EDITS = ['active', 'pending', 'missing', 'unknown', 'revoked'] as const;

const sideSchema = z.strictObject({
  do: z.literal('chain.side'),
  id,
  side: z.enum(CHAIN_SIDES),
  state: z.enum(SIDE_EDITS),
  /** Where the side stands; left out = as it was. */
  supplierId: id.nullable().optional(),
  /** The term of a side that was not recorded before; `endsOn` is then needed. */
  startsOn: day.optional(),
  endsOn: day.optional(),
  /** The day from which it is withdrawn; today when it is left out. */
  on: day.optional(),
  ...why,
});
export type EditSide = z.infer<typeof sideSchema>;

export const chainCommandSchema = z.discriminatedUnion('do', [
  chainRegisterSchema,
  sideSchema,
  /** That side records exactly the services of the other one from now on. */
  z.strictObject({ do: z.literal('chain.match'), id, side: z.enum(CHAIN_SIDES) }),
  /** A new term of one side; old terms stay. */
  z.strictObject({
    do: z.literal('chain.renew'),
    id,
    side: z.enum(CHAIN_SIDES),
    startsOn: day,
    endsOn: day,
  }),
  /** Exactly these persons are assigned from `on`, today when it is left out; the others until the day before. */
  z.strictObject({
    do: z.literal('chain.assign'),
    id,
    personIds: z.array(id).max(2000),
    on: day.optional(),
  }),
  /** Somebody to whom it is assigned logged in through it on this day. */
  z.strictObject({ do: z.literal('chain.use'), id, personId: id, on: day }),
  z.strictObject({ do: z.literal('chain.follow-up'), id, step: z.enum(FOLLOW_UP_STEPS), on: day }),
  z.strictObject({ do: z.literal('chain.archive'), id, ...why }),
  z.strictObject({ do: z.literal('chain.restore'), id }),
  invitationRegisterSchema,
  z.strictObject({ do: z.literal('invitation.step'), id, step: z.enum(INVITATION_STEPS), on: day, ...why }),
  /** A representative signed: one that is known, or one who becomes known by name. */
  z.strictObject({
    do: z.literal('invitation.sign'),
    id,
    person: text(200).optional(),
    personId: id.optional(),
    on: day,
    confirmedNoBsn,
  }),
  /** The chain mandate that came of an accepted invitation, with the term that its register shows. */
  z.strictObject({ do: z.literal('invitation.grant'), id, startsOn: day, endsOn: day }),
  /** Keeps what a chain mandate is, before it is withdrawn and recreated. */
  z.strictObject({ do: z.literal('dossier.keep'), id }),
  z.strictObject({ do: z.literal('dossier.step'), id, step: z.enum(DOSSIER_STEPS), on: day }),
]);
export type ChainCommand = z.infer<typeof chainCommandSchema>;
