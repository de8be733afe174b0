/** A draft of a chain mandate, with what the register and the catalogue know of it. */

import type { ChainDraft } from '#core/domain/import/chain-draft.ts';
import { findChain } from '#core/domain/import/chain-find.ts';
import { type ResolvedParties, resolveParties } from '#core/domain/import/chain-party.ts';
import { type FoundScope, findScope } from '#core/domain/import/find-scope.ts';
import type { RegisterIndex } from '#core/domain/import/register-index.ts';
import { levelOfServices } from '#core/domain/import/resolve-record.ts';
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import type { Term } from '#core/domain/records/mandate.ts';
import type { Person } from '#core/domain/records/person.ts';
import type { AssuranceLevel } from '#core/domain/values/assurance-level.ts';

/** Somebody to whom it is assigned; `person` `null` = nobody with that address is known. */
export interface ResolvedUser {
  readonly email: string;
  readonly person: Person | null;
}

export interface ResolvedChain {
  readonly draft: ChainDraft;
  readonly parties: ResolvedParties;
  readonly scope: FoundScope | null;
  /** `null` = not known. */
  readonly users: readonly ResolvedUser[] | null;
  /** An address that several persons have. */
  readonly isUserAmbiguous: boolean;
  readonly term: Term | null;
  readonly level: AssuranceLevel | null;
  readonly isLevelFromService: boolean;
  readonly chain: ChainMandate | null;
  readonly isChainAmbiguous: boolean;
}

/** Looks everything up that a record names. */
export function resolveChain(draft: ChainDraft, index: RegisterIndex): ResolvedChain {
  const parties = resolveParties(draft, index);
  const scope = findScope(draft, index, undefined);
  const term = draft.endsOn === null ? null : { startsOn: draft.startsOn, endsOn: draft.endsOn };
  const persons = draft.users?.map((email) => ({ email, found: index.personsByEmail(email) })) ?? null;
  const found = findChain(draft, parties, scope?.scope ?? null, term, index);
  const known = draft.level ?? found.chain?.level ?? null;
  const level = known ?? levelOfServices(scope);
  return {
    draft,
    parties,
    scope,
    users: persons?.map(({ email, found: [person] }) => ({ email, person: person ?? null })) ?? null,
    isUserAmbiguous: persons?.some(({ found: all }) => all.length > 1) ?? false,
    term,
    level,
    isLevelFromService: known === null && level !== null,
    chain: found.chain,
    isChainAmbiguous: found.isAmbiguous,
  };
}
