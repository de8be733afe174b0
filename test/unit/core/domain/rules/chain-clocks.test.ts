/** The clocks of a chain mandate, and its dates (DOMAIN: Terms and clocks, 3, 4 and 6; Chain mandates). */
import { describe, expect, it } from 'vitest';
import { deriveChain } from '#core/domain/query/derive-chain.ts';
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import { means, profile, supplier, term, usedOn } from '#test/unit/core/builders.ts';
import {
  assigned,
  type ChainGiven,
  chain,
  chainFacts,
  MISSING,
  side,
  TODAY,
  UNKNOWN,
} from '#test/unit/core/chain-builders.ts';

const derive = (one: ChainMandate, given: ChainGiven = {}) => deriveChain(one, chainFacts(given), TODAY);
const clocks = (one: ChainMandate, given: ChainGiven = {}) =>
  derive(one, given).clocks.map(({ kind, lastDay }) => `${kind} ${lastDay}`);
const breaks = (one: ChainMandate, given: ChainGiven = {}) => {
  const { breaksOn, breaksBy } = derive(one, given).item;
  return [breaksOn, breaksBy];
};
const until = (endsOn: string) => side({ terms: [term('2026-01-01', endsOn)] });
const TWO = { grantor: until('2028-05-31'), intermediary: until('2029-05-31') };

describe('the sides', () => {
  it('have a clock each, our own first, with the earlier one stopping the chain', () => {
    expect(clocks(chain(TWO))).toEqual(['means 2031-06-30', 'side-own 2029-05-31', 'side-other 2028-05-31']);
    expect(breaks(chain(TWO))).toEqual(['2028-05-31', 'side-other']);
  });

  it('are the other way round when we granted it', () => {
    const door = chain({ ...TWO, grantorId: 'o1', intermediaryId: 'o2' });
    expect(clocks(door)).toEqual(['means 2031-06-30', 'side-own 2028-05-31', 'side-other 2029-05-31']);
  });

  it.each([
    ['two registers', 'two-registers', ['side-own 2029-05-31', 'side-other null']],
    ['a registration that is not known', null, ['side-own 2029-05-31', 'side-other null']],
    ['one register', 'one-register', ['side-own 2029-05-31']],
  ])('a signature that is not known has in %s: %s', (_name, registration, expected) => {
    const one = chain({ ...TWO, grantor: UNKNOWN, registration });
    expect(clocks(one).slice(1)).toEqual(expected);
    expect(breaks(one)).toEqual(['2029-05-31', 'side-own']);
  });

  it('in one register the signature has a clock when it is recorded', () => {
    expect(breaks(chain({ ...TWO, registration: 'one-register' }))).toEqual(['2028-05-31', 'side-other']);
  });

  it('a missing side has no clock', () => {
    expect(clocks(chain({ ...TWO, grantor: MISSING }))).toEqual(['means 2031-06-30', 'side-own 2029-05-31']);
  });

  it('nothing known stops a chain of which nothing is known', () => {
    const one = chain({ grantor: UNKNOWN, intermediary: UNKNOWN, assignments: null });
    expect([clocks(one), breaks(one)]).toEqual([
      ['side-own null', 'side-other null'],
      [null, null],
    ]);
    expect(derive(one)).toMatchObject({ first: null, item: { actBy: null, status: 'active', next: null } });
    expect(derive(one).explain()).toBeNull();
  });
});

