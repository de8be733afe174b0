/** Facts of a whole register in a few words: `facts()` with any of its collections in place of what it has. */
import type { Facts } from '#core/domain/query/facts.ts';
import type { Collection } from '#core/domain/records/register.ts';
import type { Service } from '#core/domain/records/service.ts';
import type { Supplier } from '#core/domain/records/supplier.ts';
import { type IndexedFacts, indexFacts } from '#core/domain/rules/indexed-facts.ts';
import { facts, supplier } from './builders.ts';
import { service } from './chain-builders.ts';

type Records = { readonly [C in Collection]?: readonly { readonly id: string }[] };

export interface Catalogue {
  readonly suppliers?: readonly Supplier[];
  readonly services?: readonly Service[];
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));

/** Suppliers s1 and s2, where nobody lapses. */
export const NO_INACTIVITY: readonly Supplier[] = [
  supplier({ inactivityMonths: 'none' }),
  supplier({ id: 's2', name: 'Digidentity', inactivityMonths: 'none' }),
];

/** Persons p1–p3, organisations o1 and o2, services d1–d3 of provider v1 at EH3, suppliers s1 and s2; the rest is given. */
export function registerOf(records: Records, catalogue: Catalogue = {}): IndexedFacts {
  const base = facts();
  const given = Object.fromEntries(Object.entries(records).map(([key, list]) => [key, byId(list)]));
  const register = { ...base.register, ...given } as Facts['register'];
  return indexFacts({
    ...base,
    register: {
      ...register,
      persons: new Map([...base.register.persons, ...register.persons]),
      organisations: new Map([...base.register.organisations, ...register.organisations]),
    },
    suppliers: byId(catalogue.suppliers ?? NO_INACTIVITY),
    services: byId(catalogue.services ?? [service('d1'), service('d2'), service('d3')]),
  });
}
