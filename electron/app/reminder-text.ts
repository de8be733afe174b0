/**
 * What a notification says: service, dates and counts; the name of a person only when the user wants it, because operating
 * systems keep these texts where others can read them. A name from the register stands in the title only: on Linux the body is markup.
 */
import type { DayList } from '#core/domain/query/day-list.ts';
import { namesOf } from '#core/domain/query/names.ts';
import type { DueReminder } from '#core/domain/reminders/plan.ts';
import { KIND_OF_CLOCK } from '#core/domain/values/reminded.ts';
import { formatFullDay } from '#core/i18n/format-date.ts';
import type { Language } from '#core/i18n/i18n.ts';
import { createWords } from '#core/i18n/words.ts';
import type { NotificationText } from '#electron/ports/notifier.ts';

/** Titles of notifications are cut off anyway. */
const LONGEST_TITLE = 120;

/** How notifications are worded. */
export interface Wording {
  readonly language: Language;
  /** With the name of the person. */
  readonly names: boolean;
  /** They came due while Tijdig was off. */
  readonly wasOff: boolean;
}

/** A mandate by its service; several by their number; everything else by what it is. */
function aboutOf(
  { clock, mandateIds }: DueReminder,
  { facts }: DayList,
  { language, names }: Wording,
): string {
  const words = createWords(language);
  const kind = KIND_OF_CLOCK[clock];
  if (kind === 'chain' || kind === 'role' || kind === 'invitation') return words(`notification.item.${kind}`);
  const [first] = mandateIds;
  const mandate = first === undefined ? undefined : facts.register.mandates.get(first);
  if (mandateIds.length === 1 && mandate !== undefined) {
    const { service, provider, person } = namesOf(mandate, facts);
    const about = service ?? provider ?? words('notification.mandate');
    return (names ? `${person} · ${about}` : about).slice(0, LONGEST_TITLE);
  }
  if (mandateIds.length > 0) return words('notification.mandates', { count: mandateIds.length });
  return words(`notification.item.${kind === 'subscription' ? kind : 'means'}`);
}

/** The notification of one reminder. */
export function reminderText(due: DueReminder, list: DayList, wording: Wording): NotificationText {
  const { language } = wording;
  const words = createWords(language);
  const day = (date: DueReminder['actBy']) => formatFullDay(date, list.today, language);
  const dates = { actBy: day(due.actBy), lastDay: day(due.lastDay) };
  const title = aboutOf(due, list, wording);
  if (due.urgency === 'ended') return { title, body: words('notification.ended', dates) };
  if (due.actBy === list.today) return { title, body: words('notification.now', dates) };
  return { title, body: words(due.urgency === 'soon' ? 'notification.soon' : 'notification.late', dates) };
}

/** One notification for many reminders, at least one. */
export function digestText(
  due: readonly DueReminder[],
  { today }: DayList,
  { language, wasOff }: Wording,
): NotificationText {
  const words = createWords(language);
  const [first] = due;
  const date = first === undefined ? '' : formatFullDay(first.actBy, today, language);
  return {
    title: wasOff ? words('notification.whileOff') : 'Tijdig',
    body: words('notification.digest', { count: due.length, date }),
  };
}
