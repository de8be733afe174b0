/** The one action that moves an item on, by what stops it and by who uses Tijdig (DOMAIN: Reminders). */
import type { Mandate } from '#core/domain/records/mandate.ts';
import type { Profile } from '#core/domain/records/profile.ts';
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
] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

/** What decides the next step of an item. */
export interface NextStepFacts {
  readonly mandate: Mandate;
  /** The clock that must be acted on first. */
  readonly clock: ClockKind;
  readonly profile: Profile;
  /** Somebody is known who can renew: for now only the user's own role is recorded. */
  readonly mayRenew: boolean;
  readonly requested: boolean;
}

export function nextStepOf({ mandate, clock, profile, mayRenew, requested }: NextStepFacts): NextStep {
  const own = mandate.personId === profile.personId;
  if (clock === 'inactivity') return own ? 'log-in' : 'message-user';
  if (clock === 'means' || clock === 'subscription') return own ? 'new-means' : 'message-user';
  if (requested) return 'record-term';
  return mayRenew ? 'renew' : 'message-authorised-person';
}
