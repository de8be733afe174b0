/** Situations in which a page is looked at. */
import type { Backup } from '#core/contract/backups.ts';
import type { ReminderHealth } from '#core/contract/reminder-health.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { DAMAGED_INSIDE } from '#test/support/verifications.ts';
import type { FakeState } from '#test/ui/support/fake-bridge.ts';
import { manyEnding } from '#test/ui/support/many.ts';
import { ADMINISTRATOR, sampleRegister } from '#test/ui/support/sample-register.ts';
import { goodTable, messyTable } from '#test/ui/support/tables.ts';

const BACKUP: Backup = {
  id: 'here/one',
  place: 'here',
  own: true,
  at: '2026-11-21T10:00:00Z',
  reason: 'automatic',
  state: 'sound',
  bytes: 1000,
  holds: { records: 11, changes: 38, history: 'complete' },
};

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
  /** The clock of the computer went years ahead. */
  ahead: () => ({ ...sample(), health: { ...checked, clockDoubt: '2025-03-01T08:00:00.000Z' } }),
  held: () => ({
    ...sample(),
    store: {
      phase: 'open',
      mode: {
        kind: 'read-only',
        reason: 'held-by-another',
        holder: { pid: 4711, since: '2026-11-22T08:02:00.000Z', host: 'KANTOOR' },
      },
    },
  }),
  damaged: () => ({
    ...sample(),
    store: {
      phase: 'failed',
      error: { code: 'register-damaged', parameters: { file: 'journal-3.log', reason: 'frame at byte 812' } },
      folder: 'D:\\administratie',
    },
    findings: DAMAGED_INSIDE,
    ownBackups: [BACKUP],
  }),
  opening: () => ({ ...sample(), store: { phase: 'opening', progress: { read: 41_000, records: 100_000 } } }),
  settingsReset: () => ({
    ...sample(),
    settingsNotice: { kind: 'reset', kept: 'settings.broken-1-ab12.json' },
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
