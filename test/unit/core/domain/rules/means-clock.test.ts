import { describe, expect, it } from 'vitest';
import type { Mandate } from '#core/domain/records/mandate.ts';
import type { Means } from '#core/domain/records/means.ts';
import type { Subscription } from '#core/domain/records/subscription.ts';
import { clocksOf } from '#core/domain/rules/clocks.ts';
import { indexFacts } from '#core/domain/rules/indexed-facts.ts';
import { rowOfTerms } from '#core/domain/rules/terms.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { facts, mandate, means, subscription } from '#test/unit/core/builders.ts';

const TODAY = calendarDate('2026-11-22');

interface Given {
  readonly means?: readonly Means[];
  readonly subscriptions?: readonly Subscription[];
}
function clocks(subject: Mandate, given: Given = {}) {
  const known = indexFacts(facts({ mandates: [subject], ...given }));
  return clocksOf(subject, rowOfTerms(subject.terms, TODAY), known, TODAY);
}
const meansOf = (subject: Mandate, given: Given = {}) =>
  clocks(subject, given).find(({ kind }) => kind === 'means');

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
    const endless = [means({ id: 'e2' }), means({ id: 'e1' })];
    expect(meansOf(mandate(), { means: endless })?.ownerId).toBe('e1');
    expect(meansOf(mandate(), { means: endless.toReversed() })?.ownerId).toBe('e1');
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

describe('of several means the clock is that of', () => {
  const of = (...all: Record<string, unknown>[]) =>
    meansOf(mandate(), { means: all.map((over, at) => means({ id: `e${at}`, ...over })) });

  it.each([
    ['what lives, not what ended later', [{ endsOn: '2026-11-22' }, { endsOn: '2026-11-21' }], '2026-11-22'],
    ['what lives without a known end, before what ended', [{ endsOn: null }, { endsOn: '2026-11-21' }], null],
    ['what ended last when none lives', [{ endsOn: '2026-11-21' }, { endsOn: '2026-10-01' }], '2026-11-21'],
    [
      'what is still to begin when there is no other',
      [{ startsOn: '2026-11-23', endsOn: '2030-01-01' }],
      '2030-01-01',
    ],
    [
      'what ended, while the next is still to begin',
      [{ endsOn: '2026-11-20' }, { startsOn: '2026-11-23', endsOn: '2030-01-01' }],
      '2026-11-20',
    ],
    [
      'what follows without a day in between',
      [{ endsOn: '2026-12-31' }, { startsOn: '2027-01-01', endsOn: '2030-01-01' }],
      '2030-01-01',
    ],
    [
      'what ends before a day without',
      [{ endsOn: '2026-12-31' }, { startsOn: '2027-01-02', endsOn: '2030-01-01' }],
      '2026-12-31',
    ],
    [
      'the last of three that follow each other',
      [
        { endsOn: '2026-12-31' },
        { startsOn: '2027-01-01', endsOn: '2027-12-31' },
        { startsOn: '2028-01-01', endsOn: '2028-12-31' },
      ],
      '2028-12-31',
    ],
    [
      'what is known, when what follows has no known end',
      [{ endsOn: '2026-12-31' }, { startsOn: '2027-01-01' }],
      '2026-12-31',
    ],
  ])('%s', (_, all, lastDay) => {
    expect(of(...all)?.lastDay).toBe(lastDay);
    expect(of(...all.toReversed())?.lastDay).toBe(lastDay);
  });

  it.each([
    [
      'the day before it is withdrawn',
      { endsOn: '2030-01-01', revoked: { on: '2027-03-01', reason: null } },
      '2027-02-28',
    ],
    [
      'nothing when the day of withdrawal is not known',
      { endsOn: '2030-01-01', revoked: { on: null, reason: null } },
      null,
    ],
    ['nothing when it is archived', { endsOn: '2030-01-01', archivedOn: '2026-01-01' }, null],
    ['nothing when it cannot carry mandates', { endsOn: '2030-01-01', kind: 'eh3-belastingdienst' }, null],
    ['a certificate', { level: 'EH4', kind: 'eh4-certificate', endsOn: '2030-01-01' }, '2030-01-01'],
  ])('%s', (_, over, lastDay) => {
    expect(of(over)?.lastDay).toBe(lastDay);
  });
});

describe('the contract behind a means', () => {
  const behind = (over: Record<string, unknown>, one: Record<string, unknown> = { subscriptionId: 'b1' }) =>
    clocks(mandate(), { means: [means(one)], subscriptions: [subscription(over)] }).find(
      ({ kind }) => kind === 'subscription',
    );

  it('is a clock of its own, last in order', () => {
    const given = {
      means: [means({ subscriptionId: 'b1' })],
      subscriptions: [subscription({ endsOn: '2027-03-01' })],
    };
    expect(clocks(mandate(), given).at(-1)).toEqual({
      kind: 'subscription',
      lastDay: '2027-03-01',
      possibleLastDay: null,
      ownerId: 'b1',
      action: 'extend',
    });
  });

  it.each([
    [{ renewsItself: 'no', endsOn: '2027-03-01' }, '2027-03-01'],
    [{ renewsItself: 'unknown', endsOn: '2027-03-01' }, '2027-03-01'],
    [{ renewsItself: 'no', endsOn: null }, null],
    [{ id: 'b2' }, null],
  ])('with %j ends on %s', (over, lastDay) => {
    expect(behind(over)?.lastDay).toBe(lastDay);
  });

  it('has no clock where it renews itself, is archived or is not named', () => {
    expect(behind({ renewsItself: 'yes', endsOn: '2027-03-01' })).toBeUndefined();
    expect(behind({ archivedOn: '2026-01-01' })).toBeUndefined();
    expect(behind({}, {})).toBeUndefined();
  });
});
