/** What nobody can do any more once somebody has left, and what must be withdrawn. */
import { describe, expect, it } from 'vitest';
import { consequencesOfLeaver } from '#core/domain/rules/consequences/leaver.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import {
  adminRole,
  mandate,
  means,
  person,
  profile,
  representative,
  term,
} from '#test/unit/core/builders.ts';
import { assigned, chain, MISSING, scopeOf, side } from '#test/unit/core/chain-builders.ts';
import { registerOf } from '#test/unit/core/whole-register.ts';
import { inShort } from './in-short.ts';

const TODAY = calendarDate('2026-11-25');
const LAST = calendarDate('2026-12-31');
const LONG = { terms: [term('2026-01-01', '2030-12-31')] };
const revoked = (on: string | null) => ({ revoked: { on, reason: null } });
const MEANS = [means({ endsOn: '2030-01-01' }), means({ id: 'e2', personId: 'p2', endsOn: '2030-01-01' })];
const ALL = { kind: 'level', branch: null, forThirdPartiesOnly: false };

type Records = Parameters<typeof registerOf>[0];
const leaver = (records: Records, personId = 'p1') =>
  consequencesOfLeaver(personId, LAST, registerOf({ profile: [profile()], means: MEANS, ...records }), TODAY);

describe('what nobody can do after somebody has left', () => {
  const services = (records: Records) =>
    leaver(records).lostServices.map(({ organisationId, serviceId, certain }) =>
      [organisationId, serviceId, certain ? 'nobody' : 'not known'].join(' '),
    );
  const P2 = { id: 'm2', personId: 'p2', ...LONG };

  it.each<[string, Records, string[]]>([
    ['nothing', {}, []],
    ['the only one', { mandates: [mandate(LONG)] }, ['o1 d1 nobody']],
    ['another can', { mandates: [mandate(LONG), mandate(P2)] }, []],
    [
      'another has a mandate, no known means',
      { mandates: [mandate(LONG), mandate({ ...P2, personId: 'p3' })] },
      ['o1 d1 not known'],
    ],
    [
      'another’s ends on the last day',
      { mandates: [mandate(LONG), mandate({ ...P2, terms: [term(null, '2026-12-31')] })] },
      ['o1 d1 nobody'],
    ],
    [
      'another’s ends the day after',
      { mandates: [mandate(LONG), mandate({ ...P2, terms: [term(null, '2027-01-01')] })] },
      [],
    ],
    ['it has ended by then', { mandates: [mandate({ terms: [term(null, '2026-12-30')] })] }, []],
    ['the one may never have been able', { mandates: [mandate(LONG)], means: [] }, ['o1 d1 nobody']],
    [
      'everything',
      { mandates: [mandate({ ...LONG, scope: ALL }), mandate(P2)] },
      ['o1 d2 nobody', 'o1 d3 nobody'],
    ],
    [
      'for two organisations',
      {
        mandates: [
          mandate({ ...LONG, scope: scopeOf('d1', 'd2') }),
          mandate({ id: 'm3', organisationId: 'o2', ...LONG }),
        ],
      },
      ['o1 d1 nobody', 'o1 d2 nobody', 'o2 d1 nobody'],
    ],
    ['through a chain', { chainMandates: [chain()] }, ['o2 d1 nobody']],
    [
      'through a chain that others share',
      { chainMandates: [chain({ assignments: [assigned('p1'), assigned('p2')] })] },
      [],
    ],
    [
      'a recorded last day changes nothing',
      { mandates: [mandate(LONG)], persons: [person({ id: 'p1', lastWorkingDay: '2026-01-01' })] },
      ['o1 d1 nobody'],
    ],
  ])('%s', (_name, records, expected) => {
    expect(services(records)).toEqual(expected);
  });

  it('tells of somebody who is not recorded', () => {
    const records = {
      mandates: [mandate({ personId: 'p7', ...LONG })],
      means: [means({ personId: 'p7', endsOn: '2030-01-01' })],
    };
    expect(leaver(records, 'p7').lostServices).toEqual([
      { organisationId: 'o1', serviceId: 'd1', certain: true },
    ]);
  });
});

describe('what nobody can renew after somebody has left', () => {
  const renewals = (records: Records) =>
    leaver(records, 'p9').lostRenewals.map(({ organisationId, supplierId, mandateIds, chainIds }) =>
      [organisationId, supplierId, ...mandateIds, ...chainIds].join(' '),
    );
  const ROLE = [adminRole()];
  it.each<[string, Records, string[]]>([
    ['nothing lives there', { adminRoles: ROLE }, []],
    ['the only administrator', { adminRoles: ROLE, mandates: [mandate(LONG)] }, ['o1 s1 m1']],
    [
      'two roles at one place',
      { adminRoles: [adminRole(), adminRole({ id: 'r2', level: 'EH4' })], mandates: [mandate(LONG)] },
      ['o1 s1 m1'],
    ],
    [
      'another administrator',
      { adminRoles: [adminRole(), adminRole({ id: 'r2', personId: 'p2' })], mandates: [mandate(LONG)] },
      [],
    ],
    [
      'a legal representative',
      { adminRoles: ROLE, legalRepresentatives: [representative()], mandates: [mandate(LONG)] },
      [],
    ],
    [
      'a role that ended before',
      { adminRoles: [adminRole({ to: '2026-12-30' })], mandates: [mandate(LONG)] },
      [],
    ],
    ['a mandate above the role', { adminRoles: ROLE, mandates: [mandate({ ...LONG, level: 'EH4' })] }, []],
    [
      'a mandate at another supplier',
      { adminRoles: ROLE, mandates: [mandate({ ...LONG, supplierId: 's2' })] },
      [],
    ],
    [
      'a mandate that was withdrawn',
      { adminRoles: ROLE, mandates: [mandate({ ...LONG, ...revoked('2026-01-01') })] },
      [],
    ],
    [
      'a mandate that ends the day after the last',
      { adminRoles: ROLE, mandates: [mandate({ terms: [term(null, '2027-01-01')] })] },
      [],
    ],
    ['our side of a chain', { adminRoles: ROLE, chainMandates: [chain()] }, ['o1 s1 c1']],
    [
      'the other side of a chain',
      { adminRoles: [adminRole({ organisationId: 'o2' })], chainMandates: [chain()] },
      ['o2 s1 c1'],
    ],
    ['a chain without our side', { adminRoles: ROLE, chainMandates: [chain({ intermediary: MISSING })] }, []],
    [
      'a chain that ends',
      {
        adminRoles: ROLE,
        chainMandates: [
          chain({
            grantor: side({ terms: [term(null, '2026-12-31')] }),
            intermediary: side({ terms: [term(null, '2026-12-31')] }),
          }),
        ],
      },
      [],
    ],
  ])('%s', (_name, records, expected) => {
    expect(renewals(records)).toEqual(expected);
  });
});

