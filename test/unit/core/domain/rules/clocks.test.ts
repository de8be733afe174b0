import { describe, expect, it } from 'vitest';
import type { Mandate } from '#core/domain/records/mandate.ts';
import type { Means } from '#core/domain/records/means.ts';
import type { Supplier } from '#core/domain/records/supplier.ts';
import { clocksOf, firstToStop } from '#core/domain/rules/clocks.ts';
import { indexFacts } from '#core/domain/rules/indexed-facts.ts';
import { rowOfTerms } from '#core/domain/rules/terms.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import {
  facts,
  mandate,
  means,
  NEVER_USED,
  supplier,
  term,
  USE_UNKNOWN,
  usedOn,
} from '#test/unit/core/builders.ts';

const TODAY = calendarDate('2026-11-22');
const PER_ACCOUNT = supplier({ inactivityScope: 'account' });
const PER_MANDATE = supplier({ inactivityScope: 'mandate' });

interface Given {
  readonly others?: readonly Mandate[];
  readonly means?: readonly Means[];
  readonly supplier?: Supplier;
}
function clocks(subject: Mandate, given: Given = {}) {
  const known = indexFacts(
    facts({
      mandates: [subject, ...(given.others ?? [])],
      means: given.means ?? [],
      suppliers: [given.supplier ?? supplier()],
    }),
  );
  return clocksOf(subject, rowOfTerms(subject.terms, TODAY), known, TODAY);
}
const inactivity = (subject: Mandate, given: Given = {}) =>
  clocks(subject, given).find(({ kind }) => kind === 'inactivity');
const meansOf = (subject: Mandate, given: Given = {}) =>
  clocks(subject, given).find(({ kind }) => kind === 'means');

describe('the clocks of a mandate', () => {
  it('are term, inactivity and means, in that order', () => {
    expect(clocks(mandate()).map(({ kind }) => kind)).toEqual(['term', 'inactivity', 'means']);
  });

  it('give the term to the mandate, ending with its row of terms', () => {
    const renewed = mandate({ terms: [term('2022-01-10', '2027-01-09'), term('2027-01-10', '2032-01-09')] });
    expect(clocks(renewed)[0]).toEqual({
      kind: 'term',
      lastDay: '2032-01-09',
      possibleLastDay: null,
      ownerId: 'm1',
      action: 'extend',
    });
  });

  it('leave inactivity out where the supplier knows no such rule', () => {
    const none = supplier({ inactivityMonths: 'none' });
    expect(clocks(mandate(), { supplier: none }).map(({ kind }) => kind)).toEqual(['term', 'means']);
  });
});

describe('inactivity', () => {
  it.each([
    ['2024-12-20', 'unknown', '2026-12-19'],
    ['2024-12-20', 24, '2026-12-19'],
    ['2024-12-20', 12, '2025-12-19'],
    ['2024-02-29', 24, '2026-02-27'],
    ['2024-03-01', 24, '2026-02-28'],
    ['2024-08-31', 6, '2025-02-27'],
  ])('after a login on %s and %s months ends on %s', (on, inactivityMonths, lastDay) => {
    const subject = mandate({ lastUse: usedOn(on) });
    expect(inactivity(subject, { supplier: supplier({ inactivityMonths }) })).toMatchObject({
      lastDay,
      possibleLastDay: null,
      ownerId: 'm1',
      action: 'log-in',
    });
  });

  it('of a mandate that was never used counts from the start of its row of terms', () => {
    const terms = [term('2025-02-01', '2026-02-01'), term('2026-02-02', '2029-01-31')];
    expect(inactivity(mandate({ lastUse: NEVER_USED, terms }))?.lastDay).toBe('2027-01-31');
  });

  it('of a mandate that was never used is not known when its start is not', () => {
    const subject = mandate({ lastUse: NEVER_USED, terms: [term(null, '2029-01-31')] });
    expect(inactivity(subject)).toMatchObject({ lastDay: null, possibleLastDay: null });
  });

  it('with a last use that is not known sets no date, and says how long at best, from the start', () => {
    const subject = mandate({ lastUse: USE_UNKNOWN, terms: [term('2025-02-01', '2029-01-31')] });
    expect(inactivity(subject)).toMatchObject({ lastDay: null, possibleLastDay: '2027-01-31' });
    expect(inactivity(mandate({ lastUse: USE_UNKNOWN, terms: [term(null, '2029-01-31')] }))).toMatchObject({
      lastDay: null,
      possibleLastDay: null,
    });
  });

  it('counts from the start of a later row of terms when the last login had run out before it', () => {
    const terms = [term('2018-01-01', '2020-12-31'), term('2026-02-02', '2031-02-01')];
    expect(inactivity(mandate({ lastUse: usedOn('2020-06-01'), terms }))?.lastDay).toBe('2028-02-01');
    expect(inactivity(mandate({ lastUse: usedOn('2024-06-01'), terms }))?.lastDay).toBe('2026-05-31');
  });

  describe('per account', () => {
    const subject = mandate({ lastUse: usedOn('2024-12-20') });
    const other = (over: Record<string, unknown>) => mandate({ id: 'm2', ...over });

    it('takes the latest login of the person at the supplier, and belongs to the account', () => {
      const given = { supplier: PER_ACCOUNT, others: [other({ lastUse: usedOn('2026-09-30') })] };
      expect(inactivity(subject, given)).toMatchObject({ lastDay: '2028-09-29', ownerId: 'account:p1:s1' });
    });

    it.each([
      ['revoked', { revoked: { on: '2026-10-01', reason: null } }],
      ['archived', { archivedOn: '2026-10-01' }],
      ['of another organisation', { organisationId: 'o2' }],
    ])('counts a login with a mandate that is %s', (_, over) => {
      const given = { supplier: PER_ACCOUNT, others: [other({ lastUse: usedOn('2026-09-30'), ...over })] };
      expect(inactivity(subject, given)?.lastDay).toBe('2028-09-29');
    });

    it.each([
      ['another person', { personId: 'p2' }],
      ['another supplier', { supplierId: 's2' }],
      ['a supplier that is not known', { supplierId: null }],
    ])('does not count a login of %s', (_, over) => {
      const given = { supplier: PER_ACCOUNT, others: [other({ lastUse: usedOn('2026-09-30'), ...over })] };
      expect(inactivity(subject, given)?.lastDay).toBe('2026-12-19');
    });

    it('lets a known login win over one that is not known, and that over never', () => {
      const unused = mandate({ lastUse: NEVER_USED, terms: [term('2026-01-01', '2028-12-31')] });
      const last = (lastUse: unknown) =>
        inactivity(unused, { supplier: PER_ACCOUNT, others: [other({ lastUse })] })?.lastDay;
      expect([last(usedOn('2026-09-30')), last(USE_UNKNOWN), last(NEVER_USED)]).toEqual([
        '2028-09-29',
        null,
        '2027-12-31',
      ]);
    });
  });

  it.each([
    ['per mandate', PER_MANDATE],
    ['in a way that is not known', supplier()],
  ])('counted %s is of the mandate alone', (_, counting) => {
    const given = { supplier: counting, others: [mandate({ id: 'm2', lastUse: usedOn('2026-09-30') })] };
    expect(inactivity(mandate({ lastUse: usedOn('2024-12-20') }), given)).toMatchObject({
      lastDay: '2026-12-19',
      ownerId: 'm1',
    });
  });

  it('without a supplier is 24 months of the mandate alone', () => {
    const subject = mandate({ supplierId: null, lastUse: usedOn('2024-12-20') });
    expect(inactivity(subject)).toMatchObject({ lastDay: '2026-12-19', ownerId: 'm1' });
  });
});

