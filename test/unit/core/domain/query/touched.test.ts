import { describe, expect, it } from 'vitest';
import { deriveItem } from '#core/domain/query/derive-item.ts';
import type { Facts } from '#core/domain/query/facts.ts';
import { touchedBy } from '#core/domain/query/touched.ts';
import type { Register } from '#core/domain/records/register.ts';
import { type Service, serviceProviderSchema, serviceSchema } from '#core/domain/records/service.ts';
import { indexFacts } from '#core/domain/rules/indexed-facts.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import {
  adminRole,
  facts,
  type Given,
  mandate,
  means,
  organisation,
  person,
  profile,
  representative,
  subscription,
  supplier,
} from '#test/unit/core/builders.ts';
import { assigned, chain } from '#test/unit/core/chain-builders.ts';

const TODAY = calendarDate('2026-11-22');
const PROVIDER = { kind: 'provider', providerId: 'v1', branch: null, forThirdPartiesOnly: false };
const LEVEL = { kind: 'level', branch: null, forThirdPartiesOnly: false };
const MANDATES = [
  mandate(),
  mandate({ id: 'm2', personId: 'p2', organisationId: 'o2', supplierId: 's2' }),
  mandate({ id: 'm3', personId: 'p3', organisationId: 'o3', supplierId: null, scope: PROVIDER }),
  mandate({ id: 'm4', personId: 'p4', organisationId: 'o4', supplierId: null, scope: LEVEL }),
];
const base = (given: Given = {}): Facts => facts({ mandates: MANDATES, profile: profile(), ...given });
const with_ = (before: Facts, over: Partial<Register>, services = before.services): Facts => ({
  ...before,
  register: { ...before.register, ...over },
  services,
});
const map = <T extends { readonly id: string }>(...records: readonly T[]) =>
  new Map(records.map((record) => [record.id, record]));

/** The mandates that must be derived again. */
function touched(before: Facts, after: Facts): readonly string[] | null {
  const indexed = indexFacts(before);
  const found = touchedBy(indexed, after);
  if (found === null) return null;
  return [...before.register.mandates.values()]
    .filter((one) => found.has(deriveItem(one, indexed, TODAY)))
    .map(({ id }) => id);
}

describe('what a change touches', () => {
  it('is nothing when nothing changed, and everything when the profile did', () => {
    const before = base();
    expect(touched(before, before)).toEqual([]);
    expect(touched(before, with_(before, { profile: map(profile({ ownBufferDays: 9 })) }))).toBeNull();
  });

  it('are the mandates of a person whose means, login, name or mandate changed', () => {
    const before = base();
    expect(touched(before, with_(before, { means: map(means({ personId: 'p2' })) }))).toEqual(['m2']);
    expect(touched(before, with_(before, { persons: map(person({ id: 'p3' })) }))).toContain('m3');
    const changed = map(...MANDATES.slice(0, 3), mandate({ ...MANDATES[3], note: 'anders' }));
    expect(touched(before, with_(before, { mandates: changed }))).toEqual(['m4']);
    const chains = map(chain({ assignments: [assigned('p2')] }));
    expect(touched(before, with_(before, { chainMandates: chains }))).toEqual(['m2']);
    expect(touched(before, with_(before, { chainMandates: map(chain({ assignments: null })) }))).toEqual([]);
  });

  it('are the mandates of those whose means has a subscription that changed', () => {
    const before = base({ means: [means({ personId: 'p2', subscriptionId: 'b1' })] });
    const after = with_(before, { subscriptions: map(subscription({ endsOn: '2027-01-01' })) });
    expect(touched(before, after)).toEqual(['m2']);
  });

  it('are the mandates of an organisation, and of one whose administrators or representatives changed', () => {
    const before = base();
    const o2 = organisation({ id: 'o2', name: 'Anders' });
    const organisations = new Map([...before.register.organisations, [o2.id, o2]]);
    expect(touched(before, with_(before, { organisations }))).toEqual(['m2']);
    expect(touched(before, with_(before, { adminRoles: map(adminRole()) }))).toEqual(['m1']);
    const representatives = map(representative({ organisationId: 'o2' }));
    expect(touched(before, with_(before, { legalRepresentatives: representatives }))).toEqual(['m2']);
  });

  it('are those for which somebody can renew whose own record changed, also the user of Tijdig', () => {
    const leaves = (before: Facts) =>
      with_(before, {
        persons: new Map([...before.register.persons, ['p9', person({ lastWorkingDay: '2026-12-31' })]]),
      });
    const roles = base({ adminRoles: [adminRole({ organisationId: 'o2' })] });
    expect(touched(roles, leaves(roles))).toEqual(['m2']);
    const representing = base({ representatives: [representative({ personId: 'p9' })] });
    expect(touched(representing, leaves(representing))).toEqual(['m1']);
    const user = (organisationId: string | null) =>
      base({ profile: profile({ personId: 'p9', organisationId, role: 'administrator' }) });
    const [somewhere, nowhere] = [user('o1'), user(null)];
    expect(touched(somewhere, leaves(somewhere))).toEqual(['m1']);
    expect(touched(nowhere, leaves(nowhere))).toEqual([]);
  });

  it('are the mandates at a supplier, for a service or for all of a provider', () => {
    const before = base();
    expect(touched(before, with_(before, { suppliers: map(supplier({ id: 's2' })) }))).toEqual(['m2']);
    const d1 = before.services.get('d1');
    if (d1 === undefined) throw new Error('the facts hold service d1');
    const other: Service = serviceSchema.parse({ ...d1, id: 'd9', providerId: null });
    expect(touched(before, with_(before, { services: map({ ...d1, name: 'Anders' }) }))).toEqual([
      'm1',
      'm2',
    ]);
    expect(touched(before, with_(before, { services: map(other) }))).toEqual([]);
    const serviceProviders = map(serviceProviderSchema.parse({ id: 'v1', name: 'Anders' }));
    const after = with_(before, { serviceProviders });
    const services = new Map([...before.services, [other.id, other]]);
    expect(touched(before, { ...after, services })).toEqual(['m1', 'm2', 'm3']);
  });

  it('are mandates that were not there before, told apart from those that went', () => {
    const before = base();
    const indexed = indexFacts(before);
    const mandates = map(...MANDATES.slice(1), mandate({ id: 'm5', personId: 'p7' }));
    const found = touchedBy(indexed, with_(before, { mandates }));
    expect(found?.added.map(({ id }) => id)).toEqual(['m5']);
    expect(touched(before, with_(before, { mandates }))).toEqual(['m1']);
  });
});