describe('chains without a user after somebody has left', () => {
  it.each<[string, Records, string[]]>([
    ['the only user', { chainMandates: [chain()] }, ['c1']],
    ['one of two', { chainMandates: [chain({ assignments: [assigned('p1'), assigned('p2')] })] }, []],
    [
      'the other ends that day',
      { chainMandates: [chain({ assignments: [assigned('p1'), assigned('p2', { to: '2026-12-31' })] })] },
      ['c1'],
    ],
    [
      'not assigned any more',
      { chainMandates: [chain({ assignments: [assigned('p1', { to: '2026-12-30' })] })] },
      [],
    ],
    ['in the archive', { chainMandates: [chain({ archivedOn: '2026-01-01' })] }, []],
    ['replaced', { chainMandates: [chain({ replacedById: 'c2' })] }, []],
    ['of nobody', { chainMandates: [chain({ assignments: null })] }, []],
  ])('%s', (_name, records, expected) => {
    expect(leaver(records).lostChainIds).toEqual(expected);
  });
});

describe('what must be withdrawn when somebody leaves', () => {
  it('comes in order, the own means last, and stays open until each has a date in time', () => {
    const { toDo, open } = leaver({
      mandates: [
        mandate({ id: 'm1', ...LONG }),
        mandate({ id: 'm2', ...LONG, ...revoked('2027-01-01') }),
        mandate({ id: 'm3', ...LONG, ...revoked('2027-01-02') }),
        mandate({ id: 'm4', ...LONG, ...revoked(null) }),
        mandate({ id: 'm5', terms: [term(null, '2026-12-31')] }),
        mandate({ id: 'm6', ...LONG, archivedOn: '2026-01-01' }),
        mandate({ id: 'm7', ...LONG, replacedById: 'm1' }),
        mandate({ id: 'm8', personId: 'p2', ...LONG }),
      ],
      adminRoles: [
        adminRole({ id: 'r1', personId: 'p1' }),
        adminRole({ id: 'r2', personId: 'p1', to: '2026-12-31' }),
        adminRole({ id: 'r3', personId: 'p1', to: '2027-01-01', ...revoked('2026-12-01') }),
        adminRole({ id: 'r4', personId: 'p1', archivedOn: '2026-01-01' }),
      ],
      chainMandates: [
        chain({ assignments: [assigned('p1'), assigned('p1', { to: '2026-12-30' }), assigned('p2')] }),
        chain({ id: 'c2', assignments: [assigned('p1', { to: '2026-12-31' })] }),
        chain({ id: 'c3', archivedOn: '2026-01-01' }),
      ],
      legalRepresentatives: [
        representative({ personId: 'p1' }),
        representative({ id: 'l2', personId: 'p1', to: '2026-12-31' }),
        representative({ id: 'l3', personId: 'p1', to: '2026-12-30' }),
      ],
      means: [
        means({ id: 'e1' }),
        means({ id: 'e2', ...revoked('2026-12-31') }),
        means({ id: 'e3', endsOn: '2026-12-31' }),
        means({ id: 'e4', archivedOn: '2026-01-01' }),
      ],
    });
    expect(inShort(toDo)).toEqual([
      'withdraw-mandate m1 (authorised-person o1) 2026-12-31',
      'withdraw-mandate m2 (authorised-person o1) 2026-12-31 done 2027-01-01',
      'withdraw-mandate m3 (authorised-person o1) 2026-12-31 done 2027-01-02',
      'withdraw-mandate m4 (authorised-person o1) 2026-12-31',
      'withdraw-role r1 (authorised-person o1) 2026-12-31',
      'withdraw-role r3 (authorised-person o1) 2026-12-31 done 2026-12-01',
      'withdraw-assignment c1 (authorised-person o1) 2026-12-31',
      'withdraw-assignment c2 (authorised-person o1) 2026-12-31 done 2027-01-01',
      'report-to-trade-register l1 (legal-representative o1) 2026-12-31',
      'report-to-trade-register l2 (legal-representative o1) 2026-12-31 done 2027-01-01',
      'withdraw-means e1 (authorised-person) 2026-12-31',
      'withdraw-means e2 (authorised-person) 2026-12-31 done 2026-12-31',
    ]);
    expect(open).toBe(7);
  });
});
