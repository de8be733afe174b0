import { describe, expect, it } from 'vitest';
import { answerSchema } from '#core/domain/records/answer.ts';
import type { Mandate } from '#core/domain/records/mandate.ts';
import type { Means } from '#core/domain/records/means.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import type { SupplierId } from '#core/domain/values/id.ts';
import { facts, mandate, means, NEVER_USED, supplier, term, usedOn } from '#test/unit/core/builders.ts';
import { allRemindables, remindersOf, withSchedules } from '#test/unit/core/reminders.ts';

const TODAY = calendarDate('2026-11-22');
const PER_ACCOUNT = supplier({ inactivityScope: 'account' });
const NO_INACTIVITY = supplier({ inactivityMonths: 'none' });
const ending = (id: string, endsOn: string, over: Record<string, unknown> = {}): Mandate =>
  mandate({ id, terms: [term('2023-01-01', endsOn)], ...over });
interface Given {
  readonly means?: readonly Means[];
  readonly supplier?: ReturnType<typeof supplier>;
}
const known = (mandates: readonly Mandate[], given: Given = {}) =>
  facts({ mandates, means: given.means ?? [], suppliers: [given.supplier ?? NO_INACTIVITY] });
const owners = (mandates: readonly Mandate[], given: Given = {}) =>
  allRemindables(known(mandates, given), TODAY).map(({ item, clock, mandateIds }) => [
    item,
    clock,
    ...mandateIds,
  ]);

describe('the clocks that remind', () => {
  it('stand at their owner once, with the mandates they stop', () => {
    const pair = [
      ending('m1', '2028-05-06', { lastUse: usedOn('2026-01-02') }),
      ending('m2', '2029-05-06', { lastUse: usedOn('2025-01-02') }),
    ];
    const given = { means: [means({ endsOn: '2027-02-28' })], supplier: PER_ACCOUNT };
    expect(owners(pair, given)).toEqual([
      ['m1', 'term', 'm1'],
      ['account:p1:s1', 'inactivity', 'm1', 'm2'],
      ['e1', 'means', 'm1', 'm2'],
      ['m2', 'term', 'm2'],
    ]);
  });

  it('leave out those that are not known', () => {
    expect(owners([ending('m1', '2028-05-06')], { means: [means()], supplier: supplier() })).toEqual([
      ['m1', 'term', 'm1'],
    ]);
  });

  it.each([
    ['revoked', { revoked: { on: null, reason: null } }],
    ['suspended', { suspensions: [{ from: null, to: null }] }],
    ['suspended and ended', { suspensions: [{ from: null, to: null }], terms: [term(null, '2026-11-20')] }],
    ['archived', { archivedOn: '2026-01-01' }],
    ['replaced by another', { replacedById: 'm2' }],
  ])('leave out a mandate that is %s, and a means that has no other', (_, over) => {
    expect(owners([ending('m1', '2026-12-01', over)], { means: [means({ endsOn: '2026-11-30' })] })).toEqual(
      [],
    );
  });

  it('keep a means that still has a living mandate, and name only that one', () => {
    const some = [
      ending('m1', '2028-05-06', { revoked: { on: null, reason: null } }),
      ending('m2', '2026-11-20'),
      ending('m3', '2029-05-06'),
    ];
    expect(owners(some, { means: [means({ endsOn: '2026-11-30' })] })).toEqual([
      ['m2', 'term', 'm2'],
      ['m3', 'term', 'm3'],
      ['e1', 'means', 'm3'],
    ]);
  });

  it('of a mandate that ended by itself are the one that ended it', () => {
    const lapsed = ending('m1', '2026-11-21', { lastUse: usedOn('2024-11-20') });
    const expired = ending('m1', '2026-11-19', { lastUse: usedOn('2024-11-21') });
    const same = ending('m1', '2026-11-20', { lastUse: usedOn('2024-11-21') });
    const given = { means: [means({ endsOn: '2026-11-18' })], supplier: supplier() };
    expect(owners([lapsed], given)).toEqual([['m1', 'inactivity', 'm1']]);
    expect(owners([expired], given)).toEqual([['m1', 'term', 'm1']]);
    expect(owners([same], given)).toEqual([['m1', 'term', 'm1']]);
  });

  it('of an account stay while it stopped its own mandates', () => {
    const pair = ['m1', 'm2'].map((id) => ending(id, '2029-01-01', { lastUse: usedOn('2024-11-10') }));
    expect(owners(pair, { supplier: PER_ACCOUNT })).toEqual([['account:p1:s1', 'inactivity', 'm1', 'm2']]);
  });

  it('of an account that was never used stand apart where its mandates end apart', () => {
    const pair = ['2025-01-01', '2025-06-01'].map((start, at) =>
      mandate({ id: `m${at}`, terms: [term(start, '2029-01-01')], lastUse: NEVER_USED }),
    );
    const clocks = allRemindables(known(pair, { supplier: PER_ACCOUNT }), TODAY);
    expect(clocks.filter(({ clock }) => clock === 'inactivity')).toMatchObject([
      { item: 'account:p1:s1', lastDay: '2026-12-31', mandateIds: ['m0'] },
      { item: 'account:p1:s1', lastDay: '2027-05-31', mandateIds: ['m1'] },
    ]);
  });

  it('of a shared means take the earliest last day to act of its mandates', () => {
    const pair = [ending('m1', '2029-01-01'), ending('m2', '2029-01-01', { level: 'EH4' })];
    const [shared] = allRemindables(known(pair, { means: [means({ endsOn: '2027-02-26' })] }), TODAY).filter(
      ({ clock }) => clock === 'means',
    );
    // Twenty working days for an EH4 certificate and three of own margin.
    expect(shared).toMatchObject({ actBy: '2027-01-26', mandateIds: ['m2', 'm1'] });
  });
});

