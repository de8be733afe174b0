/** The one action that moves an item on, by what stops it and by who uses Tijdig (DOMAIN: Reminders). */
import type { Mandate } from '#core/domain/records/mandate.ts';
import type { Profile } from '#core/domain/records/profile.ts';
import type { Authorised } from '#core/domain/rules/authorised.ts';
import type { ClockKind } from '#core/domain/values/clock-kind.ts';

export const NEXT_STEPS = [
  /** The user may renew: the steps at the supplier, then record the new term. */
  'renew',
  /** Somebody else must renew: a message to the authorised person. */
  'message-authorised-person',
  /** The user must log in once, and record it. */
  'log-in',
  /** Somebody else must log in or get a means: a message to that person. */
  'message-user',
  /** The user needs a new means, and records its end. */
  'new-means',
  /** It was asked for: record the new term when it is there. */
  'record-term',
  /** It is the user's own, and the supplier bars approving that: another administrator must. */
  'ask-other-administrator',
  /** The administrator role has ended and nobody else is known: the form for the legal representative. */
  'admin-role-form',
] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

/** What decides the next step of an item. */
export interface NextStepFacts {
  readonly mandate: Mandate;
  /** The clock that must be acted on first. */
  readonly clock: ClockKind;
  readonly profile: Profile;
  readonly authorised: Authorised;
  readonly requested: boolean;
}

/** The step for a term that must be renewed. */
function renewalStep({ profile: { personId }, authorised }: NextStepFacts): NextStep {
  const isUser = (id: string | null) => id === personId;
  if (authorised.who.some((one) => isUser(one.personId))) return 'renew';
  if (authorised.barred.some(isUser)) return 'ask-other-administrator';
  const isOver = authorised.state !== 'known' && authorised.endedRoleIds.length > 0;
  return isOver ? 'admin-role-form' : 'message-authorised-person';
}

/** The next step of a mandate. */
export function nextStepOf(known: NextStepFacts): NextStep {
  const { mandate, clock, profile, requested } = known;
  const own = mandate.personId === profile.personId;
  if (clock === 'inactivity') return own ? 'log-in' : 'message-user';
  if (clock === 'means' || clock === 'subscription') return own ? 'new-means' : 'message-user';
  return requested ? 'record-term' : renewalStep(known);
}
