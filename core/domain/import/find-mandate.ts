/** Which mandate of the register a record speaks of. */
import type { Draft } from '#core/domain/import/draft.ts';
import { mandateKey } from '#core/domain/import/mandate-key.ts';
import { matchTerm, startOf } from '#core/domain/import/match-term.ts';
import type { RegisterIndex } from '#core/domain/import/register-index.ts';
import type { Mandate, Scope, Term } from '#core/domain/records/mandate.ts';
import type { Organisation } from '#core/domain/records/organisation.ts';
import type { Person } from '#core/domain/records/person.ts';
import type { Supplier } from '#core/domain/records/supplier.ts';

export interface FoundMandate {
  readonly mandate: Mandate | null;
  readonly isAmbiguous: boolean;
}
const NONE: FoundMandate = { mandate: null, isAmbiguous: false };

/**
 * Whether a record goes on with a mandate that has ended for good. An archived one is never touched again, a withdrawn
 * one gets no later term: granting it anew makes a new mandate.
 */
function continues(mandate: Mandate, term: Term, status: Draft['status']): boolean {
  const { isStored } = matchTerm(mandate.terms, term);
  if (isStored) return true;
  if (mandate.archivedOn !== null) return false;
  if (mandate.revoked === null || status === 'revoked') return true;
  return mandate.terms.some((stored) => startOf(term) <= startOf(stored));
}

/** Of one or more mandates alike: the one told, else one that has the very term, else the one that ends last. */
function best(candidates: readonly Mandate[], term: Term, referencedId: string | null): Mandate {
  const end = ({ terms }: Mandate) =>
    terms.map(({ endsOn }) => endsOn).reduce((last, endsOn) => (endsOn > last ? endsOn : last));
  return (
    candidates.find(({ id }) => id === referencedId) ??
    candidates.find(({ terms }) => matchTerm(terms, term).isStored) ??
    candidates.reduce((last, other) => (end(other) > end(last) ? other : last))
  );
}

/** What a record must say, and the register must know, for there to be a mandate to find. */
export interface MandateTraits {
  readonly organisation: Organisation;
  readonly person: Person;
  readonly scope: Scope;
  /** `null` = the record names none. */
  readonly supplier: Supplier | null;
  readonly term: Term;
}

/**
 * Finds the mandate. A supplier that one of the two sides does not know fits every supplier, as long as that leaves one
 * mandate: "not known" never makes a second mandate of one.
 */
export function findMandate(draft: Draft, traits: MandateTraits, index: RegisterIndex): FoundMandate {
  const { organisation, person, scope, supplier, term } = traits;
  const key = mandateKey({ organisationId: organisation.id, personId: person.id, scope, level: draft.level });
  const alike = index.mandatesByKey(key).filter((mandate) => continues(mandate, term, draft.status));
  const supplierId = supplier?.id ?? null;
  const same = alike.filter((mandate) => mandate.supplierId === supplierId);
  if (same.length > 0) return { mandate: best(same, term, draft.reference), isAmbiguous: false };
  const fitting = supplierId === null ? alike : alike.filter((mandate) => mandate.supplierId === null);
  if (fitting.length === 0) return NONE;
  if (new Set(fitting.map((mandate) => mandate.supplierId)).size > 1)
    return { mandate: null, isAmbiguous: true };
  return { mandate: best(fitting, term, draft.reference), isAmbiguous: false };
}
