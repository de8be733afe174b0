/** The one action that moves a role, a means, a subscription or an invitation on, by who uses Tijdig (DOMAIN: Reminders). */
import type { Profile } from '#core/domain/records/profile.ts';
import type { DerivedInvitation } from './derive-invitation.ts';
import type { DerivedRecord } from './derived-record.ts';
import type { NextStep } from './next-step.ts';

/** Who may renew a contract: whoever manages or represents the organisation, by the user's own word. */
const managesFor = ({ role, organisationId }: Profile, ofId: string | null): boolean =>
  organisationId === ofId && (role === 'administrator' || role === 'legal-representative');

/**
 * The next step of a role, a means or a subscription; `null` where there is nothing to do. A role comes back, and goes on, only by
 * the form of the legal representative; a means is its person's own.
 */
export function recordNextStep(derived: DerivedRecord, profile: Profile): NextStep | null {
  const { clock, actBy, answer, personId, organisationId } = derived;
  if (actBy === null) return null;
  if (clock === 'means') return personId === profile.personId ? 'new-means' : 'message-user';
  if (answer?.kind === 'requested') return 'record-term';
  if (clock === 'role') return 'admin-role-form';
  return managesFor(profile, organisationId) ? 'renew' : 'message-authorised-person';
}

export const INVITATION_NEXT_STEPS = [
  /** It is a concept: send it, or ask for it at the supplier. */
  'send',
  /** Our legal representative signs. */
  'sign',
  /** It is signed: ask the supplier how far it is. */
  'follow-up',
  /** The other party must act: a message to it. */
  'message-other-party',
] as const;
export type InvitationNextStep = (typeof INVITATION_NEXT_STEPS)[number];

/** The next step of an invitation; `null` where it waits for nobody. */
export function invitationNextStep({ item }: DerivedInvitation): InvitationNextStep | null {
  if (item.whoseMove === null) return null;
  if (item.whoseMove === 'theirs') return 'message-other-party';
  if (item.state === 'concept') return 'send';
  return item.waitsFor === 'grantor' && item.signing.state !== 'complete' ? 'sign' : 'follow-up';
}
