/** What chain mandates, roles, means and subscriptions say as rows of a table. */
import { describe, expect, it } from 'vitest';
import { rowsOf } from '#test/unit/core/all-rows.ts';
import { adminRole, means, subscription, usedOn } from '#test/unit/core/builders.ts';
import { assigned, chain, scopeOf, side } from '#test/unit/core/chain-builders.ts';

describe('a chain mandate as a row', () => {
  const rowOf = (over: Parameters<typeof chain>[0]) => rowsOf({ chainMandates: [chain(over)] })[0];

  it('stands under the other organisation, with its users and our own supplier first', () => {
    const scope = { ...scopeOf('d1', 'd2'), branch: '000123456789' };
    const row = rowOf({
      grantor: side({ supplierId: 's2' }),
      intermediary: side({ scope }),
      assignments: [
        assigned('p1', { lastUse: usedOn('2026-11-01') }),
        assigned('p9', { lastUse: usedOn('2026-10-01') }),
      ],
      note: 'Dossier 12',
    });
    expect(row).toMatchObject({
      kind: 'chain',
      person: 'Zoë | p9',
      service: 'd1 | d2',
      organisation: 'Cliënt',
      supplier: 'We-ID',
      lastUsedOn: '2026-11-01',
      lastUseUnknown: false,
      personIds: ['p1', 'p9'],
      organisations: [{ id: 'o2' }, { id: 'o1' }],
      suppliers: [
        { id: 's1', name: 'We-ID' },
        { id: 's2', name: 'Digidentity' },
      ],
    });
    for (const text of [
      'zoe@example.nl',
      '69599076',
      '123456782',
      '000123456789',
      'dossier 12',
      'kantoor',
      'digidentity',
    ])
      expect(row?.haystack).toContain(text);
  });

  it('that we granted stands under the intermediary, and shows its provider where it names no service', () => {
    const wide = { kind: 'provider', providerId: 'v1', branch: null, forThirdPartiesOnly: false };
    const granted = rowOf({
      grantorId: 'o1',
      intermediaryId: 'o2',
      grantor: side({ scope: wide, supplierId: 's2' }),
    });
    expect(granted).toMatchObject({ organisation: 'Cliënt', service: 'UWV', supplier: 'Digidentity' });
  });

  it.each([
    ['not known who', null, true],
    ['nobody', [], false],
    ['somebody whose login is not known', [assigned('p1')], true],
    ['somebody who never logged in', [assigned('p1', { lastUse: { kind: 'never' } })], false],
    ['two of whom one logged in', [assigned('p1'), assigned('p2', { lastUse: usedOn('2026-11-01') })], false],
  ])('is assigned to %s, so that the last login is not known: see %#', (_, assignments, isUnknown) => {
    expect(rowOf({ assignments })?.lastUseUnknown).toBe(isUnknown);
  });

  it('of people and organisations that are not in the register is found by what it says itself', () => {
    const row = rowOf({ grantorId: 'o9', assignments: [assigned('p9')] });
    expect(row?.haystack.split('\n')).toEqual(expect.arrayContaining(['p9', 'o9', 'kantoor', 'we-id']));
  });

  it('without a known side or user knows neither supplier nor person', () => {
    const unknown = { kind: 'unknown' };
    const row = rowOf({ assignments: null, grantor: unknown, intermediary: unknown });
    expect(row).toMatchObject({
      person: null,
      supplier: null,
      suppliers: [{ id: '' }],
      personIds: [],
      service: null,
    });
    expect(row?.haystack).toContain('kantoor');
  });
});

describe('a role, a means or a subscription as a row', () => {
  it('says whose it is and where', () => {
    expect(
      rowsOf({
        adminRoles: [adminRole({ id: 'r1', personId: 'p1', organisationId: 'o2', to: '2027-01-01' })],
      }),
    ).toMatchObject([
      {
        kind: 'role',
        person: 'Zoë',
        organisation: 'Cliënt',
        supplier: 'We-ID',
        breaksOn: '2027-01-01',
        service: null,
      },
    ]);
    expect(rowsOf({ means: [means({ supplierId: null })] })).toMatchObject([
      {
        kind: 'means',
        person: 'Zoë',
        organisations: [],
        supplier: null,
        suppliers: [{ id: '' }],
        level: 'EH3',
      },
    ]);
    expect(rowsOf({ subscriptions: [subscription({ id: 'b1', organisationId: 'o9' })] })).toMatchObject([
      { kind: 'subscription', person: null, personIds: [], organisation: 'o9', level: null },
    ]);
  });

  it('is found by what it says', () => {
    const [role] = rowsOf({ adminRoles: [adminRole({ id: 'r1', personId: 'p1', organisationId: 'o2' })] });
    for (const text of ['zoe', 'zoe@example.nl', 'client', '69599076', '123456782', 'we-id', 'eh3'])
      expect(role?.haystack).toContain(text);
    const [loose] = rowsOf({ adminRoles: [adminRole({ id: 'r2', personId: 'p9', organisationId: 'o9' })] });
    expect(loose?.haystack).toBe('\np9\no9\nwe-id\neh3');
    const [unlinked] = rowsOf({ means: [means({ personId: 'p9', supplierId: null })] });
    expect(unlinked?.haystack).toBe('\np9\neh3');
    const [contract] = rowsOf({
      subscriptions: [subscription({ id: 'b1', organisationId: 'o9' })],
    });
    expect(contract?.haystack).toBe('\no9\nwe-id');
  });
});
