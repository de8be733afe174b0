/** Chain mandates and what surrounds them in a few words; everything that a test does not name is plain and harmless. */
import { newChainMandate, newInvitation, newRecordedSide } from '#core/domain/records/blank.ts';
import { type ChainMandate, chainMandateSchema } from '#core/domain/records/chain-mandate.ts';
import { type Invitation, invitationSchema } from '#core/domain/records/invitation.ts';
import type { Means } from '#core/domain/records/means.ts';
import { organisationSchema } from '#core/domain/records/organisation.ts';
import { type Person, personSchema } from '#core/domain/records/person.ts';
import type { Profile } from '#core/domain/records/profile.ts';
import { type Service, serviceSchema } from '#core/domain/records/service.ts';
import type { Supplier } from '#core/domain/records/supplier.ts';
import { type IndexedFacts, indexFacts } from '#core/domain/rules/indexed-facts.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { facts, means, profile, supplier, term } from './builders.ts';

/** A Wednesday in a week without holidays. */
export const TODAY = calendarDate('2026-11-25');

export const scopeOf = (...serviceIds: string[]) => ({
  kind: 'services',
  serviceIds,
  branch: null,
  forThirdPartiesOnly: false,
});
/** Long enough to be no matter in a test about something else. */
const LONG = term('2026-01-01', '2030-12-31');

/** A side in force at supplier s1, for service d1. */
export const side = (over: Record<string, unknown> = {}) =>
  newRecordedSide({ supplierId: 's1', terms: [LONG], scope: scopeOf('d1'), ...over } as never);
export const MISSING = { kind: 'missing' } as const;
export const UNKNOWN = { kind: 'unknown' } as const;

export const assigned = (personId: string, over: Record<string, unknown> = {}) => ({
  personId,
  from: null,
  to: null,
  lastUse: { kind: 'unknown' },
  ...over,
});

interface ChainOver extends Record<string, unknown> {
  readonly grantor?: object;
  readonly intermediary?: object;
}
/** Client o2 lets our own o1 act, in two registers, assigned to person p1: all in force. */
export const chain = ({ grantor = side(), intermediary = side(), ...over }: ChainOver = {}): ChainMandate =>
  chainMandateSchema.parse(
    newChainMandate({
      id: 'c1',
      grantorId: 'o2',
      intermediaryId: 'o1',
      registration: 'two-registers',
      level: 'EH3',
      sides: { grantor, intermediary },
      assignments: [assigned('p1')],
      ...over,
    } as never),
  );

export const invitation = (over: Record<string, unknown> = {}): Invitation =>
  invitationSchema.parse(
    newInvitation({
      id: 'i1',
      direction: 'from-intermediary',
      grantorId: 'o2',
      intermediaryId: 'o1',
      scope: scopeOf('d1'),
      level: 'EH3',
      steps: [{ step: 'concept', on: '2026-09-01' }],
      ...over,
    } as never),
  );

export const service = (id: string, over: Record<string, unknown> = {}): Service =>
  serviceSchema.parse({
    id,
    providerId: 'v1',
    name: id,
    level: 'EH3',
    acceptsChain: 'unknown',
    deadlines: [],
    source: null,
    checkedOn: null,
    ...over,
  });

export interface ChainGiven {
  readonly chains?: readonly ChainMandate[];
  readonly invitations?: readonly Invitation[];
  readonly means?: readonly Means[];
  readonly suppliers?: readonly Supplier[];
  readonly services?: readonly Service[];
  readonly persons?: readonly Record<string, unknown>[];
  readonly organisations?: readonly Record<string, unknown>[];
  readonly answers?: readonly Record<string, unknown>[];
  readonly profile?: Profile;
  /** Further collections of the register. */
  readonly register?: Record<string, readonly { readonly id: string }[]>;
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));

/** The means of p1 and p2 at s1, good for years. */
const MEANS: readonly Means[] = [
  means({ id: 'e1', personId: 'p1', endsOn: '2031-06-30' }),
  means({ id: 'e2', personId: 'p2', endsOn: '2031-06-30' }),
];

/** Own organisation o1 and client o2; persons p1–p3; suppliers s1 (without an inactivity rule) and s2; services d1–d3. */
export function chainFacts(given: ChainGiven = {}): IndexedFacts {
  const base = facts({
    means: given.means ?? MEANS,
    suppliers: given.suppliers ?? [
      supplier({ inactivityMonths: 'none' }),
      supplier({ id: 's2', name: 'Digidentity', inactivityMonths: 'none' }),
    ],
    profile: given.profile ?? profile({ personId: 'p1', organisationId: 'o1', role: 'administrator' }),
  });
  const organisation = (over: Record<string, unknown>) =>
    organisationSchema.parse({ ...base.register.organisations.get('o1'), ...over });
  const person = (over: Record<string, unknown>): Person =>
    personSchema.parse({ ...base.register.persons.get('p1'), ...over });
  return indexFacts({
    ...base,
    register: {
      ...base.register,
      ...Object.fromEntries(
        Object.entries(given.register ?? {}).map(([key, records]) => [key, byId(records)]),
      ),
      organisations: byId([
        organisation({}),
        organisation({ id: 'o2', name: 'Cliënt BV', kvk: '69599076', kind: 'client' }),
        ...(given.organisations ?? []).map(organisation),
      ]),
      persons: new Map([...base.register.persons, ...byId((given.persons ?? []).map(person))]),
      chainMandates: byId(given.chains ?? []),
      invitations: byId(given.invitations ?? []),
      answers: byId((given.answers ?? []) as never),
    },
    services: byId(given.services ?? [service('d1'), service('d2'), service('d3')]),
  });
}
