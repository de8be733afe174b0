/** What holds for whatever a register says: no date later than a clock allows, no item lost between the groups. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayList } from '#core/domain/query/day-list.ts';
import { listItemSchema } from '#core/domain/query/list-item.ts';
import { deriveItems, listItems } from '#core/domain/query/list-items.ts';
import { todaySections } from '#core/domain/query/overview.ts';
import { actByExplanationSchema } from '#core/domain/rules/act-by-explanation.ts';
import { isKnown } from '#core/domain/rules/clocks.ts';
import { anyFacts, TODAY } from '#test/unit/core/any-facts.ts';
import { overviewOf } from '#test/unit/core/overview-of.ts';
import { remindersOf } from '#test/unit/core/reminders.ts';

describe('whatever a register says', () => {
  it('nothing works longer than its first known clock, and its day to act leaves the time it needs', () => {
    fc.assert(
      fc.property(anyFacts, (known) => {
        for (const derived of deriveItems(known, TODAY)) {
          const { item, clocks } = derived;
          const lastDays = clocks.filter(isKnown).map(({ lastDay }) => lastDay);
          expect(lastDays.toSorted()[0]).toBe(item.breaksOn);
          expect(clocks.find(({ kind }) => kind === item.breaksBy)?.lastDay).toBe(item.breaksOn);
          expect(listItemSchema.safeParse(item).success).toBe(true);
          const why = derived.explain();
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
        const sections = todaySections(dayList(known, TODAY).inHaste, TODAY);
        const { total, groups, longAgo, nextActBy } = overviewOf(known, TODAY);
        const kept = listItems(known, TODAY).filter(({ actBy }) => actBy !== null);
        const shown = [...sections.values()].flat().map(({ item }) => item);
        expect(kept).toHaveLength(total);
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(total);
        expect(new Set(shown.map(({ id }) => id)).size).toBe(total);
        expect(sections.get('long-ago')?.length ?? 0).toBe(longAgo);
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
        const due = remindersOf(known, TODAY, new Set());
        expect(new Set(due.map(({ key }) => key)).size).toBe(due.length);
        expect(remindersOf(known, TODAY, new Set(due.map(({ key }) => key)))).toEqual([]);
        const toldOf = new Set(due.flatMap(({ mandateIds }) => mandateIds));
        for (const { item } of deriveItems(known, TODAY)) {
          if (item.actBy === null) expect(toldOf.has(item.id)).toBe(false);
          else if (item.breaksOn < TODAY || item.actBy <= TODAY) expect(toldOf.has(item.id)).toBe(true);
        }
      }),
    );
  });
});
