/** Whatever a whole register may say around one day: roles, chains, contracts and gaps in what is known as well. */
import fc from 'fast-check';
import { ASSURANCE_LEVELS } from '#core/domain/values/assurance-level.ts';
import { near, supplierId } from './any-facts.ts';
import {
  adminRole,
  mandate,
  means,
  organisation,
  person,
  representative,
  subscription,
  supplier,
} from './builders.ts';
import { chain, service, side } from './chain-builders.ts';
import { registerOf } from './whole-register.ts';

const maybe = fc.option(near);
/** p4 and o4 are never recorded: nothing that points at a hole may make a judgement fail. */
const personId = fc.constantFrom('p1', 'p2', 'p3', 'p4');
const organisationId = fc.constantFrom('o1', 'o2', 'o3', 'o4');
const serviceId = fc.constantFrom('d1', 'd2', 'd3', 'd4');
const level = fc.constantFrom(...ASSURANCE_LEVELS);
const revoked = fc.option(fc.record({ on: maybe, reason: fc.constant(null) }), { freq: 3 });
const period = fc.record({ from: maybe, to: maybe });
const lastUse = fc.oneof(
  near.map((on) => ({ kind: 'date', on })),
  fc.constantFrom({ kind: 'never' }, { kind: 'unknown' }),
);
const restrictions = {
  branch: fc.constantFrom(null, null, '000037178598'),
  forThirdPartiesOnly: fc.constantFrom(false, false, false, true),
};
const scope = fc.oneof(
  fc.record({
    kind: fc.constant('services'),
    serviceIds: fc.uniqueArray(serviceId, { minLength: 1, maxLength: 3 }),
    ...restrictions,
  }),
  fc.record({ kind: fc.constant('provider'), providerId: fc.constantFrom('v1', 'v2'), ...restrictions }),
  fc.record({ kind: fc.constant('level'), ...restrictions }),
);
const held = {
  scope,
  formerScopes: fc.array(fc.record({ scope, until: near }), { maxLength: 2 }),
  terms: fc.array(fc.record({ startsOn: maybe, endsOn: near }), { minLength: 1, maxLength: 3 }),
  suspensions: fc.array(period, { maxLength: 1 }),
  revoked,
};
const archivedOn = fc.option(near, { freq: 1 });
const anySide = fc.oneof(
  { weight: 4, arbitrary: fc.record({ ...held, supplierId, pending: fc.boolean() }).map(side) },
  { weight: 1, arbitrary: fc.constantFrom({ kind: 'missing' }, { kind: 'unknown' }) },
);
const list = <T>(arbitrary: fc.Arbitrary<T>, maxLength: number) => fc.array(arbitrary, { maxLength });
const numbered = (prefix: string) => (over: object, at: number) => ({ ...over, id: `${prefix}${at}` });

/** Facts of any register. */
export const anyRegister = fc
  .record({
    mandates: list(
      fc.record({ ...held, personId, organisationId, supplierId, level, lastUse, archivedOn }),
      8,
    ),
    chains: list(
      fc.record({
        grantorId: organisationId,
        intermediaryId: organisationId,
        registration: fc.constantFrom('one-register', 'two-registers', null),
        level,
        grantor: anySide,
        intermediary: anySide,
        assignments: fc.option(list(fc.record({ personId, from: maybe, to: maybe, lastUse }), 3), {
          freq: 4,
        }),
        archivedOn,
      }),
      4,
    ),
    means: list(
      fc.record({
        personId,
        supplierId,
        level,
        kind: fc.constantFrom('regular', 'regular', 'eh3-belastingdienst', 'eh4-certificate'),
        startsOn: maybe,
        endsOn: maybe,
        subscriptionId: fc.constantFrom(null, 'b0', 'b7'),
        revoked,
        archivedOn,
      }),
      6,
    ),
    subscriptions: list(
      fc.record({ endsOn: maybe, renewsItself: fc.constantFrom('yes', 'no', 'unknown') }),
      1,
    ),
    roles: list(
      fc.record({
        personId,
        organisationId,
        supplierId: fc.constantFrom('s1', 's2'),
        level,
        from: maybe,
        to: maybe,
        revoked,
        archivedOn,
      }),
      5,
    ),
    representatives: list(
      fc.record({
        personId,
        organisationId,
        authority: fc.constantFrom('sole', 'joint', 'unknown'),
        from: maybe,
        to: maybe,
      }),
      2,
    ),
    persons: list(fc.record({ startsOn: maybe, lastWorkingDay: maybe }), 3),
    organisations: list(
      fc.record({
        kind: fc.constantFrom('own', 'client', 'intermediary'),
        cooperationEndsOn: maybe,
        bundleIds: fc.constantFrom([], ['k1'], ['k7']),
        archivedOn,
        succeededById: fc.constantFrom(null, null, 'o1'),
      }),
      3,
    ),
    suppliers: list(
      fc.record({
        inactivityMonths: fc.constantFrom('none', 'unknown', 12),
        inactivityScope: fc.constantFrom('account', 'mandate'),
        selfApproval: fc.constantFrom('barred', 'allowed'),
        chainRegistration: fc.constantFrom('one-register', 'two-registers', 'unknown'),
      }),
      2,
    ),
    services: list(fc.record({ level: fc.option(level), providerId: fc.constantFrom('v1', 'v2', null) }), 3),
  })
  .map((given) =>
    registerOf(
      {
        mandates: given.mandates.map(numbered('m')).map(mandate),
        chainMandates: given.chains.map(numbered('c')).map(chain),
        means: given.means.map(numbered('e')).map(means),
        subscriptions: given.subscriptions.map(numbered('b')).map(subscription),
        adminRoles: given.roles.map(numbered('r')).map(adminRole),
        legalRepresentatives: given.representatives.map(numbered('l')).map(representative),
        persons: given.persons.map((over, at) => person({ ...over, id: `p${at + 1}` })),
        organisations: given.organisations.map((over, at) => organisation({ ...over, id: `o${at + 1}` })),
        serviceBundles: [{ id: 'k1', name: 'Loon', version: 1, serviceIds: ['d1', 'd4'] } as never],
      },
      {
        suppliers: given.suppliers.map((over, at) => supplier({ ...over, id: `s${at + 1}` })),
        services: given.services.map((over, at) =>
          service(`d${at + 1}`, {
            ...over,
            deadlines: [{ key: 'month', name: 'Maand', when: { kind: 'month-end' } }],
          }),
        ),
      },
    ),
  );
