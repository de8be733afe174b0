/**
 * Which reminders are due today (DOMAIN: Reminders). Pure and total: it looks only at clocks, schedule, day and what was
 * delivered, so a machine that slept, or a clock that jumped, loses nothing and says nothing twice.
 */
import { z } from 'zod';
import { type CalendarDate, calendarDateSchema, dayNumber } from '#core/domain/values/calendar-date.ts';
import { CLOCK_KINDS, type ClockKind } from '#core/domain/values/clock-kind.ts';
import type { Schedule, Step } from './schedule.ts';

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

export const URGENCIES = ['soon', 'now', 'ended'] as const;
export type Urgency = (typeof URGENCIES)[number];

export interface DueReminder extends OwnerClock {
  /** `item|clock|step|last day`: the same reminder is delivered once; another last day is another reminder. */
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

/** The key under which the delivery of a step is remembered. */
export const reminderKey = ({ item, clock, lastDay }: OwnerClock, step: string): string =>
  `${item}|${clock}|${step}|${lastDay}`;

const urgencyOf = ({ lastDay, actBy }: OwnerClock, today: CalendarDate): Urgency => {
  if (lastDay < today) return 'ended';
  return today >= actBy ? 'now' : 'soon';
};

/** The schedule in the order of its dates for a clock; on one date `actBy` comes before `end`. */
function ordered(schedule: Schedule, { lastDay, actBy }: OwnerClock): { step: Step; on: number }[] {
  const anchors = { end: dayNumber(lastDay), actBy: dayNumber(actBy) };
  return schedule
    .map((step) => ({ step, on: anchors[step.anchor] + step.offsetDays }))
    .sort((a, b) => a.on - b.on || Number(a.step.anchor === 'end') - Number(b.step.anchor === 'end'));
}

/**
 * The reminders that are due on a day, at most one per clock: a step is due when its date is today or has passed, and of
 * several the latest stands for all. Not due: a step that was delivered, or an earlier one than was delivered.
 * Earliest last day to act first.
 */
export function plan(
  clocks: readonly OwnerClock[],
  schedule: Schedule,
  today: CalendarDate,
  deliveries: ReadonlySet<string>,
): DueReminder[] {
  const now = dayNumber(today);
  const due: DueReminder[] = [];
  for (const clock of clocks) {
    const steps = ordered(schedule, clock);
    const at = steps.findLastIndex(({ on }) => on <= now);
    const latest = steps[at];
    if (latest === undefined) continue;
    const delivered = steps.slice(at).some(({ step }) => deliveries.has(reminderKey(clock, step.name)));
    if (delivered) continue;
    const key = reminderKey(clock, latest.step.name);
    due.push({ ...clock, key, step: latest.step.name, urgency: urgencyOf(clock, today) });
  }
  return due.sort((a, b) => (a.actBy === b.actBy ? (a.key < b.key ? -1 : 1) : a.actBy < b.actBy ? -1 : 1));
}
