/** Invitations as reminders and as rows of a table. */
import { describe, expect, it } from 'vitest';
import { dayList } from '#core/domain/query/day-list.ts';
import { dueReminders, remindablesInSlices } from '#core/domain/query/due-reminders.ts';
import { answerSchema } from '#core/domain/records/answer.ts';
import { addDays, type CalendarDate } from '#core/domain/values/calendar-date.ts';
import { localMoment } from '#core/domain/values/local-moment.ts';
import { atOnce } from '#core/domain/values/slices.ts';
import { rowsOf } from '#test/unit/core/all-rows.ts';
import { invitation, scopeOf, TODAY } from '#test/unit/core/chain-builders.ts';
import { USUAL } from '#test/unit/core/reminders.ts';
import { registerOf } from '#test/unit/core/whole-register.ts';

const LAST = addDays(TODAY, 7);
const stepped = (...steps: string[]) => steps.map((step) => ({ step, on: '2026-11-01' }));
const sent = (over: Record<string, unknown> = {}) =>
  invitation({ steps: stepped('concept', 'invited'), lastDay: LAST, supplierId: 's2', ...over });
const listOf = (over: Record<string, unknown>, today: CalendarDate, answers: unknown[] = []) =>
  dayList(registerOf({ invitations: [sent(over)], answers: answers as never }), today);
const told = (today: CalendarDate, given: unknown = null) => {
  const answer = { id: 'i1|invitation', item: 'i1', clock: 'invitation', lastDay: LAST, answeredOn: TODAY };
  const answers = given === null ? [] : [answerSchema.parse({ ...answer, given })];
  const list = listOf({}, today, answers);
  const past = { deliveries: new Set<string>(), answers: list.facts.register.answers };
  return dueReminders(list, localMoment(today, '09:00'), past).map(({ step, mandateIds }) => [
    step,
    ...mandateIds,
  ]);
};

describe('an invitation that was sent', () => {
  it.each([
    [-15, []],
    [-14, [['end-14']]],
    [-8, [['end-14']]],
    [-7, [['end-7']]],
    [-3, [['end-7']]],
    [-2, [['end-2']]],
    [-1, [['end-2']]],
    [0, [['end0']]],
    [8, [['end0']]],
  ])('reminds %i days from its last day of %j', (days, steps) => {
    expect(told(addDays(LAST, days))).toEqual(steps);
  });

  it('of which the other party was reminded is quiet until the next step, and a signed one until the last day', () => {
    const days = [0, 4, 5, 7].map((later) => addDays(TODAY, later));
    expect(days.map((day) => told(day, { kind: 'reminded' }))).toEqual([[], [], [['end-2']], [['end0']]]);
    expect(days.map((day) => told(day, { kind: 'signed' }))).toEqual([[], [], [], [['end0']]]);
  });

  it.each([
    ['concept', { steps: stepped('concept') }, 0],
    ['invited', {}, 1],
    ['in progress', { steps: stepped('concept', 'invited', 'in-progress') }, 1],
    ['accepted', { steps: stepped('concept', 'invited', 'accepted') }, 0],
    ['refused', { steps: stepped('concept', 'invited', 'refused') }, 0],
    ['withdrawn', { steps: stepped('concept', 'invited', 'withdrawn') }, 0],
    ['archived', { archivedOn: '2026-11-20' }, 0],
  ])('that is %s has a clock or none', (_, over, count) => {
    expect(atOnce(remindablesInSlices(listOf(over, TODAY), USUAL))).toHaveLength(count);
  });

  it('owns its clock, at its supplier, with a day to act while it waits', () => {
    const [open] = atOnce(remindablesInSlices(listOf({}, TODAY), USUAL));
    expect(open).toMatchObject({
      item: 'i1',
      clock: 'invitation',
      lastDay: LAST,
      supplierId: 's2',
      mandateIds: [],
    });
    expect(open?.actBy).toBe('2026-11-13');
    const [ended] = atOnce(remindablesInSlices(listOf({}, addDays(LAST, 1)), USUAL));
    expect(ended).toMatchObject({ lastDay: LAST, actBy: LAST });
  });
});

describe('an invitation as a row', () => {
  it('stands under the other organisation, with its state', () => {
    const scope = { ...scopeOf('d1'), branch: '000123456789' };
    const [row] = rowsOf({ invitations: [sent({ scope, note: 'Spoed' })] });
    expect(row).toMatchObject({
      kind: 'invitation',
      status: 'invited',
      person: null,
      organisation: 'Cliënt',
      supplier: 'Digidentity',
      service: 'd1',
      breaksOn: LAST,
      organisations: [{ id: 'o2' }, { id: 'o1' }],
      suppliers: [{ id: 's2', name: 'Digidentity' }],
    });
    for (const text of ['client', '69599076', '123456782', '000123456789', 'kantoor', 'spoed'])
      expect(row?.haystack).toContain(text);
    expect([['d1'], ['d2']].map((ids) => row?.reaches(ids))).toEqual([true, false]);
  });

  it('of our own grant stands under the intermediary, and knows no supplier where there is none', () => {
    const wide = { kind: 'provider', providerId: 'v1', branch: null, forThirdPartiesOnly: false };
    const granted = sent({ grantorId: 'o1', intermediaryId: 'o2', supplierId: null, scope: wide });
    expect(rowsOf({ invitations: [granted] })).toMatchObject([
      { organisation: 'Cliënt', service: 'UWV', supplier: null, suppliers: [{ id: '' }] },
    ]);
    expect(rowsOf({ invitations: [sent({ grantorId: 'o9' })] })[0]?.haystack).toContain('o9');
  });
});
