import { describe, expect, it } from 'vitest';
import { indexFacts } from '#core/domain/rules/indexed-facts.ts';
import { groupsOf, placeKey } from '#core/domain/rules/register-groups.ts';
import { facts, mandate, means } from '#test/unit/core/builders.ts';

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
