/** Situations in which a page is looked at. */
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { FakeState } from '#test/ui/support/fake-bridge.ts';
import { ADMINISTRATOR, sampleRegister } from '#test/ui/support/sample-register.ts';
import { goodTable, messyTable } from '#test/ui/support/tables.ts';

const sample = (): FakeState => ({
  register: sampleRegister(),
  profile: ADMINISTRATOR,
  nextFile: { name: 'rommelig.csv', table: messyTable() },
});

export const PAGE_STATES: Readonly<Record<string, () => FakeState>> = {
  sample,
  /** The same register when two items are late and one no longer works. */
  busy: () => ({ ...sample(), today: calendarDate('2027-01-11') }),
  /** Everything at once: works not, now, soon and later. */
  late: () => ({ ...sample(), today: calendarDate('2027-04-23') }),
  empty: () => ({ profile: ADMINISTRATOR, nextFile: { name: 'lang.csv', table: goodTable(1200) } }),
  first: () => ({}),
  refused: () => ({
    ...sample(),
    nextFile: new TijdigError('file-not-recognised', { missing: 'kvk, endsOn' }),
  }),
};
