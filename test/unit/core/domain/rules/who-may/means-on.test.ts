/** What makes a means serve or not on a day. */
import { describe, expect, it } from 'vitest';
import { found, type Given } from './one-way.ts';

describe('the means on a day', () => {
  const contract = (over: Record<string, unknown>) => ({
    means: [{ endsOn: '2030-01-01', subscriptionId: 'b1' }],
    subscriptions: [over],
  });
  it.each<[string, Given, string, string]>([
    ['none recorded', { means: [] }, '2026-11-25', 'unknown, ? means'],
    [
      'of somebody else',
      { means: [{ personId: 'p2', endsOn: '2030-01-01' }] },
      '2026-11-25',
      'unknown, ? means',
    ],
    ['end not known', { means: [{}] }, '2026-11-25', 'unknown, ? means-end'],
    ['ends', { means: [{ endsOn: '2026-11-25' }] }, '2026-11-25', 'yes'],
    ['ends', { means: [{ endsOn: '2026-11-24' }] }, '2026-11-25', 'no, means-ended 2026-11-24'],
    ['starts', { means: [{ startsOn: '2026-11-25', endsOn: '2030-01-01' }] }, '2026-11-25', 'yes'],
    [
      'starts',
      { means: [{ startsOn: '2026-11-26', endsOn: '2030-01-01' }] },
      '2026-11-25',
      'no, means-not-started 2026-11-26',
    ],
    [
      'revoked',
      { means: [{ endsOn: '2030-01-01', revoked: { on: '2026-11-26', reason: null } }] },
      '2026-11-25',
      'yes',
    ],
    [
      'revoked',
      { means: [{ endsOn: '2030-01-01', revoked: { on: '2026-11-25', reason: null } }] },
      '2026-11-25',
      'no, means-revoked 2026-11-25',
    ],
    [
      'in the archive by then',
      { means: [{ endsOn: '2030-01-01', archivedOn: '2026-11-25' }] },
      '2026-11-25',
      'unknown, ? means',
    ],
    [
      'in the archive later',
      { means: [{ endsOn: '2030-01-01', archivedOn: '2026-11-26' }] },
      '2026-11-25',
      'yes',
    ],
    [
      'of the tax office only',
      { means: [{ endsOn: '2030-01-01', kind: 'eh3-belastingdienst' }] },
      '2026-11-25',
      'no, means-cannot-carry-mandates',
    ],
    [
      'below the service',
      { means: [{ endsOn: '2030-01-01', level: 'EH2+' }] },
      '2026-11-25',
      'no, means-below-service',
    ],
    [
      'below the mandate, not the service',
      { mandate: { level: 'EH4' }, means: [{ endsOn: '2030-01-01' }] },
      '2026-11-25',
      'yes',
    ],
    [
      'the best of several',
      { means: [{ endsOn: '2026-01-01' }, {}, { endsOn: '2030-01-01' }, { level: 'EH4' }] },
      '2026-11-25',
      'yes',
    ],
    [
      'the nearest of several',
      {
        means: [{ endsOn: '2026-01-01', level: 'EH2+' }, { endsOn: '2026-02-01' }, { endsOn: '2026-01-31' }],
      },
      '2026-11-25',
      'no, means-ended 2026-02-01',
    ],
    [
      'contract that goes on by itself',
      contract({ renewsItself: 'yes', endsOn: '2026-01-01' }),
      '2026-11-25',
      'yes',
    ],
    [
      'contract in the archive',
      contract({ archivedOn: '2026-01-01', endsOn: '2026-01-01' }),
      '2026-11-25',
      'yes',
    ],
    ['contract ends', contract({ endsOn: '2026-11-25' }), '2026-11-25', 'yes'],
    ['contract ends', contract({ endsOn: '2026-11-24' }), '2026-11-25', 'no, subscription-ended 2026-11-24'],
    ['contract without a known end', contract({}), '2026-11-25', 'unknown, ? subscription-end'],
    [
      'contract that is not recorded',
      { means: [{ endsOn: '2030-01-01', subscriptionId: 'b7' }] },
      '2026-11-25',
      'unknown, ? subscription-end',
    ],
  ])('%s: %j on %s: %s', (_name, given, day, expected) => {
    expect(found(day, given)).toBe(expected);
  });
});
