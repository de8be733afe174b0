/** What a notification says of each kind of item: what it is, never whose. */
import { describe, expect, it } from 'vitest';
import { dayList } from '#core/domain/query/day-list.ts';
import type { DueReminder } from '#core/domain/reminders/plan.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { messagesFor } from '#electron/app/reminder-messages.ts';
import { facts, mandate } from '#test/unit/core/builders.ts';

const TODAY = calendarDate('2026-11-22');
const list = dayList(facts({ mandates: [mandate()] }), TODAY);
const due = (clock: DueReminder['clock'], ...mandateIds: string[]): DueReminder => ({
  item: 'x1',
  clock,
  lastDay: calendarDate('2026-12-31'),
  actBy: calendarDate('2026-12-20'),
  mandateIds,
  key: `x1|${clock}`,
  step: 'end-30',
  urgency: 'soon',
});
const shown = (one: DueReminder) =>
  messagesFor([one], list, NL).map(({ text, opens }) => [text.title, opens]);

const NL = { language: 'nl', names: false, wasOff: false } as const;

describe('the notification', () => {
  it.each([
    [due('term', 'm1'), 'Verzuim melden', 'm1'],
    [due('term', 'm9'), '1 machtiging', null],
    [due('means', 'm1', 'c1'), '2 machtigingen', 'm1'],
    [due('means', 'c1'), '1 machtiging', null],
    [due('means'), 'Middel eHerkenning', null],
    [due('subscription'), 'Abonnement eHerkenning', null],
    [due('side-own', 'c1'), 'Ketenmachtiging eHerkenning', null],
    [due('side-other', 'c1'), 'Ketenmachtiging eHerkenning', null],
    [due('role', 'm1'), 'Beheerdersrol eHerkenning', 'm1'],
    [due('role'), 'Beheerdersrol eHerkenning', null],
    [due('invitation'), 'Uitnodiging ketenmachtiging', null],
  ])('%# says what it is, and opens a mandate where there is one', (one, title, opens) => {
    expect(shown(one)).toEqual([[title, opens]]);
  });

  it('while Tijdig was off opens what a single one is about', () => {
    const [message] = messagesFor([due('side-own', 'c1')], list, { ...NL, wasOff: true });
    expect(message).toMatchObject({ opens: null, text: { title: 'Terwijl Tijdig uit stond' } });
  });
});
