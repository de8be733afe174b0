/** Whether a chain mandate works, for which services, what is missing and whose move it is (DOMAIN: Chain mandates). */
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { supplier, term } from '#test/unit/core/builders.ts';
import { chain, MISSING, scopeOf, side, UNKNOWN } from '#test/unit/core/chain-builders.ts';
import { derived, missing, notKnown, works } from '#test/unit/core/chain-works-of.ts';

const ENDED = side({ terms: [term('2022-01-01', '2026-11-24')] });
const PLANNED = side({ terms: [term('2026-11-26', '2030-01-01')] });
const PENDING = side({ pending: true });
const SUSPENDED = side({ suspensions: [{ from: '2026-11-25', to: '2026-11-25' }] });
const REVOKED = side({ revoked: { on: '2026-11-25', reason: null } });

describe('a chain in two registers', () => {
  it('works when both sides are active, the sets equal and somebody is able', () => {
    expect(derived(chain())).toMatchObject({
      works: 'works',
      serviceMatch: 'equal',
      missing: [],
      notKnown: [],
    });
  });

  it.each([
    ['missing at the client', { grantor: MISSING }, 'side-missing grantor theirs '],
    ['missing with us', { intermediary: MISSING }, 'side-missing intermediary ours '],
    ['pending', { intermediary: PENDING }, 'side-pending intermediary ours '],
    ['ended', { grantor: ENDED }, 'side-ended grantor theirs '],
    ['suspended', { grantor: SUSPENDED }, 'side-suspended grantor theirs '],
    ['revoked', { grantor: REVOKED }, 'side-revoked grantor theirs '],
  ])('does not work with a side %s', (_name, over, expected) => {
    expect([works(chain(over)), missing(chain(over))[0]]).toEqual(['broken', expected]);
  });

  it.each([
    ['not known at the client', { grantor: UNKNOWN }, ['side grantor ']],
    ['not known with us', { intermediary: UNKNOWN }, ['side intermediary ', 'means intermediary d1']],
  ])('is not known, not broken, with a side %s', (_name, over, expected) => {
    expect([works(chain(over)), missing(chain(over)), notKnown(chain(over))]).toEqual([
      'unknown',
      [],
      expected,
    ]);
  });

  it('is broken when one side is missing and the other not known', () => {
    expect(works(chain({ grantor: UNKNOWN, intermediary: MISSING }))).toBe('broken');
  });

  it('is planned while only its day is still to come', () => {
    expect([works(chain({ grantor: PLANNED })), missing(chain({ grantor: PLANNED }))]).toEqual([
      'planned',
      [],
    ]);
    expect(works(chain({ grantor: PLANNED }), {}, calendarDate('2026-11-26'))).toBe('works');
    expect(works(chain({ grantor: PLANNED, intermediary: UNKNOWN }))).toBe('planned');
    expect(works(chain({ grantor: PLANNED, intermediary: MISSING }))).toBe('broken');
  });

  it.each([
    ['the last day', '2026-11-24', 'works'],
    ['the day after', '2026-11-25', 'broken'],
  ])('on %s of a side: %s is %s', (_name, on, expected) => {
    expect(works(chain({ grantor: ENDED }), {}, calendarDate(on))).toBe(expected);
  });
});