describe('the employees', () => {
  const rule = { suppliers: [supplier({ inactivityMonths: 24 })] };
  const meansUntil = (...ends: (string | null)[]) =>
    ends.map((endsOn, at) => means({ id: `e${at}`, personId: `p${at + 1}`, endsOn }));

  it('of one the earliest of means and inactivity counts', () => {
    const one = chain({ assignments: [assigned('p1', { lastUse: usedOn('2026-01-15') })] });
    const given = { ...rule, means: meansUntil('2027-12-31') };
    expect(clocks(one, given).slice(0, 2)).toEqual(['inactivity 2028-01-14', 'means 2027-12-31']);
    expect(breaks(one, given)).toEqual(['2027-12-31', 'means']);
  });

  it('over several the latest counts', () => {
    const assignments = [
      assigned('p1', { lastUse: usedOn('2025-01-15') }),
      assigned('p2', { lastUse: usedOn('2026-10-01') }),
    ];
    const given = { ...rule, means: meansUntil('2029-12-31', '2027-12-31') };
    // p1 until 2027-01-14 by inactivity, p2 until 2027-12-31 by the means.
    expect(breaks(chain({ assignments }), given)).toEqual(['2027-12-31', 'means']);
    expect(derive(chain({ assignments }), given).item.users).toEqual([
      { personId: 'p1', person: 'Anna', assigned: true, until: '2027-01-14' },
      { personId: 'p2', person: 'Éva', assigned: true, until: '2027-12-31' },
    ]);
  });

  it('then the earliest with the sides', () => {
    expect(
      breaks(chain({ ...TWO, grantor: until('2027-06-30') }), { means: meansUntil('2027-12-31') }),
    ).toEqual(['2027-06-30', 'side-other']);
  });

  it.each([
    ['one who is able before one of whom no means is known', meansUntil('2027-12-31'), '2027-12-31'],
    [
      'one of whom no means is known before one who is not able',
      [means({ kind: 'eh3-belastingdienst' })],
      '2028-09-30',
    ],
  ])('counts %s', (_name, recorded, expected) => {
    const assignments = [
      assigned('p1', { lastUse: usedOn('2026-11-01') }),
      assigned('p2', { lastUse: usedOn('2026-10-01') }),
    ];
    expect(breaks(chain({ assignments }), { ...rule, means: recorded })[0]).toBe(expected);
  });

  it('counts the first of those of whom nothing is known', () => {
    const assignments = [assigned('p1'), assigned('p2')];
    const [first] = derive(chain({ assignments }), { means: meansUntil(null, null) }).clocks;
    expect(first?.ownerId).toBe('e0');
  });

  it('an end that is not known sets nothing, and one that is known does', () => {
    const assignments = [assigned('p1'), assigned('p2')];
    expect(clocks(chain({ ...TWO, assignments }), { means: meansUntil(null, '2027-12-31') })[0]).toBe(
      'means 2027-12-31',
    );
    expect(clocks(chain({ ...TWO, assignments }), { means: meansUntil(null, null) })[0]).toBe('means null');
  });

  it.each([
    [
      '24 months after the first term of the unbroken row where nobody ever logged in',
      { kind: 'never' },
      '2027-12-31',
    ],
    ['nowhere where the last login is not known', { kind: 'unknown' }, null],
  ])('inactivity ends %s', (_name, lastUse, expected) => {
    const one = chain({ assignments: [assigned('p1', { lastUse })] });
    expect(derive(one, rule).clocks.find(({ kind }) => kind === 'inactivity')?.lastDay).toBe(expected);
  });

  it('a login of the account counts where the supplier counts so', () => {
    const given = { suppliers: [supplier({ inactivityMonths: 24, inactivityScope: 'account' })] };
    const other = chain({ id: 'c2', assignments: [assigned('p1', { lastUse: usedOn('2026-11-01') })] });
    const one = chain({ assignments: [assigned('p1', { lastUse: { kind: 'never' } })] });
    const [inactivity] = derive(one, { ...given, chains: [one, other] }).clocks;
    expect(inactivity).toMatchObject({ lastDay: '2028-10-31', ownerId: 'account:p1:s1', action: 'log-in' });
  });

  it('counts the contract behind a means', () => {
    const subscription = {
      id: 'a1',
      organisationId: 'o1',
      supplierId: 's1',
      name: null,
      endsOn: '2027-03-31',
      renewsItself: 'no',
      archivedOn: null,
      note: null,
    };
    const given = { means: [means({ subscriptionId: 'a1' })], register: { subscriptions: [subscription] } };
    expect(breaks(chain(), given)).toEqual(['2027-03-31', 'subscription']);
  });

  it('are not known where no side is recorded in which they log in', () => {
    expect(clocks(chain({ intermediary: MISSING }), rule)).toEqual(['means null', 'side-other 2030-12-31']);
  });
});

