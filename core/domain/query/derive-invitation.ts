/** An invitation with everything that is derived for one day: state, last day, signing, what may follow and whose move it is. */
import { z } from 'zod';
import { CHAIN_SIDES } from '#core/domain/records/chain-mandate.ts';
import { INVITATION_DIRECTIONS, INVITATION_STEPS, type Invitation } from '#core/domain/records/invitation.ts';
import { DIRECTIONS, sideOwners } from '#core/domain/rules/chain-sides.ts';
import { handlingDays } from '#core/domain/rules/handling-days.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { SIGNING_STATES, signingOf } from '#core/domain/rules/invitation-signing.ts';
import {
  INVITATION_STATES,
  invitationLastDay,
  invitationState,
  isInvitationStalled,
  lastMoveOn,
  legalInvitationSteps,
  sentOn,
} from '#core/domain/rules/invitation-steps.ts';
import { assuranceLevelSchema } from '#core/domain/values/assurance-level.ts';
import { type CalendarDate, calendarDateSchema } from '#core/domain/values/calendar-date.ts';
import { latestWorkingDay } from '#core/domain/values/working-days.ts';
import { partyOf, partySchema } from './chain-party.ts';
import { scopeNames } from './names.ts';

export const invitationItemSchema = z.strictObject({
  id: z.string(),
  kind: z.literal('invitation'),
  /** Who began: the intermediary, or the organisation that grants by itself. */
  begunBy: z.enum(INVITATION_DIRECTIONS),
  /** What we are in it; `null` = neither organisation is our own. */
  direction: z.enum(DIRECTIONS).nullable(),
  grantor: partySchema,
  intermediary: partySchema,
  supplierId: z.string().nullable(),
  supplier: z.string().nullable(),
  level: assuranceLevelSchema,
  service: z.string().nullable(),
  serviceId: z.string().nullable(),
  provider: z.string().nullable(),
  state: z.enum(INVITATION_STATES),
  /** The steps that may be recorded now. */
  legal: z.array(z.enum(INVITATION_STEPS)),
  sentOn: calendarDateSchema.nullable(),
  /** Last day on which it can be accepted, inclusive; `null` = it was not sent yet. */
  lastDay: calendarDateSchema.nullable(),
  /** The last working day from which signing and validation are still in time; `null` where it waits for nobody. */
  actBy: calendarDateSchema.nullable(),
  /** The day of the last step or signature, and whether ten working days have passed since. */
  since: calendarDateSchema,
  stalled: z.boolean(),
  signing: z.strictObject({
    state: z.enum(SIGNING_STATES),
    signed: z.int(),
    needed: z.int().nullable(),
  }),
  /** The organisation whose move it is: who sends, who signs, or else the intermediary, who asks its supplier. */
  waitsFor: z.enum(CHAIN_SIDES).nullable(),
  whoseMove: z.enum(['ours', 'theirs']).nullable(),
  chainMandateId: z.string().nullable(),
});
export type InvitationItem = z.infer<typeof invitationItemSchema>;

export interface DerivedInvitation {
  readonly item: InvitationItem;
  readonly invitation: Invitation;
}

/** Who must act: whoever began sends it; then the grantor signs; once it is signed the one who asked for it follows it up. */
function waitsFor(
  { direction }: Invitation,
  state: InvitationItem['state'],
  isSigned: boolean,
): InvitationItem['waitsFor'] {
  const beginner = direction === 'from-intermediary' ? 'intermediary' : 'grantor';
  if (state === 'concept') return beginner;
  if (state !== 'invited' && state !== 'in-progress') return null;
  return isSigned ? beginner : 'grantor';
}

/** Derives one invitation for a day. */
export function deriveInvitation(
  invitation: Invitation,
  facts: IndexedFacts,
  today: CalendarDate,
): DerivedInvitation {
  const { supplierId, grantorId, intermediaryId, archivedOn } = invitation;
  const { ownBufferDays, closures } = facts.profile;
  const owners = sideOwners(invitation, facts.register.organisations);
  const supplier = facts.suppliers.get(supplierId ?? '') ?? null;
  const state = invitationState(invitation, today);
  const lastDay = invitationLastDay(invitation);
  const signing = signingOf(invitation, facts, today);
  const waits = archivedOn === null ? waitsFor(invitation, state, signing.state === 'complete') : null;
  const days = handlingDays(supplier, 'chain-with-signature').days + ownBufferDays;
  const item: InvitationItem = {
    id: invitation.id,
    kind: 'invitation',
    begunBy: invitation.direction,
    direction: owners.direction,
    grantor: partyOf(grantorId, facts),
    intermediary: partyOf(intermediaryId, facts),
    supplierId,
    supplier: supplier?.name ?? supplierId,
    level: invitation.level,
    ...scopeNames(invitation, facts),
    state,
    legal: [...legalInvitationSteps(invitation, today)],
    sentOn: sentOn(invitation),
    lastDay,
    actBy: waits === null || lastDay === null ? null : latestWorkingDay(lastDay, days, closures),
    since: lastMoveOn(invitation),
    stalled: archivedOn === null && isInvitationStalled(invitation, today, closures),
    signing,
    waitsFor: waits,
    whoseMove: waits === null ? null : owners.moverOf(waits),
    chainMandateId: invitation.chainMandateId,
  };
  return { item, invitation };
}