describe('the services of both sides', () => {
  const differing = chain({
    grantor: side({ scope: scopeOf('d1', 'd2') }),
    intermediary: side({ scope: scopeOf('d1', 'd3') }),
  });

  it('works partly, and says per service which side does not record it', () => {
    const item = derived(differing);
    expect([item.works, item.serviceMatch]).toEqual(['partly', 'differs']);
    expect(item.services).toEqual([
      { serviceId: 'd1', service: 'd1', works: 'works' },
      { serviceId: 'd2', service: 'd2', works: 'broken' },
      { serviceId: 'd3', service: 'd3', works: 'broken' },
    ]);
    expect(missing(differing)).toEqual([
      'service-not-recorded intermediary ours d2',
      'service-not-recorded grantor theirs d3',
    ]);
  });

  it('does not work when they have no service in common', () => {
    expect(works(chain({ grantor: side({ scope: scopeOf('d2') }) }))).toBe('broken');
  });

  it('is the same set in another order', () => {
    const one = chain({
      grantor: side({ scope: scopeOf('d2', 'd1') }),
      intermediary: side({ scope: scopeOf('d1', 'd2') }),
    });
    expect(derived(one)).toMatchObject({ works: 'works', serviceMatch: 'equal' });
  });

  it('is not known where it is not known whether there are two registers', () => {
    const one = { ...differing, registration: null };
    expect(derived(one)).toMatchObject({
      works: 'unknown',
      serviceMatch: 'unknown',
      registration: 'unknown',
    });
    expect(notKnown(one)).toEqual(['registration  d2', 'registration  d3']);
  });

  it('has one set in one register', () => {
    expect(derived({ ...differing, registration: 'one-register' })).toMatchObject({
      works: 'works',
      serviceMatch: 'not-needed',
    });
  });

  const provider = (providerId: string, over = {}) => ({
    kind: 'provider',
    providerId,
    branch: null,
    forThirdPartiesOnly: false,
    ...over,
  });
  const level = { kind: 'level', branch: null, forThirdPartiesOnly: false };
  it.each([
    ['the same provider', provider('v1'), provider('v1'), 'works', 'equal'],
    ['everything at the level', level, level, 'works', 'equal'],
    ['a service of the provider', scopeOf('d1'), provider('v1'), 'partly', 'differs'],
    ['a service of another provider', scopeOf('d1'), provider('v9'), 'broken', 'differs'],
    ['a service, and everything', scopeOf('d1'), level, 'partly', 'differs'],
    ['a provider, and everything', provider('v1'), level, 'broken', 'differs'],
    ['another provider', provider('v1'), provider('v2'), 'broken', 'differs'],
    ['another branch', scopeOf('d1'), { ...scopeOf('d1'), branch: '000012345678' }, 'broken', 'differs'],
    [
      'for third parties on one side',
      scopeOf('d1'),
      { ...scopeOf('d1'), forThirdPartiesOnly: true },
      'broken',
      'differs',
    ],
  ])('compares scopes: %s', (_name, one, other, expected, match) => {
    const item = derived(chain({ grantor: side({ scope: one }), intermediary: side({ scope: other }) }));
    expect([item.works, item.serviceMatch]).toEqual([expected, match]);
  });

  it('says which side does not reach all that the other does', () => {
    const one = chain({ grantor: side({ scope: provider('v1') }) });
    expect(missing(one)).toEqual(['service-not-recorded intermediary ours ']);
    const both = chain({
      grantor: side({ scope: provider('v1') }),
      intermediary: side({ scope: provider('v2') }),
    });
    expect(missing(both)).toEqual([
      'service-not-recorded grantor theirs ',
      'service-not-recorded intermediary ours ',
    ]);
  });

  it('does not know which side restricts wrongly', () => {
    const one = chain({ grantor: side({ scope: { ...scopeOf('d1'), branch: '000012345678' } }) });
    expect(missing(one)).toEqual(['restrictions-differ  either ']);
    expect(notKnown({ ...one, registration: null })).toEqual(['registration  ']);
    expect(works({ ...one, registration: 'one-register' })).toBe('works');
  });
});

describe('a chain in one register', () => {
  const one = (over: Parameters<typeof chain>[0]) => chain({ registration: 'one-register', ...over });

  it.each([
    ['both recorded', {}, 'works'],
    ['the signature not known', { grantor: UNKNOWN }, 'works'],
    ['only the signature recorded', { intermediary: UNKNOWN }, 'works'],
    ['the signature missing', { grantor: MISSING }, 'broken'],
    ['both not known', { grantor: UNKNOWN, intermediary: UNKNOWN }, 'unknown'],
    ['a recorded signature that has ended', { grantor: ENDED }, 'broken'],
  ])('%s: %s', (_name, over, expected) => {
    expect(works(one(over))).toBe(expected);
  });

  it.each([
    ['of the intermediary first', 'one-register', 'two-registers', 'one-register'],
    ['of the grantor where the first says nothing', 'unknown', 'two-registers', 'two-registers'],
    ['of neither', 'unknown', 'unknown', 'unknown'],
  ])('follows the profile %s', (_name, ofIntermediary, ofGrantor, expected) => {
    const suppliers = [
      supplier({ chainRegistration: ofIntermediary }),
      supplier({ id: 's2', chainRegistration: ofGrantor }),
    ];
    const item = derived(chain({ registration: null, grantor: side({ supplierId: 's2' }) }), { suppliers });
    expect(item.registration).toBe(expected);
  });

  it('takes what is recorded before the profile', () => {
    expect(
      derived(chain(), { suppliers: [supplier({ chainRegistration: 'one-register' })] }).registration,
    ).toBe('two-registers');
  });
});

describe('whose the sides are', () => {
  const own = { id: 'o3', kind: 'own', kvk: '90000001' };
  it.each([
    ['we are the intermediary', 'o2', 'o1', 'as-intermediary', [false, true]],
    ['we granted it', 'o1', 'o2', 'as-grantor', [true, false]],
    ['both are ours', 'o3', 'o1', 'as-intermediary', [true, true]],
    ['neither is ours', 'o2', 'o2', null, [false, false]],
  ])('%s', (_name, grantorId, intermediaryId, direction, ours) => {
    const item = derived(chain({ grantorId, intermediaryId }), { organisations: [own] });
    expect([item.direction, [item.sides.grantor.ours, item.sides.intermediary.ours]]).toEqual([
      direction,
      ours,
    ]);
  });
});
