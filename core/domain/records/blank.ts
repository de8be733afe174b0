/** Records of which nothing is known but what is given: "not known" is written out here once (DOMAIN: Values). */
import type { ChainMandate, RecordedSide } from './chain-mandate.ts';
import type { Invitation } from './invitation.ts';
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

/** A side of a chain mandate as a register records it: in force, unless it is said to be pending. */
export const PLAIN_SIDE = {
  kind: 'recorded',
  supplierId: null,
  formerScopes: [],
  suspensions: [],
  revoked: null,
  pending: false,
} satisfies Partial<RecordedSide>;
export const newRecordedSide = (given: Given<RecordedSide, typeof PLAIN_SIDE>): RecordedSide => ({
  ...PLAIN_SIDE,
  ...given,
});

export const PLAIN_CHAIN_MANDATE = {
  registration: null,
  assignments: null,
  followUp: [],
  replacedById: null,
  archivedOn: null,
  responsibleId: null,
  standInId: null,
  note: null,
} satisfies Partial<ChainMandate>;
export const newChainMandate = (given: Given<ChainMandate, typeof PLAIN_CHAIN_MANDATE>): ChainMandate => ({
  ...PLAIN_CHAIN_MANDATE,
  ...given,
});

export const PLAIN_INVITATION = {
  supplierId: null,
  lastDay: null,
  signatures: [],
  chainMandateId: null,
  archivedOn: null,
  responsibleId: null,
  standInId: null,
  note: null,
} satisfies Partial<Invitation>;
/** An invitation; its steps begin with the concept. */
export const newInvitation = (given: Given<Invitation, typeof PLAIN_INVITATION>): Invitation => ({
  ...PLAIN_INVITATION,
  ...given,
});
