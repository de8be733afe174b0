/** Which records are chosen, and which stand in which tab. */
import type { Comparison } from '#core/contract/import-file.ts';
import type { ComparedRow } from '#core/domain/import/comparison.ts';
import { OUTCOME_LOOK, type OutcomeTab } from './outcome-look.ts';

/** New and changed records are chosen from the start; an uncertain one waits for a person. */
export const chosenAtFirst = (rows: readonly ComparedRow[]): ReadonlySet<number> =>
  new Set(
    rows
      .filter(({ outcome, acceptable }) => acceptable && (outcome === 'new' || outcome === 'changed'))
      .map(({ row }) => row),
  );

/** The records of a tab: what can be taken over first, then in the order of the file. */
export const rowsOf = (rows: readonly ComparedRow[], tab: OutcomeTab): readonly ComparedRow[] =>
  (tab === 'all' ? [...rows] : rows.filter(({ outcome }) => outcome === tab)).sort(
    (a, b) => OUTCOME_LOOK[a.outcome].order - OUTCOME_LOOK[b.outcome].order || a.row - b.row,
  );

export const countOf = ({ rows, counts }: Comparison, tab: OutcomeTab): number =>
  tab === 'all' ? rows.length : counts[tab];

/** The chosen records with these added or left out; only what may be taken over is ever added. */
export function withRows(
  chosen: ReadonlySet<number>,
  rows: readonly ComparedRow[],
  isChosen: boolean,
): ReadonlySet<number> {
  const next = new Set(chosen);
  for (const { row, acceptable } of rows) {
    if (isChosen && acceptable) next.add(row);
    else next.delete(row);
  }
  return next;
}
