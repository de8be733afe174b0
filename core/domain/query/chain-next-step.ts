/** The one action that moves a chain mandate on, by what is missing or stops first and whose move that is (DOMAIN: Chain mandates). */
import type { Profile } from '#core/domain/records/profile.ts';
import type { SideOwners } from '#core/domain/rules/chain-sides.ts';
import type { ChainUser } from '#core/domain/rules/chain-users.ts';
import { longestUser } from '#core/domain/rules/chain-users.ts';
import type { Missing } from '#core/domain/rules/chain-works.ts';
import type { KnownClock } from '#core/domain/rules/clocks.ts';

export const CHAIN_NEXT_STEPS = [
  /** Something is missing in our own register: register, approve or correct the chain there. */
  'complete-own-side',
  /** Something is missing on the other side, or it is not known which side is wrong: write to it. */
  'ask-other-side',
  /** We must assign the chain to an employee whose means suffices. */
  'assign-users',
  /** Our own register: extend the chain, or withdraw and recreate it, with the dossier kept first. */
  'renew',
  /** Their register: Tijdig writes the request, with the dossier, and waits. */
  'request-renewal',
  /** It was asked for: record the new term when it is there. */
  'record-term',
  /** The user must log in once, or somebody else must. */
  'log-in',
  'message-user',
  /** The user needs a new means, or somebody else does (`message-user`). */
  'new-means',
] as const;
export type ChainNextStep = (typeof CHAIN_NEXT_STEPS)[number];

function stepForMissing({ what, whoseMove }: Missing): ChainNextStep {
  if (whoseMove !== 'ours') return 'ask-other-side';
  return what === 'nobody-assigned' || what === 'means-insufficient' ? 'assign-users' : 'complete-own-side';
}

/** What decides the next step of a chain mandate. */
export interface ChainNextStepFacts {
  readonly missing: readonly Missing[];
  /** The clock that must be acted on first; `null` = none is known. */
  readonly clock: KnownClock | null;
  readonly requested: boolean;
  readonly owners: SideOwners;
  readonly users: readonly ChainUser[];
  readonly profile: Profile;
}

/** What is missing now comes before what will stop; our own move before that of the other side. */
export function chainNextStep(given: ChainNextStepFacts): ChainNextStep | null {
  const { missing, clock, requested, owners, users, profile } = given;
  const first = missing.find(({ whoseMove }) => whoseMove === 'ours') ?? missing[0];
  if (first !== undefined) return stepForMissing(first);
  if (clock === null) return null;
  if (clock.kind === 'side-own' || clock.kind === 'side-other') {
    if (requested) return 'record-term';
    const side =
      clock.kind === 'side-own' ? owners.own : owners.own === 'grantor' ? 'intermediary' : 'grantor';
    return owners.moverOf(side) === 'ours' ? 'renew' : 'request-renewal';
  }
  if (owners.moverOf('intermediary') === 'theirs') return 'ask-other-side';
  if (longestUser(users)?.personId !== profile.personId) return 'message-user';
  return clock.kind === 'inactivity' ? 'log-in' : 'new-means';
}
