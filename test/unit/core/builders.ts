/** Facts in a few words for the tests of the domain: everything that a test does not name is plain and harmless. */
import { supplierNamed } from '#core/domain/import/unknown-supplier.ts';
import type { Facts } from '#core/domain/query/facts.ts';
import { newMandate, newMeans, newOrganisation, newPerson, newService } from '#core/domain/records/blank.ts';
import { type Mandate, mandateSchema } from '#core/domain/records/mandate.ts';
import { type Means, meansSchema } from '#core/domain/records/means.ts';
import { organisationSchema } from '#core/domain/records/organisation.ts';
import { personSchema } from '#core/domain/records/person.ts';
import { DEFAULT_PROFILE, type Profile, profileSchema } from '#core/domain/records/profile.ts';
import { EMPTY_REGISTER } from '#core/domain/records/register.ts';
import { serviceProviderSchema, serviceSchema } from '#core/domain/records/service.ts';
import { type Supplier, supplierSchema } from '#core/domain/records/supplier.ts';
import type { OrganisationId, PersonId, ServiceId, ServiceProviderId } from '#core/domain/values/id.ts';

const NEVER_ENDING = { startsOn: null, endsOn: '2999-12-31' };

/** A mandate of person p1 for organisation o1 at supplier s1, for service d1. */
export const mandate = (over: Record<string, unknown> = {}): Mandate =>
  mandateSchema.parse(
    newMandate({
      id: 'm1',
      organisationId: 'o1',
      personId: 'p1',
      supplierId: 's1',
      scope: { kind: 'services', serviceIds: ['d1'], branch: null, forThirdPartiesOnly: false },
      level: 'EH3',
      terms: [NEVER_ENDING],
      lastUse: { kind: 'unknown' },
      ...over,
    } as unknown as Mandate),
  );

/** One term; a mandate takes a list of them. */
export const term = (startsOn: string | null, endsOn: string) => ({ startsOn, endsOn });
export const usedOn = (on: string) => ({ kind: 'date', on });
export const NEVER_USED = { kind: 'never' };
export const USE_UNKNOWN = { kind: 'unknown' };

/** A means of person p1 at supplier s1. */
export const means = (over: Record<string, unknown> = {}): Means =>
  meansSchema.parse(
    newMeans({ id: 'e1', personId: 'p1', supplierId: 's1', level: 'EH3', ...over } as unknown as Means),
  );

/** A supplier of which nothing is known, so that every default holds. */
export const supplier = (over: Record<string, unknown> = {}): Supplier =>
  supplierSchema.parse({ ...supplierNamed('s1', 'We-ID'), ...over });

export const profile = (over: Record<string, unknown> = {}): Profile =>
  profileSchema.parse({ ...DEFAULT_PROFILE, ...over });

/** The user of Tijdig is administrator of organisation o1. */
const ADMINISTRATOR = profile({ personId: 'p9', organisationId: 'o1', role: 'administrator' });

export interface Given {
  readonly mandates?: readonly Mandate[];
  readonly means?: readonly Means[];
  readonly suppliers?: readonly Supplier[];
  readonly profile?: Profile;
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));

/** Facts with persons p1–p3, organisations o1 and o2, services d1 and d2 of provider v1, and what is given. */
export function facts(given: Given = {}): Facts {
  const person = (id: string, name: string) => personSchema.parse(newPerson({ id: id as PersonId, name }));
  const organisation = (id: string, name: string, kvk: string) =>
    organisationSchema.parse(newOrganisation({ id: id as OrganisationId, name, kvk, kind: 'own' }));
  const service = (id: string, name: string) =>
    serviceSchema.parse(
      newService({ id: id as ServiceId, name, providerId: 'v1' as ServiceProviderId, level: 'EH3' }),
    );
  return {
    register: {
      ...EMPTY_REGISTER,
      profile: byId([given.profile ?? ADMINISTRATOR]),
      organisations: byId([
        organisation('o1', 'Voorbeeld Bouw BV', '68750110'),
        organisation('o2', 'VoF Voorbeeld', '69599076'),
      ]),
      persons: byId([person('p1', 'Anna'), person('p2', 'Éva'), person('p3', 'Zoë')]),
      means: byId(given.means ?? []),
      mandates: byId(given.mandates ?? []),
    },
    suppliers: byId(given.suppliers ?? [supplier()]),
    serviceProviders: byId([serviceProviderSchema.parse({ id: 'v1', name: 'UWV' })]),
    services: byId([service('d1', 'Verzuim melden'), service('d2', 'Ziektewet')]),
  };
}
