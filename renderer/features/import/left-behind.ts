/** How many records were not taken over, per reason. */
import type { ImportResult } from './import-result.ts';

export const LEFT_KINDS = ['Refused', 'Ambiguous', 'Chosen', 'Same'] as const;
export type LeftKind = (typeof LEFT_KINDS)[number];

const KIND_OF = {
  refused: 'Refused',
  ambiguous: 'Ambiguous',
  new: 'Chosen',
  changed: 'Chosen',
  same: 'Same',
} as const;

export function leftBehind({
  rows,
  chosen,
}: Pick<ImportResult, 'rows' | 'chosen'>): readonly { readonly kind: LeftKind; readonly count: number }[] {
  const left = rows.filter(({ row }) => !chosen.has(row)).map(({ outcome }) => KIND_OF[outcome]);
  return LEFT_KINDS.map((kind) => ({ kind, count: left.filter((found) => found === kind).length })).filter(
    ({ count }) => count > 0,
  );
}
