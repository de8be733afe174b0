import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SUPPLIER_ACTIONS } from '#core/domain/records/supplier.ts';
import { type ActByContext, actByOfClock, explainActBy, firstToActOn } from '#core/domain/rules/act-by.ts';
import { actByExplanationSchema } from '#core/domain/rules/act-by-explanation.ts';
import type { KnownClock } from '#core/domain/rules/clocks.ts';
import { addDays, calendarDate } from '#core/domain/values/calendar-date.ts';
import { CLOCK_KINDS } from '#core/domain/values/clock-kind.ts';
import { isWorkingDay, workingDaysAfter } from '#core/domain/values/working-days.ts';
import { supplier } from '#test/unit/core/builders.ts';

const clock = (over: Partial<KnownClock> = {}): KnownClock => ({
  kind: 'term',
  lastDay: calendarDate('2027-05-06'),
  possibleLastDay: null,
  ownerId: 'm1',
  action: 'extend',
  ...over,
});
const context = (over: Partial<ActByContext> = {}): ActByContext => ({
  supplier: null,
  authorised: { known: true, until: null },
  ownBufferDays: 3,
  closures: [],
  ...over,
});
const until = (date: string) => ({ authorised: { known: true, until: calendarDate(date) } }) as const;

describe('the last day to act', () => {
  it('lies handling days and own margin before the end: 2 + 3 before 6 May 2027', () => {
    const explanation = explainActBy(clock(), context());
    expect(explanation).toMatchObject({
      clock: 'term',
      lastDay: '2027-05-06',
      action: 'extend',
      handlingDays: 2,
      ownBufferDays: 3,
      roleByFormDays: 0,
      actBy: '2027-04-26',
      notes: ['handling-days-unknown'],
      shortfallDays: 0,
    });
    expect(explanation.count.actBy).toBe('2027-04-26');
    expect(explanation.count.skipped).toHaveLength(5);
  });

  it("uses the supplier's own handling time, and then has no doubt about it", () => {
    const own = supplier({ handlingDays: { extend: 0 } });
    expect(explainActBy(clock(), context({ supplier: own, ownBufferDays: 0 }))).toMatchObject({
      actBy: '2027-05-04',
      notes: [],
    });
  });

  it('of inactivity is the margin before the end', () => {
    const inactive = clock({ kind: 'inactivity', action: 'log-in', lastDay: calendarDate('2026-12-19') });
    expect(actByOfClock(inactive, context())).toBe('2026-12-15');
    expect(actByOfClock(inactive, context({ ownBufferDays: 0 }))).toBe('2026-12-18');
  });

  it('in the past stays what it is', () => {
    expect(actByOfClock(clock({ lastDay: calendarDate('2020-01-31') }), context())).toBe('2020-01-24');
  });

  describe('with no authorised person known', () => {
    const nobody = context({ authorised: { known: false } });

    it('makes room for an administrator role by form, and says so', () => {
      expect(explainActBy(clock(), nobody)).toMatchObject({
        roleByFormDays: 10,
        actBy: '2027-04-12',
        notes: ['handling-days-unknown', 'no-authorised-person-known'],
      });
    });

    it("takes the supplier's own time for that form", () => {
      const own = supplier({ handlingDays: { 'admin-role-by-form': 1, extend: 2 } });
      expect(explainActBy(clock(), { ...nobody, supplier: own })).toMatchObject({
        roleByFormDays: 1,
        notes: ['no-authorised-person-known'],
      });
    });

    it.each(['side-own', 'side-other'] as const)('makes the same room for %s', (kind) => {
      expect(explainActBy(clock({ kind }), nobody)).toMatchObject({
        roleByFormDays: 10,
        actBy: '2027-04-12',
      });
    });

    it.each(['inactivity', 'means', 'subscription'] as const)('leaves %s as it is', (kind) => {
      expect(explainActBy(clock({ kind }), nobody)).toMatchObject({ roleByFormDays: 0, actBy: '2027-04-26' });
    });
  });

  describe('with an authorised person whose role ends', () => {
    it.each([
      ['2027-04-26', '2027-04-26', false],
      ['2027-04-25', '2027-04-23', true],
      ['2027-02-28', '2027-02-26', true],
      ['2030-01-01', '2027-04-26', false],
    ])('on %s is %s', (end, actBy, capped) => {
      const explanation = explainActBy(clock(), context(until(end)));
      expect(explanation.actBy).toBe(actBy);
      expect(explanation.notes.includes('capped-by-authorised-person')).toBe(capped);
    });

    it('is bound for the item by its term, whichever other clock stops', () => {
      const inactive = clock({ kind: 'inactivity', action: 'log-in', lastDay: calendarDate('2027-04-01') });
      expect(firstToActOn([clock(), inactive], context(until('2027-02-28')))).toMatchObject({
        clock: { kind: 'term' },
        actBy: '2027-02-26',
      });
    });
  });

  describe('at a supplier that opens renewal late', () => {
    const opens = (days: number, handling = 2) =>
      context({ supplier: supplier({ renewsFromDaysBefore: days, handlingDays: { extend: handling } }) });

    it('is untouched while renewal is open by then', () => {
      expect(explainActBy(clock(), opens(60))).toMatchObject({
        actBy: '2027-04-26',
        notes: [],
        shortfallDays: 0,
      });
      expect(explainActBy(clock(), opens(10))).toMatchObject({ actBy: '2027-04-26', notes: [] });
    });

    it('is the day it opens, with the working days that are missing', () => {
      // After 29 April up to 6 May lie 30 April, 3 May and 4 May: three of five.
      expect(explainActBy(clock(), opens(7))).toMatchObject({
        actBy: '2027-04-29',
        notes: ['opens-later'],
        shortfallDays: 2,
        count: { actBy: '2027-04-26' },
      });
      expect(explainActBy(clock(), opens(0))).toMatchObject({ actBy: '2027-05-06', shortfallDays: 5 });
    });

    it('plays no part for other clocks', () => {
      expect(actByOfClock(clock({ kind: 'means', action: 'new-means-eh3' }), opens(1))).toBe('2027-04-21');
    });
  });

  describe('at a supplier that renews only after the end', () => {
    const after = supplier({ renewsOnlyAfterEnd: true, handlingDays: { extend: 2 } });

    it('is the first working day after it, with the days without access', () => {
      expect(
        explainActBy(clock({ lastDay: calendarDate('2026-12-24') }), context({ supplier: after })),
      ).toMatchObject({
        actBy: '2026-12-28',
        notes: ['renews-only-after-end'],
        shortfallDays: 2,
      });
    });

    it('is never after the last day of the authorised person', () => {
      expect(explainActBy(clock(), context({ supplier: after, ...until('2027-04-25') }))).toMatchObject({
        actBy: '2027-04-23',
        notes: ['renews-only-after-end', 'capped-by-authorised-person'],
      });
    });

    it('plays no part for other clocks', () => {
      expect(
        actByOfClock(clock({ kind: 'inactivity', action: 'log-in' }), context({ supplier: after })),
      ).toBe('2027-04-29');
    });
  });

  it('of an item is the earliest over the known clocks, ties in their order', () => {
    const same = [clock({ kind: 'means' }), clock({ kind: 'inactivity' }), clock()];
    expect(firstToActOn(same, context())?.clock.kind).toBe('term');
    const sooner = clock({ kind: 'means', action: 'new-means-eh4' });
    expect(firstToActOn([clock(), sooner], context())?.clock).toBe(sooner);
    const unknown = { ...clock({ kind: 'means' }), lastDay: null };
    expect(firstToActOn([unknown, clock({ kind: 'side-own' })], context())?.clock.kind).toBe('side-own');
    expect(firstToActOn([unknown], context())).toBeNull();
  });
});

