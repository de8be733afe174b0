/**
 * Life cycles as total tables: what may follow each state. A record only ever gets its next step through `stepProblem`, so
 * that no step is out of order and none is dated before the one before it (DOMAIN: Chain mandates).
 */
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';

/** What may follow each state; nothing follows one that ends it. */
export type Transitions<State extends string> = Readonly<Record<State, readonly State[]>>;

/** Why a step cannot be recorded, and what could be. */
export interface IllegalStep<Step extends string> {
  readonly illegal: 'not-next' | 'before-last-step' | 'after-last-day';
  /** The steps that may follow now; empty when it has ended. */
  readonly legal: readonly Step[];
}

/** Whether a step was refused. */
export const isIllegal = <Step extends string>(
  result: object | IllegalStep<Step>,
): result is IllegalStep<Step> => 'illegal' in result;

/** Where a life cycle is: what may follow, and between which days; `null` = no such limit is known. */
export interface NextSteps<Step extends string> {
  readonly legal: readonly Step[];
  readonly notBefore: CalendarDate | null;
  readonly notAfter: CalendarDate | null;
}

/** Why a step cannot be the next one on a day, or `null` when it can. */
export function stepProblem<Step extends string>(
  step: Step,
  on: CalendarDate,
  { legal, notBefore, notAfter }: NextSteps<Step>,
): IllegalStep<Step> | null {
  if (!legal.includes(step)) return { illegal: 'not-next', legal };
  if (notBefore !== null && on < notBefore) return { illegal: 'before-last-step', legal };
  return notAfter !== null && on > notAfter ? { illegal: 'after-last-day', legal } : null;
}

/** What may follow in a list of steps that go strictly one after another. */
export const nextInOrder = <Step extends string>(
  order: readonly Step[],
  done: readonly Step[],
): readonly Step[] => order.slice(done.length, done.length + 1);
