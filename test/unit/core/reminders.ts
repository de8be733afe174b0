/** Reminders of some facts, at nine in the morning. */
import { dayList } from '#core/domain/query/day-list.ts';
import { dueReminders, remindablesInSlices } from '#core/domain/query/due-reminders.ts';
import type { Facts } from '#core/domain/query/facts.ts';
import type { Answer } from '#core/domain/records/answer.ts';
import type { Profile } from '#core/domain/records/profile.ts';
import { type DueReminder, plan, type ReminderPast } from '#core/domain/reminders/plan.ts';
import type { Remindable } from '#core/domain/reminders/remindable.ts';
import { Schedules } from '#core/domain/reminders/schedule.ts';
import { type CalendarDate, calendarDate } from '#core/domain/values/calendar-date.ts';
import { localMoment } from '#core/domain/values/local-moment.ts';
import { REMINDED_KINDS } from '#core/domain/values/reminded.ts';
import { atOnce } from '#core/domain/values/slices.ts';

/** The term of m1, without a known supplier. */
export const remindable = (over: Partial<Remindable> = {}): Remindable => ({
  item: 'm1',
  clock: 'term',
  lastDay: calendarDate('2027-05-06'),
  actBy: calendarDate('2027-04-26'),
  supplierId: null,
  joint: false,
  mandateIds: ['m1'],
  ...over,
});

export const USUAL = new Schedules([]);

const past = (deliveries: ReadonlySet<string>, answers: readonly Answer[] = []): ReminderPast => ({
  deliveries,
  answers: new Map(answers.map((answer) => [answer.id, answer])),
});

export const planOn = (
  clocks: readonly Remindable[],
  schedules: Schedules,
  today: CalendarDate,
  deliveries: ReadonlySet<string>,
  answers: readonly Answer[] = [],
): DueReminder[] => plan(clocks, schedules, localMoment(today, '09:00'), past(deliveries, answers));

/** As if every step came a century early, so that every clock is near. */
const ALL_NEAR = new Schedules(
  REMINDED_KINDS.map((kind) => ({
    supplierId: null,
    kind,
    steps: [{ anchor: 'end', offsetDays: -400_000 }],
  })),
);

export const allRemindables = (facts: Facts, today: CalendarDate): Remindable[] =>
  atOnce(remindablesInSlices(dayList(facts, today), ALL_NEAR));

/** The facts with a profile that has these schedules. */
export const withSchedules = (facts: Facts, schedules: Profile['schedules']): Facts => {
  const profiles = [...facts.register.profile.values()].map((one) => ({ ...one, schedules }));
  const profile = new Map(profiles.map((one) => [one.id, one]));
  return { ...facts, register: { ...facts.register, profile } };
};

/** What is due by the answers that the register holds. */
export const remindersOf = (
  facts: Facts,
  today: CalendarDate,
  deliveries: ReadonlySet<string> = new Set(),
): DueReminder[] =>
  dueReminders(dayList(facts, today), localMoment(today, '09:00'), {
    deliveries,
    answers: facts.register.answers,
  });
