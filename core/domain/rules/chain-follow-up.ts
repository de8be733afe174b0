/** What follows a chain mandate that was granted: informed → confirmed → users assigned → first login done (DOMAIN: Chain mandates). */
import { type ChainMandate, FOLLOW_UP_STEPS } from '#core/domain/records/chain-mandate.ts';
import { type CalendarDate, latest } from '#core/domain/values/calendar-date.ts';
import { type Closures, workingDaysAfter } from '#core/domain/values/working-days.ts';
import { type IllegalStep, stepProblem } from './life-cycle.ts';

export type FollowUpStep = (typeof FOLLOW_UP_STEPS)[number];

/** Working days without a step after which an invitation or a follow-up is stalled. */
const STALLED_AFTER_WORKING_DAYS = 10;

/** Whether so many working days have passed since a step that it is stalled: on the tenth working day after it. */
export const isStalled = (since: CalendarDate, today: CalendarDate, closures: Closures): boolean =>
  workingDaysAfter(since, today, closures) >= STALLED_AFTER_WORKING_DAYS;

export interface FollowUp {
  /** The last step that was recorded or is evident; `null` = none. */
  readonly reached: FollowUpStep | null;
  /** The step to come; `null` = all done. */
  readonly next: FollowUpStep | null;
  /** The day of the last step, or of the grant while there is none; `null` = not known. */
  readonly since: CalendarDate | null;
  readonly stalled: boolean;
}

/** Steps that show in the facts, whether or not anybody recorded them. */
function evident({ assignments }: ChainMandate, step: FollowUpStep): boolean {
  const assigned = assignments ?? [];
  if (step === 'users-assigned') return assigned.length > 0;
  return step === 'first-login-done' && assigned.some(({ lastUse }) => lastUse.kind === 'date');
}

/**
 * How far the follow-up of a chain mandate is. A later step that is done stands for those before it. `grantedOn` is the
 * day on which the invitation was accepted; where neither that nor a step is known nothing is called stalled.
 */
export function followUpOf(
  chain: ChainMandate,
  grantedOn: CalendarDate | null,
  today: CalendarDate,
  closures: Closures,
): FollowUp {
  const isDone = (step: FollowUpStep) =>
    chain.followUp.some((done) => done.step === step) || evident(chain, step);
  const at = FOLLOW_UP_STEPS.findLastIndex(isDone);
  const next = FOLLOW_UP_STEPS[at + 1] ?? null;
  const since = latest(chain.followUp.map(({ on }) => on)) ?? grantedOn;
  const stalled = next !== null && since !== null && isStalled(since, today, closures);
  return { reached: FOLLOW_UP_STEPS[at] ?? null, next, since, stalled };
}

/**
 * The chain mandate with a step of its follow-up, or why that cannot be recorded on that day. Only what comes after the last
 * step that was recorded may follow; one that nobody recorded may be left out.
 */
export function advanceFollowUp(
  chain: ChainMandate,
  step: FollowUpStep,
  on: CalendarDate,
): ChainMandate | IllegalStep<FollowUpStep> {
  const recorded = chain.followUp.map((done) => done.step);
  const at = FOLLOW_UP_STEPS.findLastIndex((one) => recorded.includes(one));
  const notBefore = latest(chain.followUp.map((done) => done.on));
  const problem = stepProblem(step, on, { legal: FOLLOW_UP_STEPS.slice(at + 1), notBefore, notAfter: null });
  return problem ?? { ...chain, followUp: [...chain.followUp, { step, on }] };
}
