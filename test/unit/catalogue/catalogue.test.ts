/** The seed data: whole, unambiguous, and silent where no source speaks. */
import { describe, expect, it } from 'vitest';
import { factsOf } from '#core/catalogue/facts.ts';
import { SEED_SERVICE_PROVIDERS } from '#core/catalogue/service-providers.ts';
import { SERVICE_SOURCES } from '#core/catalogue/service-sources.ts';
import { SEED_SERVICES } from '#core/catalogue/services.ts';
import { SEED_SUPPLIERS } from '#core/catalogue/suppliers.ts';
import { compactName } from '#core/domain/import/fold-text.ts';
import { supplierNamed } from '#core/domain/import/unknown-supplier.ts';
import { EMPTY_REGISTER, RECORD_SCHEMAS } from '#core/domain/records/register.ts';

const all = [
  ['suppliers', SEED_SUPPLIERS],
  ['serviceProviders', SEED_SERVICE_PROVIDERS],
  ['services', SEED_SERVICES],
] as const;

describe.each(all)('%s', (collection, records) => {
  it('pass their schema', () => {
    for (const record of records) expect(RECORD_SCHEMAS[collection].parse(record)).toEqual(record);
  });
  it('have an id and a name of their own, as an import reads it', () => {
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    expect(new Set(records.map(({ name }) => compactName(name))).size).toBe(records.length);
  });
});

it('every service has a provider', () => {
  const providers = new Set<string | null>(SEED_SERVICE_PROVIDERS.map(({ id }) => id));
  expect(SEED_SERVICES.filter(({ providerId }) => !providers.has(providerId))).toEqual([]);
});

it('ids that others rely on stay', () => {
  const ids = [...SEED_SUPPLIERS, ...SEED_SERVICES].map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['supplier-we-id', 'supplier-kpn', 'service-cbs-mijn-cbs']));
});

it('nothing is said of a practice without a source and the day it was checked', () => {
  for (const supplier of SEED_SUPPLIERS) {
    expect(supplier.source).not.toBeNull();
    expect(supplier.checkedOn).not.toBeNull();
  }
});

it('no level of a service is said without a source, and every source names a service', () => {
  for (const { level, deadlines, source, checkedOn } of SEED_SERVICES) {
    if (source === null) expect([level, deadlines]).toEqual([null, []]);
    expect(checkedOn === null).toBe(source === null);
  }
  const ids = new Set<string>(SEED_SERVICES.map(({ id }) => id));
  expect(Object.keys(SERVICE_SOURCES).filter((key) => !ids.has(`service-${key}`))).toEqual([]);
});

const named = (name: string) => SEED_SUPPLIERS.find((supplier) => supplier.name === name);

it('handling days are only those that a supplier states', () => {
  const stated = SEED_SUPPLIERS.filter(({ handlingDays }) => Object.keys(handlingDays).length > 0);
  expect(stated.map(({ name, handlingDays }) => [name, handlingDays])).toEqual([
    ['QuoVadis', { 'admin-role-by-form': 3 }],
  ]);
});

it.each([
  ['Digidentity', { selfApproval: 'barred', chainRegistration: 'two-registers', termYears: [1, 2, 3, 4, 5] }],
  ['Digidentity', { chainRenewal: 'withdraw-and-recreate', renewsOnlyAfterEnd: false }],
  ['We-ID', { chainRegistration: 'one-register', chainRenewal: 'extend', selfApproval: 'unknown' }],
  ['KPN', { chainRegistration: 'one-register', chainRenewal: 'unknown', termYears: [] }],
  ['Reconi', { selfApproval: 'barred', termYears: [1, 3, 5], inactivityMonths: 'unknown' }],
  ['QuoVadis', { inactivityMonths: 24, inactivityScope: 'unknown', selfApproval: 'unknown' }],
  ['Z login', { inactivityMonths: 'unknown', chainRegistration: 'unknown', termYears: [] }],
])('%s is known for %j', (name, practice) => {
  expect(named(name)).toMatchObject(practice);
});

it('VAT is due at four days of the year and payroll at the end of every month', () => {
  const service = SEED_SERVICES.find(({ name }) => name === 'Mijn Belastingdienst Zakelijk');
  expect(service?.deadlines.map(({ when }) => when)).toEqual([
    { kind: 'yearly', days: ['01-31', '04-30', '07-31', '10-31'] },
    { kind: 'month-end' },
  ]);
  expect(SEED_SERVICES.filter(({ deadlines }) => deadlines.length > 0)).toHaveLength(1);
});

it('We-ID counts 24 months per account', () => {
  expect(SEED_SUPPLIERS.find(({ name }) => name === 'We-ID')).toMatchObject({
    inactivityMonths: 24,
    inactivityScope: 'account',
    phone: '+31 (0)85-023 93 30',
    email: 'eh-support@we-id.nl',
  });
});

describe('the facts of a register', () => {
  it('are the catalogue where the register says nothing', () => {
    const facts = factsOf(EMPTY_REGISTER);
    expect([facts.suppliers.size, facts.services.size]).toEqual([
      SEED_SUPPLIERS.length,
      SEED_SERVICES.length,
    ]);
  });
  it("are the register's own records where it says something", () => {
    const own = supplierNamed('supplier-kpn', 'KPN');
    const added = supplierNamed('supplier-x', 'X');
    const changed = { ...own, handlingDays: { extend: 7 } };
    const register = {
      ...EMPTY_REGISTER,
      suppliers: new Map([
        [own.id, changed],
        [added.id, added],
      ]),
    };
    const { suppliers } = factsOf(register);
    expect([suppliers.get('supplier-kpn'), suppliers.get('supplier-x'), suppliers.size]).toEqual([
      changed,
      added,
      SEED_SUPPLIERS.length + 1,
    ]);
  });
});
