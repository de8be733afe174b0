/** Records of which nothing is known but what is given: "not known" is written out here once (DOMAIN: Values). */
import type { Mandate } from './mandate.ts';
import type { Means } from './means.ts';
import type { Organisation } from './organisation.ts';
import type { Person } from './person.ts';
import type { Service } from './service.ts';

type Given<T, Plain> = Omit<T, keyof Plain> & Partial<T>;

export const PLAIN_PERSON = {
  email: null,
  startsOn: null,
  lastWorkingDay: null,
  archivedOn: null,
} satisfies Partial<Person>;
export const newPerson = (given: Given<Person, typeof PLAIN_PERSON>): Person => ({
  ...PLAIN_PERSON,
  ...given,
});

export const PLAIN_ORGANISATION = {
  legalForm: null,
  rsin: null,
  branches: [],
  signaturesNeeded: null,
  contactId: null,
  bundleIds: [],
  cooperationEndsOn: null,
  succeededById: null,
  archivedOn: null,
} satisfies Partial<Organisation>;
export const newOrganisation = (given: Given<Organisation, typeof PLAIN_ORGANISATION>): Organisation => ({
  ...PLAIN_ORGANISATION,
  ...given,
});

/** A regular means, unless another kind is given. */
export const PLAIN_MEANS = {
  kind: 'regular',
  startsOn: null,
  endsOn: null,
  subscriptionId: null,
  revoked: null,
  archivedOn: null,
} satisfies Partial<Means>;
export const newMeans = (given: Given<Means, typeof PLAIN_MEANS>): Means => ({ ...PLAIN_MEANS, ...given });

export const PLAIN_SERVICE = {
  providerId: null,
  level: null,
  acceptsChain: 'unknown',
  deadlines: [],
  source: null,
  checkedOn: null,
} satisfies Partial<Service>;
export const newService = (given: Given<Service, typeof PLAIN_SERVICE>): Service => ({
  ...PLAIN_SERVICE,
  ...given,
});

export const PLAIN_MANDATE = {
  formerScopes: [],
  suspensions: [],
  revoked: null,
  replacedById: null,
  archivedOn: null,
  responsibleId: null,
  standInId: null,
  note: null,
} satisfies Partial<Mandate>;
export const newMandate = (given: Given<Mandate, typeof PLAIN_MANDATE>): Mandate => ({
  ...PLAIN_MANDATE,
  ...given,
});
