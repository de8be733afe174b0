/** The order of a table by one column. Rows come in order of haste; rows that are equal stay in it, and what is not known comes last. */

import type { Works } from '#core/domain/rules/chain-works.ts';
import { ASSURANCE_LEVELS } from '#core/domain/values/assurance-level.ts';
import { names } from './list-items.ts';
import { ROW_KINDS, type RowStatus, type TableColumn, type TableSort } from './table-query.ts';
import type { TableRow } from './table-row.ts';

/** As on *Vandaag*: first what does not work, then what must be done, last what nothing can be done about. */
const STATUS_ORDER: readonly RowStatus[] = [
  'lapsed',
  'expired',
  'act-now',
  'in-progress',
  'invited',
  'concept',
  'expiring',
  'planned',
  'active',
  'accepted',
  'suspended',
  'refused',
  'withdrawn',
  'revoked',
];

/** What does not work comes first. */
const WORKS_ORDER: readonly Works[] = ['broken', 'partly', 'unknown', 'planned', 'works'];

/** Compares two different values of a column. */
type Compare = (a: string, b: string) => number;
const byText: Compare = (a, b) => (a < b ? -1 : 1);
const inListOf = (order: readonly string[]): Compare => {
  const ranks = new Map(order.map((value, rank) => [value, rank]));
  return (a, b) => Number(ranks.get(a)) - Number(ranks.get(b));
};

/** What rows can be grouped by: what can be sorted by, and their kind. */
export const GROUPINGS = [
  'kind',
  'status',
  'person',
  'service',
  'organisation',
  'supplier',
  'level',
] as const;
export type Grouping = (typeof GROUPINGS)[number];

const COMPARE: Readonly<Record<TableColumn | Grouping, Compare>> = {
  kind: inListOf(ROW_KINDS),
  status: inListOf(STATUS_ORDER),
  works: inListOf(WORKS_ORDER),
  person: names.compare,
  service: names.compare,
  organisation: names.compare,
  supplier: names.compare,
  level: inListOf(ASSURANCE_LEVELS),
  breaksOn: byText,
  actBy: byText,
  lastUsedOn: byText,
};

/** The place of each value among all values of its column; equal ones, such as names that differ in nothing told, share it. */
function ranksOf(values: Iterable<string>, compare: Compare): { ranks: Map<string, number>; count: number } {
  const ranks = new Map<string, number>();
  let count = 0;
  let before: string | null = null;
  for (const value of [...values].sort(compare)) {
    if (before !== null && compare(before, value) !== 0) count += 1;
    ranks.set(value, count);
    before = value;
  }
  return { ranks, count: count + 1 };
}

/** The rows in the asked order. Values are compared once each, however many rows have them. */
export function inOrder<R extends TableRow>(inHaste: readonly R[], { column, descending }: TableSort): R[] {
  const values = new Set<string>();
  for (const row of inHaste) if (row[column] !== null) values.add(row[column]);
  const { ranks, count } = ranksOf(values, COMPARE[column]);
  const placeOf = (row: R): number => {
    const rank = row[column] === null ? undefined : ranks.get(row[column]);
    if (rank === undefined) return count;
    return descending ? count - 1 - rank : rank;
  };
  return [...Map.groupBy(inHaste, placeOf)].sort(([a], [b]) => a - b).flatMap(([, rows]) => rows);
}

export interface Group<R> {
  /** `null` = not known, or there is no such thing. */
  readonly value: string | null;
  readonly rows: readonly R[];
}

/** Rows in groups by what they are about, in the order of that column, with what is not known at the end; each in its order. */
export function grouped<R extends TableRow>(rows: readonly R[], by: Grouping): Group<R>[] {
  const compare = COMPARE[by];
  return [...Map.groupBy(rows, (row) => row[by])]
    .map(([value, members]) => ({ value, rows: members }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return compare(a.value, b.value);
    });
}
