/** Which notifications tell of what is due: a few one by one, many as one. */
import type { DayList } from '#core/domain/query/day-list.ts';
import type { DueReminder } from '#core/domain/reminders/plan.ts';
import { digestText, reminderText, type Wording } from '#electron/app/reminder-text.ts';
import type { NotificationText } from '#electron/ports/notifier.ts';

/** More than this at once is one message. */
const MOST_SINGLE = 3;

export interface ReminderMessage {
  readonly text: NotificationText;
  readonly keys: readonly string[];
  /** The mandate that a click shows; `null` = *Vandaag*. */
  readonly opens: string | null;
}

/** The first mandate that a reminder names; `null` where it is about something else. */
const mandateOf = ({ mandateIds }: DueReminder, { facts }: DayList): string | null =>
  mandateIds.find((id) => facts.register.mandates.has(id)) ?? null;

export function messagesFor(
  due: readonly DueReminder[],
  list: DayList,
  wording: Wording,
): readonly ReminderMessage[] {
  if (due.length === 0) return [];
  if (wording.wasOff || due.length > MOST_SINGLE) {
    const [first] = due;
    const opens = due.length === 1 && first !== undefined ? mandateOf(first, list) : null;
    return [{ text: digestText(due, list, wording), keys: due.map(({ key }) => key), opens }];
  }
  return due.map((reminder) => ({
    text: reminderText(reminder, list, wording),
    keys: [reminder.key],
    opens: mandateOf(reminder, list),
  }));
}
