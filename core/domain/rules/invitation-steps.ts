/** The life of an invitation: which step may follow, until when, and how far it is on a day (DOMAIN: Chain mandates). */
import { INVITATION_STEPS, type Invitation, type InvitationStep } from '#core/domain/records/invitation.ts';
import { addMonths, type CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { PersonId } from '#core/domain/values/id.ts';
import type { Closures } from '#core/domain/values/working-days.ts';
import { isStalled } from './chain-follow-up.ts';
import { type IllegalStep, stepProblem, type Transitions } from './life-cycle.ts';

/** Months in which an invitation must be accepted, unless its supplier gave another last day. */
const MONTHS_TO_ACCEPT = 3;

const OPEN = ['in-progress', 'accepted', 'refused', 'withdrawn'] as const;
const ENDED = { accepted: [], refused: [], withdrawn: [] } as const;

/** What may follow each step. Whoever grants by itself invites nobody: it approves its own request. */
export const INVITATION_TRANSITIONS: Readonly<Record<Invitation['direction'], Transitions<InvitationStep>>> =
  {
    'from-intermediary': {
      concept: ['invited', 'withdrawn'],
      invited: OPEN,
      'in-progress': ['accepted', 'refused', 'withdrawn'],
      ...ENDED,
    },
    'by-organisation': {
      concept: ['in-progress', 'accepted', 'withdrawn'],
      invited: OPEN,
      'in-progress': ['accepted', 'refused', 'withdrawn'],
      ...ENDED,
    },
  };

/** States that are shown: those that are recorded, and expired, which is derived. */
export const INVITATION_STATES = [...INVITATION_STEPS, 'expired'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** The step at which an invitation is as recorded; the schema holds one at least. */
export function lastStep({ steps }: Invitation): Invitation['steps'][number] {
  const last = steps.at(-1);
  if (last === undefined) throw new RangeError('An invitation has at least one step');
  return last;
}

/** The day on which it was sent: invited, or asked for by the organisation itself; `null` = not yet. */
export const sentOn = ({ steps }: Invitation): CalendarDate | null =>
  steps.find(({ step }) => step !== 'concept' && step !== 'withdrawn')?.on ?? null;

/** The last day on which it can be accepted, inclusive: its own, else three months on; `null` = it was not sent. */
export function invitationLastDay(invitation: Invitation): CalendarDate | null {
  const sent = sentOn(invitation);
  return invitation.lastDay ?? (sent === null ? null : addMonths(sent, MONTHS_TO_ACCEPT));
}

/** Whether an invitation waits for somebody: it was sent, and neither accepted, refused nor withdrawn. */
const isWaiting = (step: InvitationStep): boolean => step === 'invited' || step === 'in-progress';

/** The state of an invitation on a day. */
export function invitationState(invitation: Invitation, today: CalendarDate): InvitationState {
  const { step } = lastStep(invitation);
  const lastDay = invitationLastDay(invitation);
  return isWaiting(step) && lastDay !== null && lastDay < today ? 'expired' : step;
}

/** The steps that may follow on a day; an expired one takes none any more. */
export const legalInvitationSteps = (
  invitation: Invitation,
  today: CalendarDate,
): readonly InvitationStep[] =>
  invitationState(invitation, today) === 'expired'
    ? []
    : INVITATION_TRANSITIONS[invitation.direction][lastStep(invitation).step];

/** The day of the last thing that happened: a step or a signature. */
export const lastMoveOn = (invitation: Invitation): CalendarDate =>
  invitation.signatures.reduce((last, { on }) => (on > last ? on : last), lastStep(invitation).on);

/** Whether nothing happened for ten working days to an invitation that goes on; one that expired waits no more. */
export function isInvitationStalled(
  invitation: Invitation,
  today: CalendarDate,
  closures: Closures,
): boolean {
  const state = invitationState(invitation, today);
  const goesOn = state === 'concept' || state === 'invited' || state === 'in-progress';
  return goesOn && isStalled(lastMoveOn(invitation), today, closures);
}

/** What limits a step or a signature of an invitation that waits: after what happened last, up to its last day. */
const limitsOf = (invitation: Invitation) => ({
  notBefore: lastMoveOn(invitation),
  notAfter: isWaiting(lastStep(invitation).step) ? invitationLastDay(invitation) : null,
});

/** The invitation with its next step, or why that step cannot be recorded on that day. */
export function advanceInvitation(
  invitation: Invitation,
  step: InvitationStep,
  on: CalendarDate,
): Invitation | IllegalStep<InvitationStep> {
  const legal = INVITATION_TRANSITIONS[invitation.direction][lastStep(invitation).step];
  const problem = stepProblem(step, on, { legal, ...limitsOf(invitation) });
  return problem ?? { ...invitation, steps: [...invitation.steps, { step, on }] };
}

/** The invitation with one more signature, or why there cannot be: it does not wait for one, or that person signed already. */
export function signInvitation(
  invitation: Invitation,
  personId: PersonId,
  on: CalendarDate,
): Invitation | IllegalStep<'signed'> {
  const hasSigned = invitation.signatures.some((signature) => signature.personId === personId);
  const legal = isWaiting(lastStep(invitation).step) && !hasSigned ? (['signed'] as const) : [];
  const problem = stepProblem('signed', on, {
    legal,
    ...limitsOf(invitation),
    notBefore: sentOn(invitation),
  });
  return problem ?? { ...invitation, signatures: [...invitation.signatures, { personId, on }] };
}
