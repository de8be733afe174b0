/** Which chain mandate of the register a record speaks of. */
import type { ChainDraft } from '#core/domain/import/chain-draft.ts';
import { chainKey } from '#core/domain/import/chain-key.ts';
import type { ResolvedParties } from '#core/domain/import/chain-party.ts';
import { matchTerm } from '#core/domain/import/match-term.ts';
import type { RegisterIndex } from '#core/domain/import/register-index.ts';
import { CHAIN_SIDES, type ChainMandate } from '#core/domain/records/chain-mandate.ts';
import type { Scope, Term } from '#core/domain/records/mandate.ts';
import { recordedSides } from '#core/domain/rules/chain-services.ts';
import { supplierIdOf } from '#core/domain/rules/chain-sides.ts';

export interface FoundChain {
  readonly chain: ChainMandate | null;
  readonly isAmbiguous: boolean;
}
const NONE: FoundChain = { chain: null, isAmbiguous: false };

const hasTerm = (chain: ChainMandate, term: Term): boolean =>
  recordedSides(chain).some(({ side }) => matchTerm(side.terms, term).isStored);

/** Whether a record goes on with a chain: one that is archived, replaced or withdrawn gets no other term. */
function continues(chain: ChainMandate, parties: ResolvedParties, term: Term): boolean {
  if (hasTerm(chain, term)) return true;
  if (chain.archivedOn !== null || chain.replacedById !== null) return false;
  return recordedSides(chain).every(
    ({ name, side }) => side.revoked === null || parties[name].side === 'revoked',
  );
}

/** A supplier that one of the two does not know fits every supplier. */
const fits = (chain: ChainMandate, parties: ResolvedParties): boolean =>
  CHAIN_SIDES.every((name) => {
    const [known, given] = [supplierIdOf(chain.sides[name]), parties[name].supplier?.id ?? null];
    return known === null || given === null || known === given;
  });

/** Finds the chain mandate between two organisations with a scope; of several the one that has the very term. */
export function findChain(
  draft: Pick<ChainDraft, 'level'>,
  parties: ResolvedParties,
  scope: Scope | null,
  term: Term | null,
  index: RegisterIndex,
): FoundChain {
  const { grantor, intermediary } = parties;
  if (scope === null || term === null || !grantor.organisation || !intermediary.organisation) return NONE;
  if (grantor.newSupplier !== null || intermediary.newSupplier !== null) return NONE;
  const between = { grantorId: grantor.organisation.id, intermediaryId: intermediary.organisation.id };
  const traits = { ...between, level: draft.level };
  const find = (reached: Scope | null) =>
    index
      .chainsByKey(chainKey(traits, reached))
      .filter((chain) => fits(chain, parties) && continues(chain, parties, term));
  const named = find(scope);
  // One that was missing in every register says of no services what it reaches.
  const alike = named.length > 0 ? named : find(null);
  const exact = alike.filter((chain) => hasTerm(chain, term)).slice(0, 1);
  const [chain, another] = exact.length > 0 ? exact : alike;
  if (another !== undefined) return { chain: null, isAmbiguous: true };
  return { chain: chain ?? null, isAmbiguous: false };
}
