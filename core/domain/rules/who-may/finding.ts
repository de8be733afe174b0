/**
 * What is found about a way to act on a day: a reason why not, or a fact that is not known. Each names the record that it
 * is about. "Not known" is never a reason (DOMAIN: Terms and clocks, 4 and 8).
 */
import type { ChainSideName } from '#core/domain/records/chain-mandate.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';

/** Why somebody cannot act although a record says something of it. */
export const REASONS = [
  'not-started',
  'term-ended',
  'lapsed',
  'revoked',
  'suspended',
  'archived',
  /** The scope reached the service before or after that day, not on it. */
  'scope-changed',
  'level-below-service',
  /** Only for acting on behalf of third parties, not for the organisation itself. */
  'third-parties-only',
  'person-not-started',
  'person-left',
  'means-not-started',
  'means-ended',
  'means-revoked',
  'means-below-service',
  /** "EH3 Belastingdienst" cannot carry mandates. */
  'means-cannot-carry-mandates',
  'subscription-ended',
  'side-missing',
  'side-pending',
  /** Of two registers one records the service, the other does not. */
  'service-not-recorded',
  /** Of two registers one is restricted to a branch or to acting for third parties, the other is not. */
  'restrictions-differ',
  'nobody-assigned',
  'assignment-not-started',
  'assignment-ended',
] as const;
export type Reason = (typeof REASONS)[number];

/** What would have to be known to say yes or no. */
export const OPEN_QUESTIONS = [
  'last-use',
  'revocation-day',
  'service-level',
  'service-provider',
  'means',
  'means-end',
  'subscription-end',
  'registration',
  'side',
  'assignments',
] as const;
export type OpenQuestion = (typeof OPEN_QUESTIONS)[number];

/** A reason why not. */
export interface WhyNot {
  readonly code: Reason;
  /** The record that it is about. */
  readonly recordId: string;
  /** The day from or through which it holds, by its code; `null` where no day belongs to it. */
  readonly on: CalendarDate | null;
  /** The side of a chain mandate; `null` where it is about no side. */
  readonly side: ChainSideName | null;
}

/** A fact that is not known. */
export interface NotKnown {
  readonly code: OpenQuestion;
  /** The record that does not say it. */
  readonly recordId: string;
  /** The side of a chain mandate; `null` where it is about no side. */
  readonly side: ChainSideName | null;
}

/** Everything found: nothing at all means that it holds. */
export interface Findings {
  readonly reasons: readonly WhyNot[];
  readonly notKnown: readonly NotKnown[];
}

/** Yes, no (with reasons), or not known (with what is not). */
export type Outcome = 'yes' | 'no' | 'unknown';

export const NOTHING: Findings = { reasons: [], notKnown: [] };

/** One reason why not. */
export const because = (
  code: Reason,
  recordId: string,
  on: CalendarDate | null = null,
  side: ChainSideName | null = null,
): Findings => ({ reasons: [{ code, recordId, on, side }], notKnown: [] });

/** One fact that is not known. */
export const asks = (code: OpenQuestion, recordId: string, side: ChainSideName | null = null): Findings => ({
  reasons: [],
  notKnown: [{ code, recordId, side }],
});

/** The same findings, said of a side of a chain mandate. */
export const ofSide = (side: ChainSideName, found: Findings): Findings =>
  found === NOTHING
    ? NOTHING
    : {
        reasons: found.reasons.map((reason) => ({ ...reason, side })),
        notKnown: found.notKnown.map((fact) => ({ ...fact, side })),
      };

/** Everything that several checks found. */
export function together(checks: readonly Findings[]): Findings {
  const found = checks.filter((check) => check !== NOTHING);
  const [only] = found;
  if (only === undefined) return NOTHING;
  if (found.length === 1) return only;
  return {
    reasons: found.flatMap(({ reasons }) => reasons),
    notKnown: found.flatMap(({ notKnown }) => notKnown),
  };
}

/** A reason is enough for "no"; without one, anything that is not known leaves it open. */
export function outcomeOf({ reasons, notKnown }: Findings): Outcome {
  if (reasons.length > 0) return 'no';
  return notKnown.length > 0 ? 'unknown' : 'yes';
}

const RANK: Readonly<Record<Outcome, number>> = { yes: 2, unknown: 1, no: 0 };

/** Positive when `a` is the better outcome: yes before not known before no. */
export const betterOutcome = (a: Outcome, b: Outcome): number => RANK[a] - RANK[b];

/** The best of some outcomes: one way is enough to act. No way at all is no. */
export const bestOutcome = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.reduce<Outcome>((best, outcome) => (betterOutcome(outcome, best) > 0 ? outcome : best), 'no');
