/** By what two records of one file are the same record. */
import { compactName, foldName } from '#core/domain/import/fold-text.ts';
import type { MatchedTerm } from '#core/domain/import/match-term.ts';
import type { Resolved } from '#core/domain/import/resolve-record.ts';

/** Of a mandate that the register, or an earlier record, knows: that mandate and the start of the term. */
export const knownKey = (mandateId: string, startsOn: string | null): string =>
  `known ${mandateId} ${startsOn}`;

/** Of any other: what the record itself says. */
function writtenKey({ draft, kvk }: Resolved): string {
  const names = draft.scope?.kind === 'services' ? draft.scope.names.map(compactName).sort() : [];
  return JSON.stringify([
    kvk,
    draft.email?.toLowerCase() ?? foldName(draft.person ?? ''),
    compactName(draft.supplier ?? ''),
    draft.scope?.kind,
    names,
    draft.scope?.kind === 'level' ? draft.level : compactName(draft.provider ?? ''),
    draft.branch,
    draft.forThirdPartiesOnly,
    draft.startsOn,
  ]);
}

/** The key of a record; `matched` is the term it was found to speak of. */
export const duplicateKey = (resolved: Resolved, matched: MatchedTerm | null): string =>
  resolved.mandate && matched ? knownKey(resolved.mandate.id, matched.term.startsOn) : writtenKey(resolved);
