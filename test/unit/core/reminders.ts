/** Reminders of some facts, at nine in the morning. */
import { dayList } from '#core/domain/query/day-list.ts';
import { dueReminders, ownerClocks } from '#core/domain/query/due-reminders.ts';
import type { Facts } from '#core/domain/query/facts.ts';
import type { Answer } from '#core/domain/records/answer.ts';
import type { DueReminder, OwnerClock, ReminderPast } from '#core/domain/reminders/plan.ts';
import { plan } from '#core/domain/reminders/plan.ts';
import type { Schedule } from '#core/domain/reminders/schedule.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { localMoment } from '#core/domain/values/local-moment.ts';

const past = (deliveries: ReadonlySet<string>, answers: readonly Answer[] = []): ReminderPast => ({
  deliveries,
  answers: new Map(answers.map((answer) => [answer.id, answer])),
});

export const planOn = (
  clocks: readonly OwnerClock[],
  schedule: Schedule,
  today: CalendarDate,
  deliveries: ReadonlySet<string>,
  answers: readonly Answer[] = [],
): DueReminder[] => plan(clocks, schedule, localMoment(today, '09:00'), past(deliveries, answers));

export const ownerClocksOf = (facts: Facts, today: CalendarDate): OwnerClock[] =>
  ownerClocks(dayList(facts, today).inHaste, today);

/** What is due by the answers that the register holds. */
export const remindersOf = (
  facts: Facts,
  today: CalendarDate,
  deliveries: ReadonlySet<string> = new Set(),
  schedule?: Schedule,
): DueReminder[] =>
  dueReminders(
    dayList(facts, today).inHaste,
    localMoment(today, '09:00'),
    { deliveries, answers: facts.register.answers },
    schedule,
  );
