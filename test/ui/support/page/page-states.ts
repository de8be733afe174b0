/** Situations in which a page is looked at. */
import type { ReminderHealth } from '#core/contract/reminder-health.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { FakeState } from '#test/ui/support/fake-bridge.ts';
import { manyEnding } from '#test/ui/support/many.ts';
import { ADMINISTRATOR, sampleRegister } from '#test/ui/support/sample-register.ts';
import { goodTable, messyTable } from '#test/ui/support/tables.ts';

const sample = (): FakeState => ({
  register: sampleRegister(),
  profile: ADMINISTRATOR,
  nextFile: { name: 'rommelig.csv', table: messyTable() },
});

const checked = {
  lastCheckAt: '2027-01-11T07:02:00.000Z',
  nextCheckAt: '2027-01-11T07:32:00.000Z',
};

const missedReminders = (): ReminderHealth['missed'] => ({
  offSince: '2027-01-07T16:40:00.000Z',
  count: 5,
  reminders: [...sampleRegister().mandates.keys()].slice(0, 3).map((id) => ({
    item: id,
    clock: 'term',
    lastDay: calendarDate('2027-01-22'),
    actBy: calendarDate('2027-01-15'),
    mandateIds: [id],
    key: `${id}|term|end-30|2027-01-22`,
    step: 'end-30',
    urgency: 'soon',
  })),
});

export const PAGE_STATES: Readonly<Record<string, () => FakeState>> = {
  sample,
  /** The same register when two items are late and one no longer works. */
  busy: () => ({ ...sample(), today: calendarDate('2027-01-11') }),
  /** Everything at once: works not, now, soon and later. */
  late: () => ({ ...sample(), today: calendarDate('2027-04-23') }),
  /** Tijdig was off for days, and nobody knows whether its reminders arrive. */
  missed: () => ({
    ...sample(),
    today: calendarDate('2027-01-11'),
    health: { ...checked, notifications: 'untested', missed: missedReminders() },
  }),
  failed: () => ({
    ...sample(),
    today: calendarDate('2027-01-11'),
    health: { ...checked, notifications: 'failed', since: '2027-01-08T08:14:00.000Z' },
  }),
  empty: () => ({ profile: ADMINISTRATOR, nextFile: { name: 'lang.csv', table: goodTable(1200) } }),
  first: () => ({}),
  /** More rows than fit. */
  many: () => ({ register: manyEnding(2000, '2026-12-10'), profile: ADMINISTRATOR }),
  refused: () => ({
    ...sample(),
    nextFile: new TijdigError('file-not-recognised', { missing: 'kvk, endsOn' }),
  }),
};
