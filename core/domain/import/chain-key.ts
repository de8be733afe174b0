/** By what a chain mandate is recognised, apart from its suppliers: grantor, intermediary and scope. */
import { scopeKey } from '#core/domain/import/mandate-key.ts';
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import type { Scope } from '#core/domain/records/mandate.ts';
import { recordedSides } from '#core/domain/rules/chain-services.ts';
import type { AssuranceLevel } from '#core/domain/values/assurance-level.ts';

type Recognised = Pick<ChainMandate, 'grantorId' | 'intermediaryId'> & {
  readonly level: AssuranceLevel | null;
};
/** `scope` `null` = no side is recorded, so that nothing says what it reaches. */
export const chainKey = ({ grantorId, intermediaryId, level }: Recognised, scope: Scope | null): string =>
  `${grantorId} ${intermediaryId} ${scope === null ? 'nothing' : scopeKey(scope, level)}`;

/** The keys of a chain mandate that is stored: one for each scope that a side records. */
export function chainKeys(chain: ChainMandate): readonly string[] {
  const scopes = recordedSides(chain).map(({ side }) => side.scope);
  return [...new Set((scopes.length === 0 ? [null] : scopes).map((scope) => chainKey(chain, scope)))];
}
