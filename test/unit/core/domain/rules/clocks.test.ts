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
import { assigned, chain, side, UNKNOWN } from '#test/unit/core/chain-builders.ts';

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

describe('a login through a chain mandate', () => {
  const subject = mandate({ lastUse: NEVER_USED, terms: [term('2025-01-01', '2029-12-31')] });
  const at = (over: Parameters<typeof chain>[0]) => {
    const used = chain({ assignments: [assigned('p1', { lastUse: usedOn('2026-06-01') })], ...over });
    const known = facts({ mandates: [subject], suppliers: [PER_ACCOUNT] });
    const register = { ...known.register, chainMandates: new Map([[used.id, used]]) };
    const all = clocksOf(
      subject,
      rowOfTerms(subject.terms, TODAY),
      indexFacts({ ...known, register }),
      TODAY,
    );
    return all.find(({ kind }) => kind === 'inactivity')?.lastDay;
  };

  it('counts for the account at the supplier where the intermediary logs in', () => {
    expect(at({})).toBe('2028-05-31');
    expect(at({ intermediary: side({ supplierId: 's2' }) })).toBe('2026-12-31');
    expect(at({ intermediary: UNKNOWN })).toBe('2026-12-31');
    expect(at({ intermediary: UNKNOWN, registration: 'one-register' })).toBe('2028-05-31');
    expect(at({ assignments: null })).toBe('2026-12-31');
  });
});

describe('a mandate that is not in the register', () => {
  it('counts by its own last login', () => {
    const subject = mandate({ lastUse: usedOn('2026-06-01') });
    const known = indexFacts(facts({ suppliers: [PER_ACCOUNT] }));
    const all = clocksOf(subject, rowOfTerms(subject.terms, TODAY), known, TODAY);
    expect(all.find(({ kind }) => kind === 'inactivity')?.lastDay).toBe('2028-05-31');
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
