/**
 * Which reminders are due now (DOMAIN: Reminders). Pure and total: it looks only at clocks, schedules, wall clock, answers
 * and what was delivered, so a machine that slept, or a clock that jumped, loses nothing and says nothing twice.
 */
import { z } from 'zod';
import { type Answer, answerId } from '#core/domain/records/answer.ts';
import { type CalendarDate, calendarDateSchema } from '#core/domain/values/calendar-date.ts';
import { dayOf, type LocalMoment } from '#core/domain/values/local-moment.ts';
import { REMINDED_CLOCKS } from '#core/domain/values/reminded.ts';
import { atOnce, type Slices } from '#core/domain/values/slices.ts';
import { answerHolds, byDate, dated, type OpenStep, openStep } from './open-step.ts';
import type { Remindable } from './remindable.ts';
import { DAY_TO_ACT, LAST_DAY, type Schedule, type Schedules } from './schedule.ts';

/** What happened to reminders before. */
export interface ReminderPast {
  /** The keys that were delivered. */
  readonly deliveries: ReadonlySet<string>;
  /** By `answerId`. */
  readonly answers: ReadonlyMap<string, Answer>;
}

export const URGENCIES = ['soon', 'now', 'ended'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** A due reminder, also as it crosses to the interface. */
export const dueReminderSchema = z.strictObject({
  /** See `Remindable`. */
  item: z.string(),
  clock: z.enum(REMINDED_CLOCKS),
  lastDay: calendarDateSchema,
  actBy: calendarDateSchema,
  mandateIds: z.array(z.string()).readonly(),
  /** See `reminderKey`: the same reminder is delivered once; another last day is another reminder. */
  key: z.string(),
  step: z.string(),
  /** Ended: the last day has passed. Now: the last day to act is today or has passed. */
  urgency: z.enum(URGENCIES),
});
export type DueReminder = z.infer<typeof dueReminderSchema>;

/**
 * The key under which a delivery is remembered: `item|clock|step|last day`, and `|again` after it when an answer brings
 * the step back on a day of its own.
 */
export const reminderKey = (
  { item, clock, lastDay }: Pick<Remindable, 'item' | 'clock' | 'lastDay'>,
  step: string,
  again: string | null = null,
): string => `${item}|${clock}|${step}|${lastDay}${again === null ? '' : `|${again}`}`;

const urgencyOf = ({ lastDay, actBy }: Remindable, today: CalendarDate): Urgency => {
  if (lastDay < today) return 'ended';
  return today >= actBy ? 'now' : 'soon';
};

/** Whether a step that comes after the open one was delivered: then the open one is an old story. */
function laterDelivered(one: Remindable, schedule: Schedule, open: OpenStep, told: ReadonlySet<string>) {
  const isToldLater = (some: Schedule[number]) =>
    byDate(dated(some, one), open) > 0 && told.has(reminderKey(one, some.name));
  return schedule.some(isToldLater) || isToldLater(DAY_TO_ACT) || isToldLater(LAST_DAY);
}

/** The reminder that is open for a clock, unless it was delivered, or a later step than it was. */
function dueOf(
  one: Remindable,
  schedule: Schedule,
  now: LocalMoment,
  { deliveries, answers }: ReminderPast,
): DueReminder | null {
  const answer = answers.size === 0 ? undefined : answers.get(answerId(one.item, one.clock));
  const open = openStep(schedule, one, now, answerHolds(answer, one.lastDay) ? answer : undefined);
  if (open === null) return null;
  const key = reminderKey(one, open.step.name, open.again);
  if (deliveries.has(key) || laterDelivered(one, schedule, open, deliveries)) return null;
  const { item, clock, lastDay, actBy, mandateIds } = one;
  const urgency = urgencyOf(one, dayOf(now));
  return { item, clock, lastDay, actBy, mandateIds, key, step: open.step.name, urgency };
}

/** Clocks looked at without a pause: about a millisecond. */
const SLICE = 500;

const byActBy = (a: DueReminder, b: DueReminder): number => {
  if (a.actBy !== b.actBy) return a.actBy < b.actBy ? -1 : 1;
  return a.key < b.key ? -1 : 1;
};

/** As `plan`, with pauses. */
export function* planInSlices(
  remindables: readonly Remindable[],
  schedules: Schedules,
  now: LocalMoment,
  past: ReminderPast,
): Slices<DueReminder[]> {
  const due: DueReminder[] = [];
  for (const [at, one] of remindables.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    const found = dueOf(one, schedules.of(one), now, past);
    if (found !== null) due.push(found);
  }
  return due.sort(byActBy);
}

/**
 * The reminders that are due at a moment, at most one per clock: a step is due when its date is today or has passed, and
 * of several the latest stands for all. Not due: what an answer keeps quiet, a step that was delivered, or an earlier one
 * than was delivered. Earliest last day to act first.
 */
export const plan = (
  remindables: readonly Remindable[],
  schedules: Schedules,
  now: LocalMoment,
  past: ReminderPast,
): DueReminder[] => atOnce(planInSlices(remindables, schedules, now, past));
