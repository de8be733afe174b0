/** By what two records of one file are the same record. */
import { compactName, foldName } from '#core/domain/import/fold-text.ts';
import type { MatchedTerm } from '#core/domain/import/match-term.ts';
import { required } from '#core/domain/import/required.ts';
import type { Resolved } from '#core/domain/import/resolve-record.ts';

/** Of a mandate that the register, or an earlier record, knows: that mandate and the start of the term. */
export const knownKey = (mandateId: string, startsOn: string | null): string =>
  `known ${mandateId} ${startsOn}`;

/** Of any other that is not refused: what the record itself says. */
function writtenKey({ draft, kvk }: Resolved): string {
  const names = draft.scope?.kind === 'services' ? draft.scope.names.map(compactName).sort() : [];
  return JSON.stringify([
    kvk,
    draft.email?.toLowerCase() ?? foldName(required(draft.person, 'person')),
    compactName(draft.supplier ?? ''),
    draft.scope?.kind,
    names,
    draft.scope?.kind === 'level' ? draft.level : compactName(draft.provider ?? ''),
    draft.branch,
    draft.forThirdPartiesOnly,
    draft.startsOn,
  ]);
}

/**
 * The keys of a record; one that was seen before makes it double. `matched` is the term it was found to speak of: where
 * it gives that term another start, it has a key by the old start too.
 */
export function duplicateKeys(resolved: Resolved, matched: MatchedTerm | null): readonly string[] {
  if (!resolved.mandate || !matched) return [writtenKey(resolved)];
  const { id, terms } = resolved.mandate;
  const key = knownKey(id, matched.term.startsOn);
  const old = matched.at === null ? undefined : terms[matched.at];
  return old === undefined || old.startsOn === matched.term.startsOn
    ? [key]
    : [key, knownKey(id, old.startsOn)];
}
