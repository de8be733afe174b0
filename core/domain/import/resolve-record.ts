/** A draft, with what the register and the catalogue know of it. */
import type { Draft } from '#core/domain/import/draft.ts';
import { findMandate } from '#core/domain/import/find-mandate.ts';
import { findPerson } from '#core/domain/import/find-person.ts';
import { type FoundScope, findScope } from '#core/domain/import/find-scope.ts';
import { highestLevel } from '#core/domain/import/highest-level.ts';
import type { RegisterIndex } from '#core/domain/import/register-index.ts';
import type { Mandate, Term } from '#core/domain/records/mandate.ts';
import type { Organisation } from '#core/domain/records/organisation.ts';
import type { Person } from '#core/domain/records/person.ts';
import type { Supplier } from '#core/domain/records/supplier.ts';
import type { AssuranceLevel } from '#core/domain/values/assurance-level.ts';

/** What could not be told apart: the field that would have to say more. */
export type AmbiguousPart = 'person' | 'service' | 'supplier';

export interface Resolved {
  readonly draft: Draft;
  readonly organisation: Organisation | null;
  /** As given, or as known of the organisation that the record names. */
  readonly kvk: string | null;
  readonly person: Person | null;
  /** The record's supplier; `null` when it names none, or one that is not known (`newSupplier`). */
  readonly supplier: Supplier | null;
  readonly newSupplier: string | null;
  readonly scope: FoundScope | null;
  readonly mandate: Mandate | null;
  readonly term: Term | null;
  readonly level: AssuranceLevel | null;
  /** The record gives no level; the service's was taken. */
  readonly isLevelFromService: boolean;
  readonly ambiguous: readonly AmbiguousPart[];
}

function findOrganisation(
  draft: Draft,
  index: RegisterIndex,
  referenced: Mandate | undefined,
): Organisation | null {
  if (draft.kvk !== null) {
    const told = referenced && index.organisation(referenced.organisationId);
    return (told?.kvk === draft.kvk ? told : index.organisationByKvk(draft.kvk)) ?? null;
  }
  // A KvK number that is given but wrong is an error; only one that is left out may follow from the name.
  if (draft.organisation === null || draft.issues.some(({ code }) => code === 'kvk-invalid')) return null;
  const [first, second] = index.organisations.find(draft.organisation);
  return first === undefined || second !== undefined ? null : first;
}

/** The level that all services together ask for; `null` when one of them does not say. */
export function levelOfServices(scope: FoundScope | null): AssuranceLevel | null {
  const services = scope?.services ?? [];
  const levels = services.flatMap(({ service }) => service?.level ?? []);
  return levels.length < services.length ? null : highestLevel(levels);
}

/** Looks everything up that a record names. */
export function resolveRecord(draft: Draft, index: RegisterIndex): Resolved {
  const referenced = draft.reference === null ? undefined : index.mandate(draft.reference);
  const organisation = findOrganisation(draft, index, referenced);
  const { person, isAmbiguous } = findPerson(draft, organisation, index, referenced?.personId ?? null);
  const suppliers = draft.supplier === null ? [] : index.suppliers.find(draft.supplier);
  const supplier = suppliers.find(({ id }) => id === referenced?.supplierId) ?? suppliers[0] ?? null;
  const newSupplier = supplier === null ? draft.supplier : null;
  const scope = findScope(draft, index, referenced);
  const term = draft.endsOn === null ? null : { startsOn: draft.startsOn, endsOn: draft.endsOn };
  const canMatch = organisation && person && scope?.scope && term && newSupplier === null;
  const found = canMatch
    ? findMandate(draft, { organisation, person, scope: scope.scope, supplier, term }, index)
    : { mandate: null, isAmbiguous: false };
  const known = draft.level ?? found.mandate?.level ?? null;
  const level = known ?? levelOfServices(scope);
  return {
    draft,
    organisation,
    kvk: draft.kvk ?? organisation?.kvk ?? null,
    person,
    supplier,
    newSupplier,
    scope,
    mandate: found.mandate,
    term,
    level,
    isLevelFromService: known === null && level !== null,
    ambiguous: [
      ...(isAmbiguous ? ['person' as const] : []),
      ...(scope?.isAmbiguous ? ['service' as const] : []),
      ...(found.isAmbiguous ? ['supplier' as const] : []),
    ],
  };
}
