/** Writes a decided record into the index: what it names that is new first, the mandate last. */
import type { Decision } from '#core/domain/import/decide-record.ts';
import type { RegisterIndex } from '#core/domain/import/register-index.ts';
import { writeNewSupplier, writeScope } from '#core/domain/import/write-scope.ts';
import { newMandate, newMeans, newOrganisation, newPerson } from '#core/domain/records/blank.ts';
import type { Mandate } from '#core/domain/records/mandate.ts';
import type { Organisation } from '#core/domain/records/organisation.ts';
import type { Person } from '#core/domain/records/person.ts';
import type { MandateId, MeansId, OrganisationId, PersonId, SupplierId } from '#core/domain/values/id.ts';

function writeOrganisation({ resolved, organisation }: Decision, index: RegisterIndex): Organisation | null {
  const record = organisation.next ?? resolved.organisation;
  if (record) {
    if (organisation.next) index.put({ collection: 'organisations', record });
    return record;
  }
  const { organisation: name, legalForm, rsin } = resolved.draft;
  if (name === null || resolved.kvk === null) return null;
  const id = index.newId('organisation') as OrganisationId;
  const added = newOrganisation({ id, name, kvk: resolved.kvk, kind: 'own', legalForm, rsin });
  index.put({ collection: 'organisations', record: added });
  return added;
}

function writePerson({ resolved, person }: Decision, index: RegisterIndex): Person | null {
  const record = person.next ?? resolved.person;
  if (record) {
    if (person.next) index.put({ collection: 'persons', record });
    return record;
  }
  const { person: name, email } = resolved.draft;
  if (name === null) return null;
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
): Mandate | null {
  const { draft, level, term } = resolved;
  if (level === null || term === null) return null;
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

/** Writes a record that may be taken over; `null` when it misses a part that a mandate cannot be without. */
export function writeRecord(decision: Decision, index: RegisterIndex): Written | null {
  const organisation = writeOrganisation(decision, index);
  const person = writePerson(decision, index);
  const scope = writeScope(decision.resolved.draft, decision.resolved.scope, index);
  if (organisation === null || person === null || scope === null) return null;
  const supplierId = writeSupplier(decision, index);
  const meansId = writeMeans(decision, person.id, supplierId, index);
  const traits = { organisationId: organisation.id, personId: person.id, supplierId, scope };
  const record = decision.mandate
    ? (decision.mandate.next ?? decision.resolved.mandate)
    : firstMandate(decision, traits, index);
  if (record === null) return null;
  if (decision.mandate?.next !== null) index.put({ collection: 'mandates', record });
  return { mandateId: record.id, meansId };
}