describe('the last day to act', () => {
  const own = until('2027-06-30');
  const at = (over: Record<string, unknown>) => ({
    suppliers: [
      supplier({ inactivityMonths: 'none', ...over }),
      supplier({ id: 's2', inactivityMonths: 'none' }),
    ],
  });
  const explained = (one: ChainMandate, given: ChainGiven = {}) => derive(one, given).explain();

  it.each([
    [
      'withdrawn and recreated',
      { chainRenewal: 'withdraw-and-recreate' },
      'chain-with-signature',
      10,
      '2027-06-11',
    ],
    ['not known', {}, 'chain-with-signature', 10, '2027-06-11'],
    ['extended', { chainRenewal: 'extend' }, 'extend', 2, '2027-06-23'],
    [
      'extended in so many days',
      { chainRenewal: 'extend', handlingDays: { extend: 4 } },
      'extend',
      4,
      '2027-06-21',
    ],
  ])('is that of a chain that is %s', (_name, over, action, handlingDays, actBy) => {
    const one = chain({ intermediary: own });
    expect(explained(one, at(over))).toMatchObject({ clock: 'side-own', action, handlingDays, actBy });
    expect(derive(one, at(over)).item).toMatchObject({ actBy, actClock: 'side-own' });
  });

  it('takes the supplier of that side', () => {
    const one = chain({ grantor: side({ supplierId: 's2', terms: [term('2026-01-01', '2027-06-30')] }) });
    expect(explained(one, at({ chainRenewal: 'extend' }))).toMatchObject({
      clock: 'side-other',
      action: 'chain-with-signature',
    });
  });

  it('takes the handling days of the supplier of that side', () => {
    const ended = { terms: [term('2026-01-01', '2027-06-30')] };
    const slow = {
      id: 's2',
      name: 'Digidentity',
      inactivityMonths: 'none',
      handlingDays: { 'chain-with-signature': 20 },
    };
    const suppliers = [supplier({ inactivityMonths: 'none' }), supplier(slow)];
    const theirs = chain({ grantor: side({ supplierId: 's2', ...ended }) });
    const ours = chain({ grantor: side({ supplierId: 's2' }), intermediary: side(ended) });
    expect(explained(theirs, { suppliers })).toMatchObject({ clock: 'side-other', handlingDays: 20 });
    expect(explained(ours, { suppliers })).toMatchObject({ clock: 'side-own', handlingDays: 10 });
  });

  it('takes the default where the supplier of that side is not known', () => {
    const one = chain({ grantor: side({ supplierId: null, terms: [term('2026-01-01', '2027-06-30')] }) });
    expect(explained(one)).toMatchObject({ handlingDays: 10, notes: ['handling-days-unknown'] });
  });

  it('asks for an administrator role first where nobody of ours can renew, and not of the other side', () => {
    const nobody = { profile: profile({ personId: 'p1', organisationId: 'o1', role: 'user' }) };
    expect(explained(chain({ intermediary: own }), nobody)).toMatchObject({ roleByFormDays: 10 });
    expect(explained(chain({ grantor: own }), nobody)).toMatchObject({
      clock: 'side-other',
      roleByFormDays: 0,
    });
  });

  it('is the earlier of several, ties in the order of the clocks', () => {
    expect(derive(chain({ grantor: own, intermediary: own })).first?.clock.kind).toBe('side-own');
    expect(derive(chain(TWO)).first?.clock.kind).toBe('side-other');
  });

  it('can be asked of each clock', () => {
    const { first, actByOf } = derive(chain(TWO));
    expect(first && actByOf(first.clock)).toBe(first?.actBy);
  });

  it.each([
    ['archived', { archivedOn: '2026-01-01' }],
    ['replaced', { replacedById: 'c2' }],
    ['withdrawn from a day to come', { grantor: side({ revoked: { on: '2027-01-01', reason: null } }) }],
    ['suspended', { grantor: side({ suspensions: [{ from: null, to: null }] }) }],
  ])('is none for a chain that is %s', (_name, over) => {
    expect(derive(chain(over)).item).toMatchObject({ actBy: null, actClock: null, next: null });
  });

  it.each([
    ['a side', 'c1', 'side-own', '2029-05-31', null],
    ['the means', 'e1', 'means', '2031-06-30', 'side-other'],
    ['an end that the clock does not have any more', 'c1', 'side-own', '2028-01-01', 'side-other'],
  ])('after "not renewing" for %s', (_name, item, clock, lastDay, actClock) => {
    const given = { kind: 'not-renewing', reason: 'stopt' };
    const answers = [{ id: `${item}|${clock}`, item, clock, lastDay, given, answeredOn: '2026-11-01' }];
    expect(derive(chain(TWO), { answers }).item.actClock).toBe(actClock);
  });
});
