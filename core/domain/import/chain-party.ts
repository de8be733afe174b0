/** The two organisations of a draft of a chain mandate, with what the register knows of them and of their suppliers. */
import type { SideWord } from '#core/domain/import/cell-words.ts';
import { type ChainDraft, PARTY_FIELDS, type PartyDraft } from '#core/domain/import/chain-draft.ts';
import type { RegisterIndex } from '#core/domain/import/register-index.ts';
import { CHAIN_SIDES, type ChainSideName } from '#core/domain/records/chain-mandate.ts';
import type { Organisation } from '#core/domain/records/organisation.ts';
import type { Supplier } from '#core/domain/records/supplier.ts';

/** One of the two organisations. */
export interface ResolvedParty {
  readonly organisation: Organisation | null;
  /** As given, or as known of the organisation. */
  readonly kvk: string | null;
  /** What the record says of this side; `null` = not known. */
  readonly side: SideWord | null;
  /** `null` where it names none, or one that is not known (`newSupplier`). */
  readonly supplier: Supplier | null;
  readonly newSupplier: string | null;
}

export type ResolvedParties = Readonly<Record<ChainSideName, ResolvedParty>>;

/**
 * What the record says of both sides. Its services and its end stand in some register: where it says of neither side that it
 * is recorded, that is the side of which it says nothing, our own first.
 */
function sideWords({ direction, parties }: ChainDraft): Readonly<Record<ChainSideName, SideWord | null>> {
  const words = { grantor: parties.grantor.side, intermediary: parties.intermediary.side };
  const isRecorded = CHAIN_SIDES.some((name) => words[name] !== null && words[name] !== 'missing');
  if (isRecorded) return words;
  const ownFirst = direction === 'as-grantor' ? CHAIN_SIDES : CHAIN_SIDES.toReversed();
  const open = ownFirst.find((name) => words[name] === null);
  return open === undefined ? words : { ...words, [open]: 'recorded' };
}

function findOrganisation(
  { name, kvk }: PartyDraft,
  isKvkWrong: boolean,
  index: RegisterIndex,
): Organisation | null {
  if (kvk !== null) return index.organisationByKvk(kvk) ?? null;
  if (name === null || isKvkWrong) return null;
  const [first, second] = index.organisations.find(name);
  return first === undefined || second !== undefined ? null : first;
}

function resolveParty(
  draft: ChainDraft,
  name: ChainSideName,
  side: SideWord | null,
  index: RegisterIndex,
): ResolvedParty {
  const party = draft.parties[name];
  const isKvkWrong = draft.issues.some(
    ({ code, field }) => code === 'kvk-invalid' && field === PARTY_FIELDS[name].kvk,
  );
  const organisation = findOrganisation(party, isKvkWrong, index);
  // Only a side that is recorded has a supplier.
  const supplierName = side === null || side === 'missing' ? null : party.supplier;
  const supplier = supplierName === null ? null : (index.suppliers.find(supplierName)[0] ?? null);
  return {
    organisation,
    kvk: party.kvk ?? organisation?.kvk ?? null,
    side,
    supplier,
    newSupplier: supplier === null ? supplierName : null,
  };
}

/** Looks both organisations up. */
export function resolveParties(draft: ChainDraft, index: RegisterIndex): ResolvedParties {
  const words = sideWords(draft);
  return {
    grantor: resolveParty(draft, 'grantor', words.grantor, index),
    intermediary: resolveParty(draft, 'intermediary', words.intermediary, index),
  };
}
