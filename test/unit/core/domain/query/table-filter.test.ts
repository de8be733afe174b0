/** Each filter of the table of everything, one at a time: what it keeps. */
import { expect, it } from 'vitest';
import { MandateRow } from '#core/domain/query/mandate-row.ts';
import { NO_FILTERS, type TableFilters } from '#core/domain/query/table-query.ts';
import { rowsOf, tableOf } from '#test/unit/core/all-rows.ts';
import { adminRole, mandate, means, organisation, subscription, term } from '#test/unit/core/builders.ts';
import { chain, invitation, scopeOf, side, UNKNOWN } from '#test/unit/core/chain-builders.ts';
import { registerOf } from '#test/unit/core/whole-register.ts';

const ORGANISATIONS = [
  organisation({ id: 'o1', name: 'Kantoor', kind: 'own' }),
  organisation({ id: 'o2', name: 'Cliënt', kind: 'client' }),
];
const restrictions = { branch: null, forThirdPartiesOnly: false };
const MANDATES = [
  mandate({ id: 'm1', scope: scopeOf('d1'), terms: [term('2025-01-01', '2027-01-31')], supplierId: 's1' }),
  mandate({ id: 'm2', scope: { kind: 'provider', providerId: 'v1', ...restrictions }, supplierId: null }),
  mandate({ id: 'm3', scope: { kind: 'level', ...restrictions }, personId: 'p2', level: 'EH4' }),
  mandate({ id: 'm4', scope: scopeOf('d2'), lastUse: { kind: 'never' } }),
];
const table = tableOf(
  registerOf({
    organisations: ORGANISATIONS,
    mandates: MANDATES,
    chainMandates: [chain({ intermediary: side({ scope: scopeOf('d2'), supplierId: 's2' }) })],
    invitations: [invitation()],
    adminRoles: [adminRole({ id: 'r1', personId: 'p2', supplierId: 's1', to: '2026-12-20' })],
    means: [means({ id: 'e1', personId: 'p2', supplierId: 's1' })],
    subscriptions: [subscription({ id: 'a1' })],
  }),
);

/** Mandates by their id, of each other kind there is one. */
const kept = (over: Partial<TableFilters>): string[] =>
  table
    .select({
      search: '',
      filters: { ...NO_FILTERS, ...over },
      sort: { column: 'actBy', descending: false },
    })
    .map((row) => (row instanceof MandateRow ? row.derived.item.id : row.kind))
    .toSorted();

const EVERYTHING = ['chain', 'invitation', 'm1', 'm2', 'm3', 'm4', 'means', 'role', 'subscription'];

it.each([
  ['nothing asked', {}, EVERYTHING],
  ['kinds', { kinds: ['role', 'means'] }, ['means', 'role']],
  ['statuses', { statuses: ['no-status'] }, []],
  ['organisations, of chains both', { organisationIds: ['o2'], kinds: ['chain', 'mandate'] }, ['chain']],
  ['suppliers, of chains both sides', { supplierIds: ['s2'], kinds: ['chain', 'mandate'] }, ['chain']],
  ['a supplier that is not known', { supplierIds: [''], kinds: ['mandate'] }, ['m2']],
  ['persons', { personIds: ['p2'] }, ['m3', 'means', 'role']],
  ['a person assigned to a chain', { personIds: ['p1'], kinds: ['chain'] }, ['chain']],
  ['levels', { levels: ['EH4'], kinds: ['mandate'] }, ['m3']],
  ['a last day', { breaksOn: { from: '2027-01-31', to: '2027-01-31' }, kinds: ['mandate'] }, ['m1']],
  ['an act-by day that a row has not', { actBy: { from: '9000-01-01', to: null } }, []],
  ['a last login that is not known', { lastUseUnknown: true, kinds: ['mandate'] }, ['m1', 'm2', 'm3']],
  // Both services are of provider v1; roles, means and subscriptions reach none.
  ['a service by name, provider or level', { serviceIds: ['d1'] }, ['chain', 'invitation', 'm1', 'm2', 'm3']],
  ['a service of a chain by one of its sides', { serviceIds: ['d2'] }, ['chain', 'm2', 'm3', 'm4']],
  ['a service of which no provider is known', { serviceIds: ['d9'] }, ['m2', 'm3']],
] as const)('keeps by %s', (_, over, ids) => {
  expect(kept(over as Partial<TableFilters>)).toEqual(ids);
});

it('keeps a scope of one provider only for its services', () => {
  const scope = { kind: 'provider', providerId: 'v2', ...restrictions } as const;
  const rows = rowsOf({ mandates: [mandate({ scope })] });
  expect(rows.map((row) => row.reaches(['d1']))).toEqual([false]);
});

it('reaches no service through a chain of which no side is known', () => {
  const rows = rowsOf({ chainMandates: [chain({ grantor: UNKNOWN, intermediary: UNKNOWN })] });
  expect(rows.map((row) => row.reaches(['d1']))).toEqual([false]);
});