describe('means', () => {
  it('are not known when none is recorded', () => {
    expect(meansOf(mandate())).toMatchObject({ lastDay: null, ownerId: 'm1', action: 'new-means-eh3' });
    expect(meansOf(mandate({ level: 'EH4' }))).toMatchObject({ lastDay: null, action: 'new-means-eh4' });
  });

  it.each([
    [
      'the latest of those that are high enough',
      [
        ['EH3', '2027-02-28'],
        ['EH4', '2026-12-31'],
      ],
      '2027-02-28',
    ],
    [
      'not one of a lower level that lasts longer',
      [
        ['EH2+', '2030-01-01'],
        ['EH3', '2027-02-28'],
      ],
      '2027-02-28',
    ],
    [
      'the latest of all when none is high enough',
      [
        ['EH1', '2027-01-01'],
        ['EH2+', '2026-12-01'],
      ],
      '2027-01-01',
    ],
    [
      'the known one beside one that is not known',
      [
        ['EH3', null],
        ['EH3', '2027-02-28'],
      ],
      '2027-02-28',
    ],
    [
      'not known when those high enough are not',
      [
        ['EH2+', '2030-01-01'],
        ['EH3', null],
      ],
      null,
    ],
  ])('count %s', (_, all, lastDay) => {
    const recorded = all.map(([level, endsOn], at) => means({ id: `e${at}`, level, endsOn }));
    expect(meansOf(mandate(), { means: recorded })?.lastDay).toBe(lastDay);
  });

  it.each([
    ['another person', { personId: 'p2' }],
    ['another supplier', { supplierId: 's2' }],
    ['a supplier that is not known', { supplierId: null }],
  ])('of %s do not count', (_, over) => {
    expect(meansOf(mandate(), { means: [means({ endsOn: '2027-02-28', ...over })] })?.lastDay).toBeNull();
  });

  it('own the clock, the first id among equals whatever the order', () => {
    const pair = [means({ id: 'e2', endsOn: '2027-02-28' }), means({ id: 'e1', endsOn: '2027-02-28' })];
    expect(meansOf(mandate(), { means: pair })?.ownerId).toBe('e1');
    expect(meansOf(mandate(), { means: pair.toReversed() })?.ownerId).toBe('e1');
  });

  it.each([
    ['EH3', 'EH3', 'new-means-eh3'],
    ['EH2+', 'EH4', 'new-means-eh4'],
    ['EH4', 'EH3', 'new-means-eh4'],
    ['EH4', 'EH4', 'new-means-eh4'],
  ])('for a mandate at %s with a means at %s ask for %s', (level, meansLevel, action) => {
    const recorded = [means({ level: meansLevel, endsOn: '2027-02-28' })];
    expect(meansOf(mandate({ level }), { means: recorded })?.action).toBe(action);
  });
});

describe('what stops first', () => {
  it('is the earliest last day over the known clocks', () => {
    const subject = mandate({ lastUse: USE_UNKNOWN, terms: [term('2024-05-01', '2029-04-30')] });
    const given = { means: [means({ endsOn: '2027-02-28' })] };
    expect(firstToStop(clocks(subject, given))).toEqual({ breaksOn: '2027-02-28', breaksBy: 'means' });
  });

  it('is the term before inactivity before means on one day', () => {
    const subject = mandate({ lastUse: usedOn('2025-03-01'), terms: [term('2024-05-01', '2027-02-28')] });
    const all = clocks(subject, { means: [means({ endsOn: '2027-02-28' })] });
    expect(firstToStop(all.toReversed())?.breaksBy).toBe('term');
    expect(firstToStop(all.slice(1).toReversed())?.breaksBy).toBe('inactivity');
  });

  it('is nothing when no clock is known', () => {
    expect(firstToStop([])).toBeNull();
  });
});
