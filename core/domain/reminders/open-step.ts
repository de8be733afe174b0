/**
 * Which step of a clock's schedule is open now: due, and not quieted by an answer (DOMAIN: Reminders). Pure and total.
 * What the operating system has already shown plays no part here: that is for `plan`.
 */
import type { Answer } from '#core/domain/records/answer.ts';
import { type CalendarDate, dayNumber } from '#core/domain/values/calendar-date.ts';
import { dayOf, type LocalMoment } from '#core/domain/values/local-moment.ts';
import { DAY_TO_ACT, LAST_DAY, type Schedule, type Step } from './schedule.ts';

/** What a schedule is laid out around. */
export interface StepAnchors {
  /** Last day, inclusive. */
  readonly lastDay: CalendarDate;
  readonly actBy: CalendarDate;
}

/** A step on the day number of its date. */
export interface DatedStep {
  readonly step: Step;
  readonly on: number;
}

export interface OpenStep extends DatedStep {
  /** Set when an answer brings a step back on a day of its own (`later …`, `proof …`); else `null`. */
  readonly again: string | null;
}

/** A step where the anchors put it. */
export const dated = (step: Step, { lastDay, actBy }: StepAnchors): DatedStep => ({
  step,
  on: dayNumber(step.anchor === 'end' ? lastDay : actBy) + step.offsetDays,
});

/** The order of steps: by date; on one date `actBy` comes before `end`, so that the end stands for both. */
export const byDate = (a: DatedStep, b: DatedStep): number =>
  a.on - b.on || Number(a.step.anchor === 'end') - Number(b.step.anchor === 'end');

/** The latest step that came due from one day number to another, both inclusive. */
function latest(schedule: Schedule, anchors: StepAnchors, from: number, to: number): DatedStep | null {
  let found: DatedStep | null = null;
  for (const step of schedule) {
    const one = dated(step, anchors);
    if (one.on >= from && one.on <= to && (found === null || byDate(found, one) < 0)) found = one;
  }
  return found;
}

/** Whether some step may be open on a day number, whatever was answered. */
export const mayBeOpen = (schedule: Schedule, anchors: StepAnchors, today: number): boolean => {
  const hasCome = (step: Step) => dated(step, anchors).on <= today;
  return schedule.some(hasCome) || hasCome(DAY_TO_ACT) || hasCome(LAST_DAY);
};

/** Whether an answer was given for the end that the clock has now; for another one it says nothing. */
export const answerHolds = (answer: Answer | undefined, lastDay: CalendarDate): answer is Answer =>
  answer !== undefined && answer.lastDay === lastDay;

const ALWAYS = Number.NEGATIVE_INFINITY;
const ONE_NOTE: Schedule = [LAST_DAY];
const ALL_THE_SAME: Schedule = [DAY_TO_ACT, LAST_DAY];

const opened = (step: DatedStep | null, again: string | null = null): OpenStep | null =>
  step && { ...step, again };

/** The latest step whose date is today or has passed, unless the answer keeps it quiet; `null` when nothing is open. */
export function openStep(
  schedule: Schedule,
  anchors: StepAnchors,
  now: LocalMoment,
  answer: Answer | undefined,
): OpenStep | null {
  const today = dayNumber(dayOf(now));
  if (answer === undefined) return opened(latest(schedule, anchors, ALWAYS, today));
  const { given } = answer;
  const answeredOn = dayNumber(answer.answeredOn);
  /** The latest step; under a key of its own unless it came due after the day on which it comes back. */
  const again = (day: CalendarDate, name: string): OpenStep | null => {
    const step = latest(schedule, anchors, ALWAYS, today);
    return opened(step, step !== null && step.on > dayNumber(day) ? null : name);
  };
  switch (given.kind) {
    case 'seen':
    case 'reminded':
      return opened(latest(schedule, anchors, answeredOn + 1, today));
    case 'later':
      return now < given.until ? null : again(dayOf(given.until), `later ${given.until}`);
    case 'requested':
      return today < dayNumber(given.proofOn)
        ? opened(latest(ALL_THE_SAME, anchors, answeredOn + 1, today))
        : again(given.proofOn, `proof ${given.proofOn}`);
    case 'not-renewing':
    case 'signed':
      return opened(latest(ONE_NOTE, anchors, ALWAYS, today));
  }
}
