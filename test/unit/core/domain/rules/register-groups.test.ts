import { describe, expect, it } from 'vitest';
import { gettingInSchema } from '#core/domain/records/invitation.ts';
import { renewalDossierSchema } from '#core/domain/records/renewal-dossier.ts';
import { accountKey, indexFacts } from '#core/domain/rules/indexed-facts.ts';
import { groupsOf, placeKey } from '#core/domain/rules/register-groups.ts';
import type { Slices } from '#core/domain/values/slices.ts';
import { adminRole, facts, mandate, means, representative } from '#test/unit/core/builders.ts';
import { assigned, chain, invitation } from '#test/unit/core/chain-builders.ts';

const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);

describe('the groups of a register', () => {
  const given = facts({
    mandates: [mandate(), mandate({ id: 'm2', personId: 'p2' }), mandate({ id: 'm3', organisationId: 'o2' })],
    means: [means({ subscriptionId: 'b1' }), means({ id: 'e2', supplierId: null })],
  });

  it('hold every record under what it belongs to, in the order of the register', () => {
    const groups = groupsOf(given.register);
    expect(ids(groups.mandatesByPerson.of('p1'))).toEqual(['m1', 'm3']);
    expect(ids(groups.mandatesByOrganisation.of('o1'))).toEqual(['m1', 'm2']);
    expect(ids(groups.meansByPerson.of('p1'))).toEqual(['e1', 'e2']);
    expect(ids(groups.meansBySubscription.of('b1'))).toEqual(['e1']);
  });

  it('are made with pauses before anybody asks, and not made again', () => {
    const many = Array.from({ length: 10_001 }, (_, at) => mandate({ id: `m${at}`, personId: `p${at % 3}` }));
    const { mandatesByPerson } = groupsOf(facts({ mandates: many }).register);
    const pausesOf = (work: Slices<void>): number => {
      let pauses = 0;
      while (!work.next().done) pauses += 1;
      return pauses;
    };
    expect(pausesOf(mandatesByPerson.prepare())).toBe(1);
    expect(pausesOf(mandatesByPerson.prepare())).toBe(0);
    expect(mandatesByPerson.of('p2')).toHaveLength(3_333);
  });

  it('hold roles, representatives, chains, invitations and what belongs to them', () => {
    const register = {
      ...facts({
        adminRoles: [adminRole()],
        representatives: [representative()],
      }).register,
      chainMandates: new Map([
        ['c1', chain({ assignments: [assigned('p1'), assigned('p1'), assigned('p2')] })],
      ]),
      invitations: new Map([['i1', invitation()]]),
    };
    const groups = groupsOf(register);
    const { grantorId, intermediaryId } = invitation();
    const found = [
      groups.rolesByPerson.of('p9'),
      groups.rolesByPlace.of(placeKey('o1', 's1')),
      groups.rolesByOrganisation.of('o1'),
      groups.representativesByPerson.of('p8'),
      groups.representativesByOrganisation.of('o1'),
      groups.chainsByGrantor.of('o2'),
      groups.chainsByIntermediary.of('o1'),
      groups.chainsByPerson.of('p1'),
      groups.chainsByPerson.of('p2'),
      groups.invitationsByOrganisation.of(grantorId),
      groups.invitationsByOrganisation.of(intermediaryId),
    ];
    expect(found.map(ids)).toEqual([
      ['r1'],
      ['r1'],
      ['r1'],
      ['l1'],
      ['l1'],
      ['c1'],
      ['c1'],
      ['c1'],
      ['c1'],
      [invitation().id],
      [invitation().id],
    ]);
    expect(
      groupsOf({
        ...register,
        chainMandates: new Map([['c1', chain({ assignments: null })]]),
      }).chainsByPerson.of('p1'),
    ).toEqual([]);
  });

  it('hold the way in to a supplier and the dossiers of a chain', () => {
    const way = gettingInSchema.parse({
      id: 'g1',
      organisationId: 'o1',
      supplierId: 's1',
      formSentOn: null,
      mailReceivedOn: null,
      link: null,
      personIds: [],
      note: null,
    });
    const dossier = renewalDossierSchema.parse({
      id: 'q1',
      chainMandateId: 'c1',
      madeOn: '2026-11-22',
      side: 'grantor',
      kept: {
        grantorKvk: '68750110',
        intermediaryKvk: '69599076',
        supplierId: null,
        scope: { kind: 'level', branch: null, forThirdPartiesOnly: false },
        level: 'EH3',
        userIds: null,
        contactId: null,
        endsOn: null,
      },
      steps: [],
      closedOn: null,
    });
    const groups = groupsOf({
      ...given.register,
      gettingIn: new Map([[way.id, way]]),
      renewalDossiers: new Map([[dossier.id, dossier]]),
    });
    expect(ids(groups.gettingInByOrganisation.of('o1'))).toEqual(['g1']);
    expect(ids(groups.dossiersByChain.of('c1'))).toEqual(['q1']);
  });

  it('hold nothing of what is not known', () => {
    const groups = groupsOf(given.register);
    expect(groups.mandatesByPerson.of('p9')).toEqual([]);
    expect(groups.rolesByPlace.of(placeKey('o1', 's1'))).toEqual([]);
  });

  it('are taken over with a collection that did not change, and made anew with one that did', () => {
    const before = indexFacts(given);
    const register = { ...given.register, means: new Map() };
    const after = indexFacts({ ...given, register }, before);
    expect(after.groups.mandatesByPerson).toBe(before.groups.mandatesByPerson);
    expect(after.accounts).toBe(before.accounts);
    expect(after.groups.meansByPerson.of('p1')).toEqual([]);
    expect(after.means.get('p1', 's1')).toBeUndefined();
  });
});

it('an account is a person at a supplier, or at one that is not known', () => {
  expect([accountKey('p1', 's1'), accountKey('p1', null)]).toEqual(['p1 s1', 'p1 ']);
});
