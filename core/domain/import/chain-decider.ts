/** Decides on the records of a list of chain mandates, one after another. */
import { type ChainDecision, decideChain } from '#core/domain/import/chain-decide.ts';
import { type ChainDraft, readChain } from '#core/domain/import/chain-draft.ts';
import { type ResolvedChain, resolveChain } from '#core/domain/import/chain-resolve.ts';
import { writeChain } from '#core/domain/import/chain-write.ts';
import type { Columns } from '#core/domain/import/columns.ts';
import type { ComparedRow } from '#core/domain/import/comparison.ts';
import type { RecordDecider } from '#core/domain/import/decided-record.ts';
import { importIssue, shown } from '#core/domain/import/draft.ts';
import { serviceName } from '#core/domain/import/find-services.ts';
import { compactName } from '#core/domain/import/fold-text.ts';
import type { RegisterIndex } from '#core/domain/import/register-index.ts';
import { joinServices } from '#core/domain/import/service-list.ts';
import type { EntrySurroundings } from '#core/domain/rules/entry-rules.ts';

/** By what two records of one file are the same record. */
function writtenKey({ draft, parties }: ResolvedChain): string {
  const { scope, provider, branch, forThirdPartiesOnly, level, startsOn } = draft;
  return JSON.stringify([
    parties.grantor.kvk,
    parties.intermediary.kvk,
    compactName(draft.parties.grantor.supplier ?? ''),
    compactName(draft.parties.intermediary.supplier ?? ''),
    scope?.kind,
    scope?.kind === 'services' ? scope.names.map(compactName).sort() : [],
    scope?.kind === 'level' ? level : compactName(provider ?? ''),
    branch,
    forThirdPartiesOnly,
    startsOn,
  ]);
}

/** The record as the row that a person looks at: of the two organisations the one that is not our own. */
function comparedChain(
  number: number,
  { resolved, outcome, issues, acceptable, next }: ChainDecision,
): ComparedRow {
  const { draft, parties, scope, level, term } = resolved;
  const other = draft.direction === 'as-grantor' ? 'intermediary' : 'grantor';
  const { organisation, kvk } = parties[other];
  const own = parties[other === 'grantor' ? 'intermediary' : 'grantor'];
  const isNamed = draft.scope?.kind === 'services' && scope !== null;
  return {
    row: number,
    outcome,
    issues: [...issues],
    person: null,
    organisation: shown(draft.parties[other].name ?? organisation?.name ?? null),
    kvk,
    service: shown(isNamed ? joinServices(scope.services.map(serviceName)) : null),
    supplier: shown(own.supplier?.name ?? own.newSupplier),
    level,
    term: next?.matched?.term ?? term,
    before: next?.matched?.before ?? null,
    acceptable,
  };
}

/** Decides on chain mandates; a second record of the same chain and term is a duplicate. */
export function chainDecider(
  columns: Columns,
  index: RegisterIndex,
  surroundings: EntrySurroundings,
): RecordDecider {
  const seen = new Set<string>();

  const decide = (draft: ChainDraft): ChainDecision => {
    const decision = decideChain(resolveChain(draft, index), surroundings);
    if (decision.outcome === 'refused') return decision;
    const key = writtenKey(decision.resolved);
    if (!seen.has(key)) {
      seen.add(key);
      return decision;
    }
    const issues = [...decision.issues, importIssue('duplicate', null)];
    return { ...decision, issues, outcome: 'ambiguous', acceptable: false };
  };

  return (cells) => {
    const decision = decide(readChain(columns, cells));
    const { outcome, acceptable } = decision;
    return {
      outcome,
      acceptable,
      toRow: (number) => comparedChain(number, decision),
      write: () => writeChain(decision, index, surroundings.today),
    };
  };
}
