/**
 * What somebody answered to the reminders of one clock (DOMAIN: Reminders). An answer holds for one last day: when the
 * clock gets another one, the answer says nothing of it any more. A clock has one answer at most; a later one replaces it.
 */
import { z } from 'zod';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';
import { localMomentSchema } from '#core/domain/values/local-moment.ts';
import { REMINDED_CLOCKS } from '#core/domain/values/reminded.ts';

const reason = z.string().trim().min(1).max(500);

export const givenAnswerSchema = z.discriminatedUnion('kind', [
  /** Read; quiet until the next step. */
  z.strictObject({ kind: z.literal('seen') }),
  /** Quiet until a moment; beyond the last day to act it needs a reason. */
  z.strictObject({ kind: z.literal('later'), until: localMomentSchema, reason: reason.nullable() }),
  /** Asked of the supplier or of the authorised person; quiet until the proof is expected, except on act-by and last day. */
  z.strictObject({ kind: z.literal('requested'), proofOn: calendarDateSchema }),
  /** Will not be renewed: quiet, one note on the last day. */
  z.strictObject({ kind: z.literal('not-renewing'), reason }),
  /** Of an invitation: the other party was reminded; quiet until the next step. */
  z.strictObject({ kind: z.literal('reminded') }),
  /** Of an invitation: it was signed and waits for the supplier; quiet, one note on the last day. */
  z.strictObject({ kind: z.literal('signed') }),
]);
export type GivenAnswer = z.infer<typeof givenAnswerSchema>;

export const answerSchema = z.strictObject({
  /** `item|clock`, see `answerId`. */
  id: z.string().min(3).max(300),
  /** The record that owns the clock: a mandate, a means, a role …, or `account:<person>:<supplier>`. */
  item: z.string().min(1).max(260),
  clock: z.enum(REMINDED_CLOCKS),
  /** The last day of the clock for which it was given. */
  lastDay: calendarDateSchema,
  given: givenAnswerSchema,
  /** "Seen" and "reminded" are quiet about the steps that were due by this day. */
  answeredOn: calendarDateSchema,
});
export type Answer = z.infer<typeof answerSchema>;

/** The id under which the answer to a clock is kept. */
export const answerId = (item: string, clock: string): string => `${item}|${clock}`;
