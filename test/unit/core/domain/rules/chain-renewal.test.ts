/** How a side is renewed and what to know before; and what a relation has beside its bundles (DOMAIN: Chain mandates). */
import { describe, expect, it } from 'vitest';
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import { bundleDifference } from '#core/domain/rules/chain-bundles.ts';
import { renewalOf, sideToRenew } from '#core/domain/rules/chain-renewal.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { supplier, term } from '#test/unit/core/builders.ts';
import {
  type ChainGiven,
  chain,
  chainFacts,
  MISSING,
  scopeOf,
  service,
  side,
  TODAY,
  UNKNOWN,
} from '#test/unit/core/chain-builders.ts';

const until = (endsOn: string) => side({ terms: [term('2026-01-01', endsOn)] });

describe('the side to renew', () => {
  it.each([
    ['the one that ends first', { grantor: until('2027-01-01') }, 'grantor'],
    ['also when it is our own', { intermediary: until('2027-01-01') }, 'intermediary'],
    ['our own where both end on one day', {}, 'intermediary'],
    ['ours where we granted it', { grantorId: 'o1', intermediaryId: 'o2' }, 'grantor'],
    ['the one that is recorded', { intermediary: UNKNOWN }, 'grantor'],
    ['none where none is', { grantor: MISSING, intermediary: UNKNOWN }, null],
  ])('is %s', (_name, over, expected) => {
    expect(sideToRenew(chain(over), chainFacts(), TODAY)).toBe(expected);
  });
});

describe('the way', () => {
  const renewal = (name: 'grantor' | 'intermediary', practice: string, one = chain()) =>
    renewalOf(one, name, chainFacts({ suppliers: [supplier({ chainRenewal: practice })] }), TODAY);

  it.each([
    ['intermediary', 'extend', 'extend', false, null],
    [
      'intermediary',
      'withdraw-and-recreate',
      'withdraw-and-recreate',
      true,
      { workingDays: 10, known: false },
    ],
    ['intermediary', 'unknown', 'unknown', true, { workingDays: 10, known: false }],
    ['grantor', 'extend', 'request', true, null],
    ['grantor', 'withdraw-and-recreate', 'request', true, { workingDays: 10, known: false }],
  ] as const)(
    'of the %s where the supplier does %s is %s',
    (name, practice, way, keepsDossier, withoutAccess) => {
      expect(renewal(name, practice)).toEqual({
        chainMandateId: 'c1',
        side: name,
        way,
        keepsDossier,
        withoutAccess,
        nearDeadlines: [],
      });
    },
  );

  it('is not known where the supplier is not', () => {
    expect(renewal('intermediary', 'extend', chain({ intermediary: UNKNOWN })).way).toBe('unknown');
    expect(renewal('intermediary', 'extend', chain({ intermediary: side({ supplierId: 's9' }) })).way).toBe(
      'unknown',
    );
  });
});

describe('the deadlines after withdrawing', () => {
  const VAT = [{ key: 'vat', name: 'Btw', when: { kind: 'once', on: '2026-12-09' } }];
  const WAGES = [{ key: 'wages', name: 'Loon', when: { kind: 'once', on: '2026-11-30' } }];
  const near = (one: ChainMandate, on: string, given: ChainGiven = {}) =>
    renewalOf(
      one,
      'intermediary',
      chainFacts({
        services: [service('d1', { deadlines: VAT }), service('d2', { deadlines: WAGES })],
        ...given,
      }),
      calendarDate(on),
    ).nearDeadlines;

  it.each([
    ['fifteen days before', '2026-11-24', 0],
    ['fourteen days before', '2026-11-25', 1],
    ['on the day itself', '2026-12-09', 1],
    ['the day after', '2026-12-10', 0],
  ])('%s are warned of: %s', (_name, on, count) => {
    expect(near(chain(), on)).toHaveLength(count);
  });

  it('name service and deadline, the first first, of all services of either side', () => {
    const one = chain({ grantor: side({ scope: scopeOf('d2') }) });
    expect(near(one, '2026-11-25')).toEqual([
      { key: 'wages', name: 'Loon', on: '2026-11-30', serviceId: 'd2' },
      { key: 'vat', name: 'Btw', on: '2026-12-09', serviceId: 'd1' },
    ]);
    const provider = { kind: 'provider', providerId: 'v1', branch: null, forThirdPartiesOnly: false };
    expect(near(chain({ intermediary: side({ scope: provider }) }), '2026-11-25')).toHaveLength(2);
  });

  it('two on one day both stand', () => {
    const services = [service('d1', { deadlines: VAT }), service('d2', { deadlines: VAT })];
    expect(near(chain({ grantor: side({ scope: scopeOf('d2') }) }), '2026-11-25', { services })).toHaveLength(
      2,
    );
  });

  it('are none where access stays', () => {
    expect(near(chain(), '2026-11-25', { suppliers: [supplier({ chainRenewal: 'extend' })] })).toEqual([]);
  });
});

