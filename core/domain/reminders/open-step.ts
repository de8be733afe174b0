/**
 * Which step of a clock's schedule is open now: due, and not quieted by an answer (DOMAIN: Reminders). Pure and total.
 * What the operating system has already shown plays no part here: that is for `plan`.
 */
import type { Answer } from '#core/domain/records/answer.ts';
import { type CalendarDate, dayNumber } from '#core/domain/values/calendar-date.ts';
import { dayOf, type LocalMoment } from '#core/domain/values/local-moment.ts';
import type { Schedule, Step } from './schedule.ts';

/** What a schedule is laid out around. */
export interface StepAnchors {
  /** Last day on which logging in works for this clock, inclusive. */
  readonly lastDay: CalendarDate;
  readonly actBy: CalendarDate;
}

export interface DatedStep {
  readonly step: Step;
  /** Day number of its date. */
  readonly on: number;
}

export interface OpenStep extends DatedStep {
  /** Set when an answer brings a step back on a day of its own (`later …`, `proof …`); else `null`. */
  readonly again: string | null;
}

/** The schedule in the order of its dates; on one date `actBy` comes before `end`, so that the end stands for both. */
export function datedSteps(schedule: Schedule, { lastDay, actBy }: StepAnchors): readonly DatedStep[] {
  const anchors = { end: dayNumber(lastDay), actBy: dayNumber(actBy) };
  return schedule
    .map((step) => ({ step, on: anchors[step.anchor] + step.offsetDays }))
    .sort((a, b) => a.on - b.on || Number(a.step.anchor === 'end') - Number(b.step.anchor === 'end'));
}

/** Whether an answer was given for the end that the clock has now; for another one it says nothing. */
export const answerHolds = (answer: Answer | undefined, lastDay: CalendarDate): answer is Answer =>
  answer !== undefined && answer.lastDay === lastDay;

/** The latest step whose date is today or has passed, unless the answer keeps it quiet; `null` when nothing is open. */
export function openStep(
  steps: readonly DatedStep[],
  now: LocalMoment,
  answer: Answer | undefined,
): OpenStep | null {
  const today = dayNumber(dayOf(now));
  const passed = steps.filter(({ on }) => on <= today);
  const latest = passed.at(-1);
  if (latest === undefined) return null;
  if (answer === undefined) return { ...latest, again: null };
  const { given } = answer;
  const answeredOn = dayNumber(answer.answeredOn);
  switch (given.kind) {
    case 'seen':
      return latest.on > answeredOn ? { ...latest, again: null } : null;
    case 'later': {
      if (now < given.until) return null;
      return { ...latest, again: latest.on > dayNumber(dayOf(given.until)) ? null : `later ${given.until}` };
    }
    case 'requested': {
      const proof = dayNumber(given.proofOn);
      if (today >= proof) return { ...latest, again: latest.on > proof ? null : `proof ${given.proofOn}` };
      const last = passed.findLast(({ step, on }) => step.offsetDays === 0 && on > answeredOn);
      return last === undefined ? null : { ...last, again: null };
    }
    case 'not-renewing': {
      const end = passed.findLast(({ step }) => step.anchor === 'end' && step.offsetDays === 0);
      return end === undefined ? null : { ...end, again: null };
    }
  }
}
