/** By what a chain mandate is recognised, apart from its suppliers: grantor, intermediary and scope. */
import { scopeKey } from '#core/domain/import/mandate-key.ts';
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import type { Scope } from '#core/domain/records/mandate.ts';
import { recordedSides } from '#core/domain/rules/chain-services.ts';
import type { AssuranceLevel } from '#core/domain/values/assurance-level.ts';

type Recognised = Pick<ChainMandate, 'grantorId' | 'intermediaryId'> & {
  readonly level: AssuranceLevel | null;
};
export const chainKey = ({ grantorId, intermediaryId, level }: Recognised, scope: Scope): string =>
  `${grantorId} ${intermediaryId} ${scopeKey(scope, level)}`;

/** The keys of a chain mandate that is stored: one for each scope that a side records. */
export const chainKeys = (chain: ChainMandate): readonly string[] => [
  ...new Set(recordedSides(chain).map(({ side }) => chainKey(chain, side.scope))),
];
