import { describe, expect, it } from 'vitest';
import { namesOf, scopeNames } from '#core/domain/query/names.ts';
import type { Mandate } from '#core/domain/records/mandate.ts';
import { facts, mandate } from '#test/unit/core/builders.ts';

const PLAIN = { branch: null, forThirdPartiesOnly: false };

describe('the names of what a scope reaches', () => {
  it.each([
    ['one service', { kind: 'services', serviceIds: ['d1'] }, ['Verzuim melden', 'd1', 'UWV']],
    [
      'two services',
      { kind: 'services', serviceIds: ['d2', 'd1'] },
      ['Ziektewet | Verzuim melden', 'd2', 'UWV'],
    ],
    ['a service that is not recorded', { kind: 'services', serviceIds: ['d9'] }, ['d9', 'd9', null]],
    ['no service', { kind: 'services', serviceIds: [] }, ['', null, null]],
    ['a provider', { kind: 'provider', providerId: 'v1' }, [null, null, 'UWV']],
    ['a provider that is not recorded', { kind: 'provider', providerId: 'v9' }, [null, null, null]],
    ['everything at its level', { kind: 'level' }, [null, null, null]],
  ])('of %s', (_, scope, [service, serviceId, provider]) => {
    const names = scopeNames({ scope: { ...scope, ...PLAIN } } as Pick<Mandate, 'scope'>, facts());
    expect(names).toEqual({ service, serviceId, provider });
  });
});

describe('the names of a mandate', () => {
  it('are those of the records', () => {
    expect(namesOf(mandate(), facts())).toMatchObject({
      person: 'Anna',
      organisation: 'Voorbeeld Bouw BV',
      kvk: '68750110',
      supplier: 'We-ID',
    });
  });

  it('are the ids of what is not recorded, and nothing where nothing is known', () => {
    const bare = mandate({ personId: 'p9', organisationId: 'o9', supplierId: 's9' });
    expect(namesOf(bare, facts())).toMatchObject({
      person: 'p9',
      organisation: 'o9',
      kvk: '',
      supplier: 's9',
    });
    expect(namesOf(mandate({ supplierId: null }), facts()).supplier).toBeNull();
  });
});
