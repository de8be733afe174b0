/** Which answers a reminder takes, by the kind of item (DOMAIN: Reminders). The one table of them. */
import type { GivenAnswer } from '#core/domain/records/answer.ts';
import { KIND_OF_CLOCK, type RemindedClock, type RemindedKind } from '#core/domain/values/reminded.ts';

/**
 * Every answer, in the order in which they are offered. *Renewed*, *logged in* and *withdrawn* are edits of the record itself:
 * they change the clock, so that there is nothing left to answer. The others are kept as the answer to the clock.
 */
export const ANSWERS = [
  'seen',
  'later',
  'requested',
  'renewed',
  'logged-in',
  'reminded',
  'signed',
  'withdrawn',
  'not-renewing',
] as const;
export type AnswerName = (typeof ANSWERS)[number];

const ASKED_AND_RENEWED: readonly AnswerName[] = ['seen', 'later', 'requested', 'renewed', 'not-renewing'];
const OF_KIND: Readonly<Record<RemindedKind, readonly AnswerName[]>> = {
  mandate: ASKED_AND_RENEWED,
  chain: ASKED_AND_RENEWED,
  role: ASKED_AND_RENEWED,
  means: ASKED_AND_RENEWED,
  // DOMAIN lists nothing of a subscription but what all have.
  subscription: ['seen', 'later', 'not-renewing'],
  // Non-use ends by logging in: there is nobody to ask it of.
  inactivity: ['seen', 'later', 'logged-in', 'not-renewing'],
  invitation: ['seen', 'later', 'reminded', 'signed', 'withdrawn', 'not-renewing'],
};

/** The answers that a kind of item knows, in the order in which they are offered. */
export const answersFor = (kind: RemindedKind): readonly AnswerName[] => OF_KIND[kind];

/** Whether an answer may be kept for a clock. */
export const mayAnswer = (clock: RemindedClock, { kind }: GivenAnswer): boolean =>
  answersFor(KIND_OF_CLOCK[clock]).includes(kind);
