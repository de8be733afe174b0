/** The names that a list shows for the ids of a mandate. */
import type { Mandate } from '#core/domain/records/mandate.ts';
import type { Facts } from './facts.ts';
import type { ListItem } from './list-item.ts';

type Names = Pick<
  ListItem,
  'person' | 'personId' | 'organisation' | 'kvk' | 'service' | 'serviceId' | 'provider' | 'supplier'
>;

/** Names of what a mandate, or a side of a chain mandate, reaches. */
export function scopeNames(
  { scope }: Pick<Mandate, 'scope'>,
  facts: Facts,
): Pick<Names, 'service' | 'serviceId' | 'provider'> {
  const providerName = (id: string | null | undefined) =>
    (id && facts.serviceProviders.get(id)?.name) || null;
  if (scope.kind === 'provider') {
    return { service: null, serviceId: null, provider: providerName(scope.providerId) };
  }
  if (scope.kind === 'level') return { service: null, serviceId: null, provider: null };
  const [first] = scope.serviceIds;
  return {
    // A service that is not recorded shows its id: better a code than a hole in the list.
    service: scope.serviceIds.map((id) => facts.services.get(id)?.name ?? id).join(' | '),
    serviceId: first ?? null,
    provider: providerName(first && facts.services.get(first)?.providerId),
  };
}

/** Names of person, organisation, scope and supplier; a record that is missing shows its id, a missing KvK nothing. */
export function namesOf(mandate: Mandate, facts: Facts): Names {
  const { personId, organisationId, supplierId } = mandate;
  const organisation = facts.register.organisations.get(organisationId);
  const { service, serviceId, provider } = scopeNames(mandate, facts);
  return {
    person: facts.register.persons.get(personId)?.name ?? personId,
    personId,
    organisation: organisation?.name ?? organisationId,
    kvk: organisation?.kvk ?? '',
    service,
    serviceId,
    provider,
    supplier: supplierId && (facts.suppliers.get(supplierId)?.name ?? supplierId),
  };
}
