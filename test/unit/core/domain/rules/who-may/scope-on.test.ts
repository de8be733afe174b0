/** What a mandate reaches on a day, and at which level. */
import { describe, expect, it } from 'vitest';
import { scopeOf, service } from '#test/unit/core/chain-builders.ts';
import { found, type Given } from './one-way.ts';

describe('the scope and level on a day', () => {
  const provider = (providerId: string) => ({
    kind: 'provider',
    providerId,
    branch: null,
    forThirdPartiesOnly: false,
  });
  const everything = { kind: 'level', branch: null, forThirdPartiesOnly: false };
  const changed = {
    scope: scopeOf('d2'),
    formerScopes: [
      { scope: scopeOf('d1'), until: '2026-05-31' },
      { scope: scopeOf('d3'), until: '2026-08-31' },
    ],
  };
  it.each<[string, Given, string, string | null]>([
    ['another service', { mandate: { scope: scopeOf('d2') } }, '2026-11-25', null],
    ['an earlier scope', { mandate: changed }, '2026-05-31', 'yes'],
    ['an earlier scope', { mandate: changed }, '2026-06-01', 'no, scope-changed'],
    ['between two scopes', { mandate: changed, serviceId: 'd3' }, '2026-08-31', 'yes'],
    ['a later scope', { mandate: changed, serviceId: 'd2' }, '2026-08-31', 'no, scope-changed'],
    ['a later scope', { mandate: changed, serviceId: 'd2' }, '2026-09-01', 'yes'],
    ['the provider', { mandate: { scope: provider('v1') } }, '2026-11-25', 'yes'],
    ['another provider', { mandate: { scope: provider('v2') } }, '2026-11-25', null],
    [
      'a provider that is not known',
      { mandate: { scope: provider('v1') }, services: [service('d1', { providerId: null })] },
      '2026-11-25',
      'unknown, ? service-provider',
    ],
    ['everything', { mandate: { scope: everything } }, '2026-11-25', 'yes'],
    [
      'everything, at a lower level',
      { mandate: { scope: everything, level: 'EH2+' } },
      '2026-11-25',
      'no, level-below-service',
    ],
    [
      'a level that is not known',
      { services: [service('d1', { level: null })] },
      '2026-11-25',
      'unknown, ? service-level',
    ],
    [
      'a service that is not recorded',
      { mandate: { scope: scopeOf('d7') }, serviceId: 'd7' },
      '2026-11-25',
      'unknown, ? service-level',
    ],
    [
      'for third parties only',
      { mandate: { scope: { ...everything, forThirdPartiesOnly: true } } },
      '2026-11-25',
      'no, third-parties-only',
    ],
  ])('%s: %j on %s: %s', (_name, given, day, expected) => {
    expect(found(day, given)).toBe(expected);
  });

  it('gives every reason, not only the first', () => {
    const all = {
      mandate: { level: 'EH2+', revoked: { on: '2026-01-01', reason: null } },
      means: [{ endsOn: '2026-02-01' }],
    };
    expect(found('2026-11-25', all)).toBe(
      'no, level-below-service, revoked 2026-01-01, means-ended 2026-02-01',
    );
  });
});
