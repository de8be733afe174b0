/** Each clock of a mandate on a day: the day before, the day, the day after. */
import { describe, expect, it } from 'vitest';
import { supplier, term, usedOn } from '#test/unit/core/builders.ts';
import { scopeOf } from '#test/unit/core/chain-builders.ts';
import { found, type Given, way } from './one-way.ts';

describe('a mandate on a day', () => {
  it('lets its person act, and says by which means, how wide and how restricted', () => {
    const restricted = { ...scopeOf('d1'), branch: '000037178598' };
    expect(way('2026-11-25', { mandate: { scope: restricted } })).toMatchObject({
      kind: 'mandate',
      recordId: 'm1',
      personId: 'p1',
      intermediaryId: null,
      supplierId: 's1',
      reach: { breadth: 'services', branch: '000037178598', forThirdPartiesOnly: false },
      meansId: 'e0',
      outcome: 'yes',
      reasons: [],
      notKnown: [],
    });
  });

  const GAP = { terms: [term('2024-01-01', '2024-06-30'), term('2024-09-01', '2026-11-30')] };
  const on = (day: string | null) => ({ on: day, reason: null });
  it.each<[string, Given, string, string]>([
    ['term', { mandate: GAP }, '2023-12-31', 'no, not-started 2024-01-01'],
    ['term', { mandate: GAP }, '2024-01-01', 'yes'],
    ['term', { mandate: GAP }, '2024-06-30', 'yes'],
    ['term', { mandate: GAP }, '2024-07-01', 'no, not-started 2024-09-01'],
    ['term', { mandate: GAP }, '2026-11-30', 'yes'],
    ['term', { mandate: GAP }, '2026-12-01', 'no, term-ended 2026-11-30'],
    ['revocation', { mandate: { revoked: on('2026-05-10') } }, '2026-05-09', 'yes'],
    ['revocation', { mandate: { revoked: on('2026-05-10') } }, '2026-05-10', 'no, revoked 2026-05-10'],
    [
      'revocation on a day not known',
      { mandate: { revoked: on(null) } },
      '2026-11-24',
      'unknown, ? revocation-day',
    ],
    ['revocation on a day not known', { mandate: { revoked: on(null) } }, '2026-11-25', 'no, revoked'],
    [
      'suspension',
      { mandate: { suspensions: [{ from: '2026-03-01', to: '2026-03-31' }] } },
      '2026-02-28',
      'yes',
    ],
    [
      'suspension',
      { mandate: { suspensions: [{ from: '2026-03-01', to: '2026-03-31' }] } },
      '2026-03-01',
      'no, suspended 2026-03-31',
    ],
    [
      'suspension',
      { mandate: { suspensions: [{ from: '2026-03-01', to: '2026-03-31' }] } },
      '2026-03-31',
      'no, suspended 2026-03-31',
    ],
    [
      'suspension',
      { mandate: { suspensions: [{ from: '2026-03-01', to: '2026-03-31' }] } },
      '2026-04-01',
      'yes',
    ],
    [
      'suspension, still so',
      { mandate: { suspensions: [{ from: '2026-03-01', to: null }] } },
      '2026-11-25',
      'no, suspended',
    ],
    ['archive', { mandate: { archivedOn: '2026-07-01' } }, '2026-06-30', 'yes'],
    ['archive', { mandate: { archivedOn: '2026-07-01' } }, '2026-07-01', 'no, archived 2026-07-01'],
    [
      'person',
      { person: { startsOn: '2025-02-01', lastWorkingDay: '2026-08-31' } },
      '2025-01-31',
      'no, person-not-started 2025-02-01',
    ],
    ['person', { person: { startsOn: '2025-02-01', lastWorkingDay: '2026-08-31' } }, '2025-02-01', 'yes'],
    ['person', { person: { startsOn: '2025-02-01', lastWorkingDay: '2026-08-31' } }, '2026-08-31', 'yes'],
    [
      'person',
      { person: { startsOn: '2025-02-01', lastWorkingDay: '2026-08-31' } },
      '2026-09-01',
      'no, person-left 2026-08-31',
    ],
    [
      'person who is not recorded',
      { mandate: { personId: 'p7' }, means: [{ personId: 'p7', endsOn: '2030-01-01' }] },
      '2026-11-25',
      'yes',
    ],
  ])('%s: %j on %s: %s', (_name, given, day, expected) => {
    expect(found(day, given)).toBe(expected);
  });

  const counts = [supplier()];
  it.each<[string, Given, string, string]>([
    ['used', { mandate: { lastUse: usedOn('2024-02-10') } }, '2026-02-09', 'yes'],
    ['used', { mandate: { lastUse: usedOn('2024-02-10') } }, '2026-02-10', 'no, lapsed 2026-02-09'],
    ['used after that day', { mandate: { lastUse: usedOn('2026-06-01') } }, '2024-02-10', 'yes'],
    ['never used', { mandate: { lastUse: { kind: 'never' } } }, '2025-12-31', 'yes'],
    ['never used', { mandate: { lastUse: { kind: 'never' } } }, '2026-01-01', 'no, lapsed 2025-12-31'],
    ['not known, too early to have lapsed', {}, '2025-12-31', 'yes'],
    ['not known', {}, '2026-01-01', 'unknown, ? last-use'],
    [
      'not known, since a day not known',
      { mandate: { terms: [term(null, '2028-12-31')] } },
      '2026-01-01',
      'unknown, ? last-use',
    ],
    [
      'never used, since a day not known',
      { mandate: { terms: [term(null, '2028-12-31')], lastUse: { kind: 'never' } } },
      '2026-01-01',
      'unknown, ? last-use',
    ],
    [
      'renewed early: counted from the first term',
      { mandate: { terms: [term('2024-01-01', '2026-06-30'), term('2025-07-01', '2028-12-31')] } },
      '2026-01-01',
      'unknown, ? last-use',
    ],
    [
      'supplier not known',
      {
        mandate: { supplierId: null, lastUse: usedOn('2024-02-10') },
        means: [{ supplierId: null, endsOn: '2030-01-01' }],
      },
      '2026-02-10',
      'no, lapsed 2026-02-09',
    ],
    [
      'ended says nothing of use',
      { mandate: { terms: [term('2022-01-01', '2024-12-31')] } },
      '2025-01-01',
      'no, term-ended 2024-12-31',
    ],
  ])('inactivity, %s: %j on %s: %s', (_name, given, day, expected) => {
    expect(found(day, { ...given, suppliers: counts })).toBe(expected);
  });
});