describe('due reminders', () => {
  const one = [ending('m1', '2026-12-14')];

  it('are those of the schedule, once', () => {
    const [due] = remindersOf(known(one), TODAY, new Set());
    expect(due).toMatchObject({ key: 'm1|term|end-30|2026-12-14', actBy: '2026-12-07', urgency: 'soon' });
    expect(remindersOf(known(one), TODAY, new Set(['m1|term|end-30|2026-12-14']))).toEqual([]);
  });

  it.each([
    ['every supplier', null, -22, ['end-22']],
    ['every supplier', null, -21, []],
    ['its supplier', 's1', -22, ['end-22']],
    ['its supplier', 's1', -21, []],
    ['another supplier', 's2', -21, ['end-30']],
  ])('follow the schedule that was chosen for %s (%s, %i)', (_, supplierId, offsetDays, steps) => {
    const chosen = { supplierId: supplierId as SupplierId | null, kind: 'mandate' as const };
    const with22 = withSchedules(known(one), [{ ...chosen, steps: [{ anchor: 'end', offsetDays }] }]);
    expect(remindersOf(with22, TODAY).map(({ step }) => step)).toEqual(steps);
  });

  it('are cleared by renewing', () => {
    const renewed = [
      mandate({ terms: [term('2023-01-01', '2026-12-14'), term('2026-12-15', '2031-12-14')] }),
    ];
    expect(remindersOf(known(renewed), TODAY, new Set())).toEqual([]);
  });

  it('come one and seven days after the end, and are not repeated', () => {
    const delivered = new Set<string>();
    const told: string[] = [];
    const days = [
      '2026-12-13',
      '2026-12-14',
      '2026-12-15',
      '2026-12-16',
      '2026-12-21',
      '2026-12-22',
      '2027-06-01',
    ];
    for (const day of days) {
      for (const { key, step: name } of remindersOf(known(one), calendarDate(day), delivered)) {
        delivered.add(key);
        told.push(`${day} ${name}`);
      }
    }
    expect(told).toEqual(['2026-12-13 actBy0', '2026-12-14 end0', '2026-12-15 end+1', '2026-12-21 end+7']);
  });

  it('of what will not be renewed are one note on the last day, whatever else it has', () => {
    const some = [ending('m1', '2026-12-14', { lastUse: usedOn('2024-12-20') })];
    const answer = answerSchema.parse({
      id: 'm1|term',
      item: 'm1',
      clock: 'term',
      lastDay: '2026-12-14',
      given: { kind: 'not-renewing', reason: 'uit dienst' },
      answeredOn: '2026-11-01',
    });
    const plain = known(some, { supplier: supplier(), means: [means({ endsOn: '2026-12-10' })] });
    const left = { ...plain, register: { ...plain.register, answers: new Map([[answer.id, answer]]) } };
    const told = (day: string) => remindersOf(left, calendarDate(day)).map(({ key }) => key);
    expect(remindersOf(plain, calendarDate('2026-12-09')).length).toBeGreaterThan(1);
    expect(told('2026-12-09')).toEqual([]);
    expect(told('2026-12-14')).toEqual(['m1|term|end0|2026-12-14']);
  });
});
