/** Looking only at what is near finds what looking at everything finds; with pauses and without. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { dayList } from '#core/domain/query/day-list.ts';
import { dueReminders, remindablesInSlices } from '#core/domain/query/due-reminders.ts';
import type { Facts } from '#core/domain/query/facts.ts';
import { type Answer, answerSchema } from '#core/domain/records/answer.ts';
import { plan } from '#core/domain/reminders/plan.ts';
import { schedulesOf } from '#core/domain/reminders/schedule.ts';
import { isKnown } from '#core/domain/rules/clocks.ts';
import { addDays } from '#core/domain/values/calendar-date.ts';
import type { SupplierId } from '#core/domain/values/id.ts';
import { localMoment } from '#core/domain/values/local-moment.ts';
import { REMINDED_KINDS } from '#core/domain/values/reminded.ts';
import { atOnce, withPauses } from '#core/domain/values/slices.ts';
import { anyFacts, near, TODAY } from '#test/unit/core/any-facts.ts';
import { anyRegister } from '#test/unit/core/any-whole-register.ts';
import { facts, mandate, supplier, term } from '#test/unit/core/builders.ts';
import { allRemindables, withSchedules } from '#test/unit/core/reminders.ts';

const NOW = localMoment(TODAY, '09:00');
const anyGiven = fc.oneof(
  fc.constant({ kind: 'seen' }),
  near.map((on) => ({ kind: 'later', until: localMoment(on, '12:00'), reason: null })),
  near.map((proofOn) => ({ kind: 'requested', proofOn })),
  fc.constant({ kind: 'not-renewing', reason: 'x' }),
);
const anySchedules = fc.array(
  fc.record({
    supplierId: fc.constantFrom(null, 's1' as SupplierId),
    kind: fc.constantFrom(...REMINDED_KINDS),
    steps: fc.array(
      fc.record({
        anchor: fc.constantFrom('end' as const, 'actBy' as const),
        offsetDays: fc.integer({ min: -300, max: 60 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  { maxLength: 3 },
);

/** The facts with answers to some of their clocks. */
function answered(known: Facts, answers: readonly { at: number; given: unknown; on: string }[]): Facts {
  const clocks = dayList(known, TODAY).inHaste.flatMap((derived) => derived.clocks.filter(isKnown));
  const kept = new Map<string, Answer>();
  for (const { at, given, on } of answers) {
    const clock = clocks[at % Math.max(1, clocks.length)];
    if (clock === undefined) continue;
    const { ownerId: item, kind, lastDay } = clock;
    const id = `${item}|${kind}`;
    kept.set(id, answerSchema.parse({ id, item, clock: kind, lastDay, given, answeredOn: on }));
  }
  return { ...known, register: { ...known.register, answers: kept } };
}

describe('what is near', () => {
  it('is all that can be due, whatever the register, the answers and the schedules', () => {
    const anyAnswers = fc.array(fc.record({ at: fc.nat(30), given: anyGiven, on: near }), { maxLength: 4 });
    fc.assert(
      fc.property(anyFacts, anyAnswers, anySchedules, (start, answers, chosen) => {
        const known = withSchedules(answered(start, answers), chosen);
        const list = dayList(known, TODAY);
        const schedules = schedulesOf(list.facts.profile);
        const past = { deliveries: new Set<string>(), answers: known.register.answers };
        const all = plan(allRemindables(known, TODAY), schedules, NOW, past);
        expect(dueReminders(list, NOW, past)).toEqual(all);
      }),
      { numRuns: 500 },
    );
  });

  it('is all that can be due of chains, roles, means and contracts too', () => {
    fc.assert(
      fc.property(anyRegister, anySchedules, (start, chosen) => {
        const known = withSchedules(start, chosen);
        const list = dayList(known, TODAY);
        const schedules = schedulesOf(list.facts.profile);
        const past = { deliveries: new Set<string>(), answers: known.register.answers };
        const due = dueReminders(list, NOW, past);
        expect(due).toEqual(plan(allRemindables(known, TODAY), schedules, NOW, past));
        expect(new Set(due.map(({ key }) => key)).size).toBe(due.length);
      }),
      { numRuns: 300 },
    );
  });

  const FAR = '2029-05-06';
  const ending = (id: string, endsOn: string, personId = 'p1') =>
    mandate({ id, personId, terms: [term('2023-01-01', endsOn)] });
  const NO_INACTIVITY = [supplier({ inactivityMonths: 'none' })];

  it('leaves out what has no step within reach, and counts no day to act for it', () => {
    const list = dayList(facts({ mandates: [ending('m1', FAR)], suppliers: NO_INACTIVITY }), TODAY);
    const counted = list.inHaste.map((derived) => vi.spyOn(derived, 'actByOf'));
    expect(atOnce(remindablesInSlices(list, schedulesOf(list.facts.profile)))).toEqual([]);
    for (const spy of counted) expect(spy).not.toHaveBeenCalled();
  });

  it.each([
    ['2027-02-20', ['m1']],
    ['2027-02-21', []],
  ])('on %s begins with the first step', (endsOn, items) => {
    const day = TODAY;
    expect(day).toBe('2026-11-22');
    const list = dayList(facts({ mandates: [ending('m1', endsOn)], suppliers: NO_INACTIVITY }), day);
    const found = atOnce(remindablesInSlices(list, schedulesOf(list.facts.profile)));
    expect(found.map(({ item }) => item)).toEqual(items);
  });

  it.each([
    [10, 1],
    [11, 0],
  ])('begins with the first step before the last day to act too, here %i days ahead', (days, count) => {
    const slow = [supplier({ inactivityMonths: 'none', handlingDays: { extend: 100 } })];
    const listEnding = (endsOn: string) =>
      dayList(facts({ mandates: [ending('m1', endsOn)], suppliers: slow }), TODAY);
    const ends = Array.from({ length: 60 }, (_, at) => addDays(TODAY, at + 130));
    const list = ends.map(listEnding).find(({ inHaste }) => inHaste[0]?.item.actBy === addDays(TODAY, days));
    expect(list && atOnce(remindablesInSlices(list, schedulesOf(list.facts.profile)))).toHaveLength(count);
  });

  it('is the same with pauses, one for each two thousand mandates and look', async () => {
    const mandates = Array.from({ length: 4_500 }, (_, at) =>
      ending(`m${at}`, at % 9 === 0 ? '2026-12-14' : FAR),
    );
    const list = dayList(facts({ mandates, suppliers: NO_INACTIVITY }), TODAY);
    const schedules = schedulesOf(list.facts.profile);
    let pauses = 0;
    const paused = await withPauses(remindablesInSlices(list, schedules), async () => {
      pauses += 1;
    });
    expect(paused).toEqual(atOnce(remindablesInSlices(list, schedules)));
    expect(paused).toHaveLength(500);
    expect(pauses).toBe(4);
  });
});