describe('the bundles of a relation', () => {
  const bundle = (id: string, ...serviceIds: string[]) => ({ id, name: id, version: 1, serviceIds });
  const difference = (chains: readonly ChainMandate[], bundleIds: string[] = ['b1', 'b2']) => {
    const register = { serviceBundles: [bundle('b1', 'd1', 'd2'), bundle('b2', 'd2', 'd3')] };
    const organisation = { id: 'o2', name: 'Cliënt BV', kvk: '69599076', kind: 'client', bundleIds };
    const facts = chainFacts({ chains, register, organisations: [organisation] });
    const relation = facts.register.organisations.get('o2');
    return relation === undefined ? undefined : bundleDifference(relation, facts, TODAY);
  };
  const of = (scope: object, over: object = {}) =>
    chain({ grantor: side({ scope, ...over }), intermediary: side({ scope, ...over }) });

  it('is nothing in particular without a bundle', () => {
    expect(difference([chain()], [])).toBeNull();
  });

  it('says what is missing and what is more', () => {
    expect(difference([of(scopeOf('d2', 'd9'))])).toEqual({
      organisationId: 'o2',
      missing: ['d1', 'd3'],
      extra: ['d9'],
    });
    expect(difference([])).toEqual({ organisationId: 'o2', missing: ['d1', 'd2', 'd3'], extra: [] });
    expect(difference([of(scopeOf('d1', 'd2')), { ...of(scopeOf('d3')), id: 'c2' as never }])).toMatchObject({
      missing: [],
      extra: [],
    });
  });

  it('counts a service that every recorded side has', () => {
    expect(difference([chain({ grantor: side({ scope: scopeOf('d1', 'd2') }) })])).toMatchObject({
      missing: ['d2', 'd3'],
    });
    expect(difference([chain({ grantor: UNKNOWN })], ['b1'])).toMatchObject({ missing: ['d2'] });
  });

  it('a wider scope has them too, and names nothing more', () => {
    const provider = { kind: 'provider', providerId: 'v1', branch: null, forThirdPartiesOnly: false };
    expect(difference([of(provider)])).toEqual({ organisationId: 'o2', missing: [], extra: [] });
  });

  it('a bundle that is not recorded asks for nothing', () => {
    expect(difference([chain()], ['b9'])).toEqual({ organisationId: 'o2', missing: [], extra: ['d1'] });
  });

  it.each([
    ['archived', chain({ archivedOn: '2026-01-01' })],
    ['replaced', chain({ replacedById: 'c2' })],
    ['ended', of(scopeOf('d1'), { terms: [term('2022-01-01', '2026-11-24')] })],
    ['withdrawn', of(scopeOf('d1'), { revoked: { on: '2026-11-25', reason: null } })],
    ['missing on one side', chain({ grantor: MISSING })],
    ['not known on both', chain({ grantor: UNKNOWN, intermediary: UNKNOWN })],
  ])('a chain that is %s does not count', (_name, one) => {
    expect(difference([one], ['b1'])).toMatchObject({ missing: ['d1', 'd2'] });
  });
});
