/** Facts in a few words for the tests of the domain: everything that a test does not name is plain and harmless. */
import { supplierNamed } from '#core/domain/import/unknown-supplier.ts';
import type { Facts } from '#core/domain/query/facts.ts';
import { type AdminRole, adminRoleSchema } from '#core/domain/records/admin-role.ts';
import { newMandate, newMeans, newOrganisation, newPerson, newService } from '#core/domain/records/blank.ts';
import {
  type LegalRepresentative,
  legalRepresentativeSchema,
} from '#core/domain/records/legal-representative.ts';
import { type Mandate, mandateSchema } from '#core/domain/records/mandate.ts';
import { type Means, meansSchema } from '#core/domain/records/means.ts';
import { type Organisation, organisationSchema } from '#core/domain/records/organisation.ts';
import { type Person, personSchema } from '#core/domain/records/person.ts';
import { DEFAULT_PROFILE, type Profile, profileSchema } from '#core/domain/records/profile.ts';
import { EMPTY_REGISTER } from '#core/domain/records/register.ts';
import { serviceProviderSchema, serviceSchema } from '#core/domain/records/service.ts';
import { type Subscription, subscriptionSchema } from '#core/domain/records/subscription.ts';
import { type Supplier, supplierSchema } from '#core/domain/records/supplier.ts';
import type { ServiceId, ServiceProviderId } from '#core/domain/values/id.ts';

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

/** An administrator role at EH3 of person p9 for organisation o1 at supplier s1, without known days. */
export const adminRole = (over: Record<string, unknown> = {}): AdminRole =>
  adminRoleSchema.parse({
    id: 'r1',
    personId: 'p9',
    organisationId: 'o1',
    supplierId: 's1',
    level: 'EH3',
    from: null,
    to: null,
    revoked: null,
    archivedOn: null,
    responsibleId: null,
    standInId: null,
    note: null,
    ...over,
  });

/** A legal representative of organisation o1 who acts alone: person p8, without known days. */
export const representative = (over: Record<string, unknown> = {}): LegalRepresentative =>
  legalRepresentativeSchema.parse({
    id: 'l1',
    personId: 'p8',
    organisationId: 'o1',
    authority: 'sole',
    from: null,
    to: null,
    ...over,
  });

/** A subscription of organisation o1 at supplier s1, of which no end is known. */
export const subscription = (over: Record<string, unknown> = {}): Subscription =>
  subscriptionSchema.parse({
    id: 'b1',
    organisationId: 'o1',
    supplierId: 's1',
    name: null,
    endsOn: null,
    renewsItself: 'unknown',
    archivedOn: null,
    note: null,
    ...over,
  });

export const person = (over: Record<string, unknown> = {}): Person =>
  personSchema.parse(newPerson({ id: 'p9', name: 'Otto', ...over } as unknown as Person));

/** An organisation of one's own. */
export const organisation = (over: Record<string, unknown> = {}): Organisation =>
  organisationSchema.parse(
    newOrganisation({
      id: 'o1',
      name: 'Voorbeeld Bouw BV',
      kvk: '68750110',
      kind: 'own',
      ...over,
    } as unknown as Organisation),
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
  readonly adminRoles?: readonly AdminRole[];
  readonly representatives?: readonly LegalRepresentative[];
  readonly subscriptions?: readonly Subscription[];
  /** Beside p1–p3, or in their place. */
  readonly persons?: readonly Person[];
  /** Beside o1 and o2, or in their place. */
  readonly organisations?: readonly Organisation[];
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));

/** Facts with persons p1–p3, organisations o1 and o2, services d1 and d2 of provider v1, and what is given. */
export function facts(given: Given = {}): Facts {
  const service = (id: string, name: string) =>
    serviceSchema.parse(
      newService({ id: id as ServiceId, name, providerId: 'v1' as ServiceProviderId, level: 'EH3' }),
    );
  return {
    register: {
      ...EMPTY_REGISTER,
      profile: byId([given.profile ?? ADMINISTRATOR]),
      organisations: byId([
        organisation(),
        organisation({ id: 'o2', name: 'VoF Voorbeeld', kvk: '69599076' }),
        ...(given.organisations ?? []),
      ]),
      persons: byId([
        person({ id: 'p1', name: 'Anna' }),
        person({ id: 'p2', name: 'Éva' }),
        person({ id: 'p3', name: 'Zoë' }),
        ...(given.persons ?? []),
      ]),
      adminRoles: byId(given.adminRoles ?? []),
      legalRepresentatives: byId(given.representatives ?? []),
      subscriptions: byId(given.subscriptions ?? []),
      means: byId(given.means ?? []),
      mandates: byId(given.mandates ?? []),
    },
    suppliers: byId(given.suppliers ?? [supplier()]),
    serviceProviders: byId([serviceProviderSchema.parse({ id: 'v1', name: 'UWV' })]),
    services: byId([service('d1', 'Verzuim melden'), service('d2', 'Ziektewet')]),
  };
}
