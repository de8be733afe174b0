/** Writes a decided record of a list of chain mandates: what it names that is new first, the chain last. */
import { type ChainDecision, chainValues } from '#core/domain/import/chain-decide.ts';
import { assignmentsOf, firstSide, nextChain } from '#core/domain/import/chain-next.ts';
import type { ResolvedChain } from '#core/domain/import/chain-resolve.ts';
import type { RegisterIndex } from '#core/domain/import/register-index.ts';
import { writeNewSupplier, writeScope } from '#core/domain/import/write-scope.ts';
import { newChainMandate, newOrganisation, newPerson } from '#core/domain/records/blank.ts';
import type { ChainSideName } from '#core/domain/records/chain-mandate.ts';
import type { Organisation } from '#core/domain/records/organisation.ts';
import type { Direction } from '#core/domain/rules/chain-sides.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { ChainMandateId, OrganisationId, PersonId, SupplierId } from '#core/domain/values/id.ts';

/** What a new organisation is to us, by whose chain it is. */
function kindOf(name: ChainSideName, direction: Direction | null): Organisation['kind'] {
  if (name === 'grantor') return direction === 'as-grantor' ? 'own' : 'client';
  return direction === 'as-intermediary' ? 'own' : 'intermediary';
}

function writeOrganisation(
  { draft, parties }: ResolvedChain,
  name: ChainSideName,
  index: RegisterIndex,
): OrganisationId | null {
  const { organisation, kvk } = parties[name];
  if (organisation !== null) return organisation.id;
  const given = draft.parties[name].name;
  if (given === null || kvk === null) return null;
  const written = index.organisationByKvk(kvk);
  if (written !== undefined) return written.id;
  const id = index.newId('organisation') as OrganisationId;
  const record = newOrganisation({ id, name: given, kvk, kind: kindOf(name, draft.direction) });
  index.put({ collection: 'organisations', record });
  return id;
}

/** Somebody of whom only the address is known is called by it, until a person says the name. */
function writeUsers({ users }: ResolvedChain, index: RegisterIndex): readonly PersonId[] | null {
  if (users === null) return null;
  return users.map(({ email, person }) => {
    if (person !== null) return person.id;
    const id = index.newId('person') as PersonId;
    index.put({ collection: 'persons', record: newPerson({ id, name: email, email }) });
    return id;
  });
}

function writeSupplier(
  { parties }: ResolvedChain,
  name: ChainSideName,
  index: RegisterIndex,
): SupplierId | null {
  const { supplier, newSupplier } = parties[name];
  if (newSupplier === null) return supplier?.id ?? null;
  // Both sides may name the same new one.
  return index.suppliers.find(newSupplier)[0]?.id ?? writeNewSupplier(newSupplier, index);
}

/** Writes a record that may be taken over; `false` when it misses a part that a chain mandate cannot be without. */
export function writeChain({ resolved }: ChainDecision, index: RegisterIndex, today: CalendarDate): boolean {
  const grantorId = writeOrganisation(resolved, 'grantor', index);
  const intermediaryId = writeOrganisation(resolved, 'intermediary', index);
  if (grantorId === null || intermediaryId === null) return false;
  const scope = resolved.scope && writeScope(resolved.draft, resolved.scope, index);
  const supplierIds = {
    grantor: writeSupplier(resolved, 'grantor', index),
    intermediary: writeSupplier(resolved, 'intermediary', index),
  };
  const values = chainValues(resolved, scope, supplierIds, writeUsers(resolved, index));
  if (values === null) return false;
  const { chain } = resolved;
  if (chain !== null) {
    const { next } = nextChain(chain, values, today);
    if (next !== null) index.put({ collection: 'chainMandates', record: next });
    return true;
  }
  const record = newChainMandate({
    id: index.newId('chain-mandate') as ChainMandateId,
    grantorId,
    intermediaryId,
    level: values.level,
    sides: { grantor: firstSide(values, 'grantor'), intermediary: firstSide(values, 'intermediary') },
    assignments: values.userIds && assignmentsOf(values.userIds),
    note: values.note,
  });
  index.put({ collection: 'chainMandates', record });
  return true;
}
