/** What holds for whatever a register says: no date later than a clock allows, no item lost between the groups. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueReminders } from '#core/domain/query/due-reminders.ts';
import type { Facts } from '#core/domain/query/facts.ts';
import { listItemSchema } from '#core/domain/query/list-item.ts';
import { deriveItems, listItems } from '#core/domain/query/list-items.ts';
import { todayOverview } from '#core/domain/query/overview.ts';
import { actByExplanationSchema } from '#core/domain/rules/act-by-explanation.ts';
import { isKnown } from '#core/domain/rules/clocks.ts';
import { ASSURANCE_LEVELS } from '#core/domain/values/assurance-level.ts';
import { addDays, calendarDate } from '#core/domain/values/calendar-date.ts';
import { facts, mandate, means, profile, supplier } from '#test/unit/core/builders.ts';

const TODAY = calendarDate('2026-11-22');
const near = fc.integer({ min: -900, max: 900 }).map((days) => addDays(TODAY, days));
const maybe = fc.option(near);
const level = fc.constantFrom(...ASSURANCE_LEVELS);
const personId = fc.constantFrom('p1', 'p2', 'p3');
const supplierId = fc.constantFrom('s1', 's2', null);

const anyMandate = fc.record({
  personId,
  supplierId,
  level,
  organisationId: fc.constantFrom('o1', 'o2'),
  terms: fc.array(fc.record({ startsOn: maybe, endsOn: near }), { minLength: 1, maxLength: 3 }),
  lastUse: fc.oneof(
    near.map((on) => ({ kind: 'date', on })),
    fc.constantFrom({ kind: 'never' }, { kind: 'unknown' }),
  ),
  suspensions: fc.array(fc.record({ from: maybe, to: maybe }), { maxLength: 1 }),
  revoked: fc.option(fc.record({ on: maybe, reason: fc.constant(null) }), { freq: 4 }),
  archivedOn: fc.option(near, { freq: 1 }),
});
const anySupplier = fc.record({
  inactivityMonths: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constantFrom('none', 'unknown')),
  inactivityScope: fc.constantFrom('account', 'mandate', 'unknown'),
  renewsFromDaysBefore: fc.option(fc.integer({ min: 0, max: 90 })),
  renewsOnlyAfterEnd: fc.boolean(),
});
const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    mandates: fc.array(anyMandate, { maxLength: 8 }),
    means: fc.array(fc.record({ personId, supplierId, level, endsOn: maybe }), { maxLength: 5 }),
    suppliers: fc.array(anySupplier, { maxLength: 2 }),
    role: fc.constantFrom('administrator', 'user', null),
    ownBufferDays: fc.integer({ min: 0, max: 20 }),
  })
  .map((given) =>
    facts({
      mandates: given.mandates.map((over, at) => mandate({ ...over, id: `m${at}` })),
      means: given.means.map((over, at) => means({ ...over, id: `e${at}` })),
      suppliers: given.suppliers.map((over, at) => supplier({ ...over, id: `s${at + 1}` })),
      profile: profile({ organisationId: 'o1', role: given.role, ownBufferDays: given.ownBufferDays }),
    }),
  );

describe('whatever a register says', () => {
  it('nothing works longer than its first known clock, and its day to act leaves the time it needs', () => {
    fc.assert(
      fc.property(anyFacts, (known) => {
        for (const { item, clocks, explain } of deriveItems(known, TODAY)) {
          const lastDays = clocks.filter(isKnown).map(({ lastDay }) => lastDay);
          expect(lastDays.toSorted()[0]).toBe(item.breaksOn);
          expect(clocks.find(({ kind }) => kind === item.breaksBy)?.lastDay).toBe(item.breaksOn);
          expect(listItemSchema.safeParse(item).success).toBe(true);
          const why = explain();
          expect(why?.actBy ?? null).toBe(item.actBy);
          if (why === null) continue;
          expect(actByExplanationSchema.safeParse(why).success).toBe(true);
          const late = why.notes.includes('renews-only-after-end');
          expect(why.actBy <= why.lastDay || late).toBe(true);
          if (!late) expect(lastDays.every((lastDay) => why.actBy <= lastDay)).toBe(true);
        }
      }),
    );
  });

  it('ends by itself exactly when its term or inactivity has passed', () => {
    fc.assert(
      fc.property(anyFacts, (known) => {
        for (const { item, clocks } of deriveItems(known, TODAY)) {
          const ended = clocks.some(
            ({ kind, lastDay }) => kind !== 'means' && lastDay !== null && lastDay < TODAY,
          );
          if (item.status !== 'revoked') {
            expect(item.status === 'expired' || item.status === 'lapsed').toBe(ended);
          }
        }
      }),
    );
  });

  it('every item stands in one group of the overview, and broken ones nowhere else than under what does not work', () => {
    fc.assert(
      fc.property(anyFacts, (known) => {
        const { total, groups, longAgo, nextActBy } = todayOverview(known, TODAY);
        const kept = listItems(known, TODAY).filter(({ actBy }) => actBy !== null);
        const shown = [...groups.flatMap(({ items }) => items), ...longAgo];
        expect(kept).toHaveLength(total);
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(total);
        expect(new Set(shown.map(({ id }) => id)).size).toBe(total);
        for (const { group, items } of groups) {
          for (const { status, breaksOn } of items) {
            expect(breaksOn < TODAY && status !== 'planned').toBe(group === 'not-working');
          }
        }
        expect(nextActBy === null || nextActBy > TODAY).toBe(true);
      }),
    );
  });

  it('what is due to be told stands once per owner, clock and last day, and whoever stopped is told of', () => {
    fc.assert(
      fc.property(anyFacts, (known) => {
        const due = dueReminders(known, TODAY, new Set());
        expect(new Set(due.map(({ key }) => key)).size).toBe(due.length);
        expect(dueReminders(known, TODAY, new Set(due.map(({ key }) => key)))).toEqual([]);
        const toldOf = new Set(due.flatMap(({ mandateIds }) => mandateIds));
        for (const { item } of deriveItems(known, TODAY)) {
          if (item.actBy === null) expect(toldOf.has(item.id)).toBe(false);
          else if (item.breaksOn < TODAY || item.actBy <= TODAY) expect(toldOf.has(item.id)).toBe(true);
        }
      }),
    );
  });
});
