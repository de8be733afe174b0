/**
 * Which reminders are due now (DOMAIN: Reminders). Pure and total: it looks only at clocks, schedule, wall clock, answers
 * and what was delivered, so a machine that slept, or a clock that jumped, loses nothing and says nothing twice.
 */
import { z } from 'zod';
import { type Answer, answerId } from '#core/domain/records/answer.ts';
import { type CalendarDate, calendarDateSchema } from '#core/domain/values/calendar-date.ts';
import { CLOCK_KINDS, type ClockKind } from '#core/domain/values/clock-kind.ts';
import { dayOf, type LocalMoment } from '#core/domain/values/local-moment.ts';
import { answerHolds, datedSteps, openStep } from './open-step.ts';
import type { Schedule } from './schedule.ts';

/** A known clock at the record that owns it. */
export interface OwnerClock {
  /** The record that owns the clock: a mandate, a means, or `account:<person>:<supplier>`. */
  readonly item: string;
  readonly clock: ClockKind;
  /** Last day on which logging in works for this clock, inclusive. */
  readonly lastDay: CalendarDate;
  readonly actBy: CalendarDate;
  /** The mandates that it stops. */
  readonly mandateIds: readonly string[];
}

/** What happened to reminders before. */
export interface ReminderPast {
  /** The keys that were delivered. */
  readonly deliveries: ReadonlySet<string>;
  /** By `answerId`. */
  readonly answers: ReadonlyMap<string, Answer>;
}

export const URGENCIES = ['soon', 'now', 'ended'] as const;
export type Urgency = (typeof URGENCIES)[number];

export interface DueReminder extends OwnerClock {
  /** See `reminderKey`: the same reminder is delivered once; another last day is another reminder. */
  readonly key: string;
  readonly step: string;
  /** Ended: the last day has passed. Now: the last day to act is today or has passed. */
  readonly urgency: Urgency;
}

/** A due reminder as it crosses to the interface. */
export const dueReminderSchema = z.strictObject({
  item: z.string(),
  clock: z.enum(CLOCK_KINDS),
  lastDay: calendarDateSchema,
  actBy: calendarDateSchema,
  mandateIds: z.array(z.string()),
  key: z.string(),
  step: z.string(),
  urgency: z.enum(URGENCIES),
});

/**
 * The key under which a delivery is remembered: `item|clock|step|last day`, and `|again` after it when an answer brings
 * the step back on a day of its own.
 */
export const reminderKey = (
  { item, clock, lastDay }: OwnerClock,
  step: string,
  again: string | null = null,
): string => `${item}|${clock}|${step}|${lastDay}${again === null ? '' : `|${again}`}`;

const urgencyOf = ({ lastDay, actBy }: OwnerClock, today: CalendarDate): Urgency => {
  if (lastDay < today) return 'ended';
  return today >= actBy ? 'now' : 'soon';
};

/** The reminder that is open for a clock, unless it was delivered, or a later step than it was. */
function dueOf(
  clock: OwnerClock,
  schedule: Schedule,
  now: LocalMoment,
  { deliveries, answers }: ReminderPast,
): DueReminder | null {
  const answer = answers.get(answerId(clock.item, clock.clock));
  const steps = datedSteps(schedule, clock);
  const open = openStep(steps, now, answerHolds(answer, clock.lastDay) ? answer : undefined);
  if (open === null) return null;
  const key = reminderKey(clock, open.step.name, open.again);
  const at = steps.findIndex(({ step }) => step.name === open.step.name);
  const later = steps.slice(at + 1).some(({ step }) => deliveries.has(reminderKey(clock, step.name)));
  if (later || deliveries.has(key)) return null;
  return { ...clock, key, step: open.step.name, urgency: urgencyOf(clock, dayOf(now)) };
}

/**
 * The reminders that are due at a moment, at most one per clock: a step is due when its date is today or has passed, and
 * of several the latest stands for all. Not due: what an answer keeps quiet, a step that was delivered, or an earlier one
 * than was delivered. Earliest last day to act first.
 */
export function plan(
  clocks: readonly OwnerClock[],
  schedule: Schedule,
  now: LocalMoment,
  past: ReminderPast,
): DueReminder[] {
  const due: DueReminder[] = [];
  for (const clock of clocks) {
    const found = dueOf(clock, schedule, now, past);
    if (found !== null) due.push(found);
  }
  return due.sort((a, b) => (a.actBy === b.actBy ? (a.key < b.key ? -1 : 1) : a.actBy < b.actBy ? -1 : 1));
}
