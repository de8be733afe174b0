/** Decides on the records of a list of mandates, one after another. */
import type { Columns } from '#core/domain/import/columns.ts';
import { comparedMandate } from '#core/domain/import/compared-mandate.ts';
import { asDuplicate, type Decision, decideRecord } from '#core/domain/import/decide-record.ts';
import type { RecordDecider } from '#core/domain/import/decided-record.ts';
import { duplicateKeys, knownKey } from '#core/domain/import/duplicate-key.ts';
import { readRecord } from '#core/domain/import/read-record.ts';
import type { RegisterIndex } from '#core/domain/import/register-index.ts';
import { writeRecord } from '#core/domain/import/write-record.ts';
import type { EntrySurroundings } from '#core/domain/rules/entry-rules.ts';

/** Decides on mandates; a second record of the same mandate and term is a duplicate. */
export function mandateDecider(
  columns: Columns,
  index: RegisterIndex,
  surroundings: EntrySurroundings,
): RecordDecider {
  const seen = new Set<string>();
  const told = new Set<string>();
  /** A record that gives a means without its end leaves the end to a later record. */
  const tell = ({ resolved }: Decision, meansId: string | null): void => {
    if (meansId !== null && resolved.draft.meansEndsOn !== null) told.add(meansId);
  };

  const decide = (cells: readonly string[]): Decision => {
    const decision = decideRecord(readRecord(columns, cells), index, told, surroundings);
    if (decision.outcome === 'refused') return decision;
    const keys = duplicateKeys(decision.resolved, decision.mandate?.matched ?? null);
    if (keys.some((key) => seen.has(key))) return asDuplicate(decision);
    for (const key of keys) seen.add(key);
    return decision;
  };

  const write = (decision: Decision): boolean => {
    const { mandateId, meansId } = writeRecord(decision, index);
    const startsOn = decision.mandate?.matched.term.startsOn ?? decision.resolved.draft.startsOn;
    seen.add(knownKey(mandateId, startsOn));
    tell(decision, meansId);
    return true;
  };

  return (cells) => {
    const decision = decide(cells);
    if (decision.outcome === 'same') tell(decision, decision.means.known?.id ?? null);
    const { outcome, acceptable } = decision;
    return {
      outcome,
      acceptable,
      toRow: (number) => comparedMandate(number, decision),
      write: () => write(decision),
    };
  };
}
