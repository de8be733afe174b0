/** A small register with a record of every kind, written through the store, for tests of the command line. */
import { DEFAULT_PROFILE, profileSchema } from '#core/domain/records/profile.ts';
import type { Put } from '#core/domain/records/register.ts';
import { type RenewalDossier, renewalDossierSchema } from '#core/domain/records/renewal-dossier.ts';
import { serviceProviderSchema } from '#core/domain/records/service.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import {
  adminRole,
  mandate,
  means,
  organisation,
  person,
  subscription,
  supplier,
  term,
  usedOn,
} from '#test/unit/core/builders.ts';
import {
  assigned,
  chain,
  invitation,
  scopeOf,
  service,
  side,
  UNKNOWN,
} from '#test/unit/core/chain-builders.ts';

export const OWN_KVK = '68750110';
export const CLIENT_KVK = '69599076';

const LONG = term('2024-01-01', '2028-12-31');
const SHORT = term('2024-01-01', '2026-12-31');

/** The dossier of the chain mandate c3, kept before it was withdrawn. */
export const KEPT_DOSSIER: RenewalDossier = renewalDossierSchema.parse({
  id: 'x1',
  chainMandateId: 'c3',
  madeOn: '2026-11-02',
  side: 'grantor',
  kept: {
    grantorKvk: CLIENT_KVK,
    intermediaryKvk: OWN_KVK,
    supplierId: 's2',
    scope: { ...scopeOf('d1', 'd2'), branch: '000012345678', forThirdPartiesOnly: true },
    level: 'EH3',
    userIds: ['p1', 'p2'],
    contactId: 'p2',
    endsOn: '2026-12-31',
  },
  steps: [{ step: 'noted', on: '2026-11-02' }],
  closedOn: null,
});

const MONTHLY = { key: 'monthly', name: 'Maandaangifte', when: { kind: 'month-end' } };

/**
 * Own organisation o1 and client o2; persons p1 Anna, p2 Éva and p9 Otto, who is administrator at s1; s1 extends chain mandates and
 * s2 has them withdrawn and recreated. Services d1, d2 and d3 have names that hold each other.
 */
const PUTS: readonly Put[] = [
  {
    collection: 'profile',
    record: profileSchema.parse({ ...DEFAULT_PROFILE, personId: 'p9', organisationId: 'o1' }),
  },
  { collection: 'organisations', record: organisation({ name: 'Voorbeeld Bouw BV', kvk: OWN_KVK }) },
  {
    collection: 'organisations',
    record: organisation({ id: 'o2', name: 'Cliënt BV', kvk: CLIENT_KVK, kind: 'client', contactId: 'p2' }),
  },
  {
    collection: 'organisations',
    record: organisation({ id: 'o3', name: 'Oude BV', kvk: CLIENT_KVK, archivedOn: '2020-01-01' }),
  },
  { collection: 'persons', record: person({ id: 'p1', name: 'Anna', email: 'anna@voorbeeld.example' }) },
  { collection: 'persons', record: person({ id: 'p2', name: 'Éva', email: 'eva@client.example' }) },
  { collection: 'persons', record: person({ id: 'p9', name: 'Otto' }) },
  {
    collection: 'suppliers',
    record: supplier({ name: 'Leverancier Een', inactivityMonths: 'none', chainRenewal: 'extend' }),
  },
  {
    collection: 'suppliers',
    record: supplier({
      id: 's2',
      name: 'Leverancier Twee',
      inactivityMonths: 'none',
      chainRenewal: 'withdraw-and-recreate',
    }),
  },
  {
    collection: 'serviceProviders',
    record: serviceProviderSchema.parse({ id: 'v1', name: 'Loket Voorbeeld' }),
  },
  {
    collection: 'services',
    record: service('d1', { name: 'Verzuim voorbeeld melden', deadlines: [MONTHLY] }),
  },
  { collection: 'services', record: service('d2', { name: 'Verzuim voorbeeld herstellen' }) },
  { collection: 'services', record: service('d3', { name: 'Verzuim voorbeeld' }) },
  { collection: 'adminRoles', record: adminRole({ to: '2027-01-15' }) },
  { collection: 'adminRoles', record: adminRole({ id: 'r2', archivedOn: '2026-01-01' }) },
  { collection: 'means', record: means({ endsOn: '2028-06-30' }) },
  { collection: 'means', record: means({ id: 'e2', personId: 'p2', endsOn: '2026-12-15' }) },
  { collection: 'subscriptions', record: subscription({ endsOn: '2027-02-28' }) },
  { collection: 'mandates', record: mandate({ terms: [LONG], lastUse: usedOn('2026-11-01') }) },
  {
    collection: 'mandates',
    record: mandate({ id: 'm2', personId: 'p2', terms: [term('2024-01-01', '2026-06-30')] }),
  },
  {
    collection: 'mandates',
    record: mandate({
      id: 'm3',
      personId: 'p9',
      terms: [LONG],
      scope: { ...scopeOf('d1'), branch: '000012345678' },
    }),
  },
  {
    collection: 'mandates',
    record: mandate({
      id: 'm4',
      personId: 'p9',
      terms: [LONG],
      scope: { kind: 'provider', providerId: 'v1', branch: null, forThirdPartiesOnly: false },
      archivedOn: '2026-01-01',
    }),
  },
  {
    collection: 'chainMandates',
    record: chain({
      grantor: side({ terms: [LONG], scope: scopeOf('d1') }),
      intermediary: side({ terms: [SHORT], scope: scopeOf('d1'), pending: true }),
      assignments: [assigned('p1')],
    }),
  },
  {
    collection: 'chainMandates',
    record: chain({ id: 'c2', grantor: UNKNOWN, intermediary: UNKNOWN, assignments: null }),
  },
  {
    collection: 'chainMandates',
    record: chain({
      id: 'c3',
      grantor: side({ supplierId: 's2', terms: [LONG], scope: scopeOf('d1') }),
      intermediary: side({ terms: [LONG], scope: scopeOf('d1') }),
      assignments: null,
    }),
  },
  {
    collection: 'chainMandates',
    record: chain({
      id: 'c4',
      grantorId: 'o1',
      intermediaryId: 'o2',
      registration: 'one-register',
      grantor: side({
        supplierId: 's2',
        terms: [SHORT],
        scope: { kind: 'level', branch: null, forThirdPartiesOnly: false },
      }),
      intermediary: UNKNOWN,
      assignments: null,
    }),
  },
  {
    collection: 'invitations',
    record: invitation({
      supplierId: 's1',
      steps: [
        { step: 'concept', on: '2026-11-02' },
        { step: 'invited', on: '2026-11-03' },
      ],
    }),
  },
  { collection: 'renewalDossiers', record: KEPT_DOSSIER },
];

/** Writes it, and more on top, in the data folder of `commandsOn(folder)`. */
export async function writeRegister(
  folder: { file(name: string): string },
  more: readonly Put[] = [],
): Promise<void> {
  const store = await openRegisterStore({ folder: folder.file('data'), clock: fixedClock });
  await store.commit(() => ({
    action: 'sample.load',
    puts: [...PUTS, ...more],
    removes: [],
    reason: null,
  }));
  await store.close();
}
