/** An administrator role, a means or a subscription as a row of a table. */
import type { DerivedRecord } from './derived-record.ts';
import type { Facts } from './facts.ts';
import { type Folding, haystackOf, type Named, type TableRow, UNNAMED } from './table-row.ts';

/** A record that is missing shows its id: better a code than a hole in the list. */
const named = (id: string | null, records: ReadonlyMap<string, { readonly name: string }>): Named | null =>
  id === null ? null : { id, name: records.get(id)?.name ?? id };

/** The record as a row. None of them reaches a service by itself. */
export function recordRow(derived: DerivedRecord, facts: Facts, folding: Folding): TableRow {
  const { clock, status, personId, organisationId, supplierId, level, breaksOn, actBy } = derived;
  const { persons, organisations } = facts.register;
  const person = named(personId, persons);
  const organisation = named(organisationId, organisations);
  const supplier = named(supplierId, facts.suppliers);
  const names = {
    person: person?.name ?? null,
    organisation: organisation?.name ?? null,
    supplier: supplier?.name ?? null,
  };
  const texts = () => {
    const email = persons.get(personId ?? '')?.email ?? null;
    const of = organisations.get(organisationId ?? '');
    return [
      names.person,
      email,
      names.organisation,
      of?.kvk ?? null,
      of?.rsin ?? null,
      names.supplier,
      level,
    ];
  };
  let haystack: string | null = null;
  return {
    ...names,
    kind: clock,
    status,
    works: null,
    service: null,
    level,
    breaksOn,
    actBy,
    lastUsedOn: null,
    lastUseUnknown: false,
    personIds: person === null ? [] : [person.id],
    organisations: organisation === null ? [] : [organisation],
    suppliers: [supplier ?? UNNAMED],
    reaches: () => false,
    get haystack() {
      haystack ??= haystackOf(texts(), folding);
      return haystack;
    },
  };
}