describe('the last day to act, for any clock and supplier', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(calendarDate('2024-01-01'), days));
  const anyClock = fc
    .record({
      kind: fc.constantFrom(...CLOCK_KINDS),
      lastDay: day,
      action: fc.constantFrom(...SUPPLIER_ACTIONS),
    })
    .map(clock);
  const anySupplier = fc
    .record({
      handlingDays: fc.dictionary(fc.constantFrom(...SUPPLIER_ACTIONS), fc.integer({ min: 0, max: 120 })),
      renewsFromDaysBefore: fc.option(fc.integer({ min: 0, max: 400 })),
      renewsOnlyAfterEnd: fc.boolean(),
    })
    .map(supplier);
  const anyContext = fc.record({
    supplier: fc.option(anySupplier),
    authorised: fc.oneof(
      fc.constant({ known: false } as const),
      fc.record({ known: fc.constant(true as const), until: fc.option(day) }),
    ),
    ownBufferDays: fc.integer({ min: 0, max: 60 }),
    closures: fc.array(
      day.map((on) => ({ on, name: 'dicht' })),
      { maxLength: 10 },
    ),
  });

  it('is never after the last day, unless the supplier renews only after it', () => {
    fc.assert(
      fc.property(anyClock, anyContext, (some, around) => {
        const explanation = explainActBy(some, around);
        const late = explanation.notes.includes('renews-only-after-end');
        expect(explanation.actBy <= some.lastDay || late).toBe(true);
        expect(explanation.actBy).toBe(actByOfClock(some, around));
        expect(actByExplanationSchema.parse(explanation)).toEqual(explanation);
        if (late)
          expect(workingDaysAfter(some.lastDay, explanation.actBy, around.closures)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('leaves the time that is needed, or says what is missing', () => {
    fc.assert(
      fc.property(anyClock, anyContext, (some, around) => {
        const { actBy, shortfallDays, notes, ...sum } = explainActBy(some, around);
        fc.pre(!notes.includes('renews-only-after-end'));
        const left = workingDaysAfter(actBy, some.lastDay, around.closures);
        const needed = sum.handlingDays + sum.ownBufferDays + sum.roleByFormDays;
        expect(left + shortfallDays).toBeGreaterThanOrEqual(needed);
        if (!notes.includes('opens-later')) expect(isWorkingDay(actBy, around.closures)).toBe(true);
      }),
    );
  });

  it('is never later when handling takes longer', () => {
    fc.assert(
      fc.property(anyClock, anyContext, fc.integer({ min: 0, max: 60 }), (some, around, extra) => {
        const base = around.supplier ?? supplier();
        const taking = (days: number) => ({
          ...around,
          supplier: { ...base, handlingDays: { ...base.handlingDays, [some.action]: days } },
        });
        expect(actByOfClock(some, taking(20 + extra)) <= actByOfClock(some, taking(20))).toBe(true);
      }),
    );
  });

  it('of an item is never after that of one of its clocks, nor after the authorised person', () => {
    fc.assert(
      fc.property(fc.array(anyClock, { maxLength: 5 }), anyContext, (others, around) => {
        const all = [clock(), ...others];
        const item = firstToActOn(all, around);
        expect(all.every((some) => item !== null && item.actBy <= actByOfClock(some, around))).toBe(true);
        const end = around.authorised.known ? around.authorised.until : null;
        if (end !== null) expect(item !== null && item.actBy <= end).toBe(true);
      }),
    );
  });
});
