/** Writes a decided record into the index: what it names that is new first, the mandate last. */
import type { Decision } from '#core/domain/import/decide-record.ts';
import type { RegisterIndex } from '#core/domain/import/register-index.ts';
import { required } from '#core/domain/import/required.ts';
import { writeNewSupplier, writeScope } from '#core/domain/import/write-scope.ts';
import { newMandate, newMeans, newOrganisation, newPerson } from '#core/domain/records/blank.ts';
import type { Mandate } from '#core/domain/records/mandate.ts';
import type { Organisation } from '#core/domain/records/organisation.ts';
import type { Person } from '#core/domain/records/person.ts';
import type { MandateId, MeansId, OrganisationId, PersonId, SupplierId } from '#core/domain/values/id.ts';

function writeOrganisation({ resolved, organisation }: Decision, index: RegisterIndex): Organisation {
  const record = organisation.next ?? resolved.organisation;
  if (record) {
    if (organisation.next) index.put({ collection: 'organisations', record });
    return record;
  }
  const { legalForm, rsin } = resolved.draft;
  const name = required(resolved.draft.organisation, 'organisation');
  const kvk = required(resolved.kvk, 'kvk');
  const id = index.newId('organisation') as OrganisationId;
  const added = newOrganisation({ id, name, kvk, kind: 'own', legalForm, rsin });
  index.put({ collection: 'organisations', record: added });
  return added;
}

function writePerson({ resolved, person }: Decision, index: RegisterIndex): Person {
  const record = person.next ?? resolved.person;
  if (record) {
    if (person.next) index.put({ collection: 'persons', record });
    return record;
  }
  const { email } = resolved.draft;
  const name = required(resolved.draft.person, 'person');
  const added = newPerson({ id: index.newId('person') as PersonId, name, email });
  index.put({ collection: 'persons', record: added });
  return added;
}

function writeSupplier({ resolved }: Decision, index: RegisterIndex): SupplierId | null {
  if (resolved.newSupplier !== null) return writeNewSupplier(resolved.newSupplier, index);
  return resolved.supplier?.id ?? resolved.mandate?.supplierId ?? null;
}

function writeMeans(
  { means }: Decision,
  personId: PersonId,
  supplierId: SupplierId | null,
  index: RegisterIndex,
): string | null {
  if (means.next === null) return means.known?.id ?? null;
  const record = means.known
    ? { ...means.known, ...means.next }
    : newMeans({ id: index.newId('means') as MeansId, personId, supplierId, ...means.next });
  index.put({ collection: 'means', record });
  return record.id;
}

function firstMandate(
  { resolved }: Decision,
  traits: Pick<Mandate, 'organisationId' | 'personId' | 'supplierId' | 'scope'>,
  index: RegisterIndex,
): Mandate {
  const { draft } = resolved;
  const level = required(resolved.level, 'level');
  const term = required(resolved.term, 'endsOn');
  return newMandate({
    id: index.newId('mandate') as MandateId,
    ...traits,
    level,
    terms: [term],
    lastUse: draft.lastUse,
    suspensions: draft.status === 'suspended' ? [{ from: null, to: null }] : [],
    revoked: draft.status === 'revoked' ? { on: null, reason: null } : null,
    note: draft.note,
  });
}

export interface Written {
  readonly mandateId: string;
  /** The means that the record spoke of, or `null`. */
  readonly meansId: string | null;
}

/** Writes a record that may be taken over. Throws a `RangeError` of one that misses a part that a mandate cannot be without. */
export function writeRecord(decision: Decision, index: RegisterIndex): Written {
  const { resolved, mandate } = decision;
  const organisation = writeOrganisation(decision, index);
  const person = writePerson(decision, index);
  const scope = writeScope(resolved.draft, required(resolved.scope, 'service'), index);
  const supplierId = writeSupplier(decision, index);
  const meansId = writeMeans(decision, person.id, supplierId, index);
  const traits = { organisationId: organisation.id, personId: person.id, supplierId, scope };
  if (mandate?.next === null) return { mandateId: mandate.known.id, meansId };
  const record = mandate?.next ?? firstMandate(decision, traits, index);
  index.put({ collection: 'mandates', record });
  return { mandateId: record.id, meansId };
}
