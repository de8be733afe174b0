/** The names that the command line shows for ids. A record that is missing shows its id: better a code than a hole. */
import type { Facts } from '#core/domain/query/facts.ts';

const nameIn =
  (records: ReadonlyMap<string, { readonly name: string }>) =>
  (id: string): string =>
    records.get(id)?.name ?? id;

/** Looks names up in the facts. */
export const namesOf = ({ register, suppliers, services, serviceProviders }: Facts) => ({
  person: nameIn(register.persons),
  organisation: nameIn(register.organisations),
  supplier: nameIn(suppliers),
  service: nameIn(services),
  provider: nameIn(serviceProviders),
  kvk: (id: string): string => register.organisations.get(id)?.kvk ?? '',
});
export type NamesOf = ReturnType<typeof namesOf>;
