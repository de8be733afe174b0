/** The order of a table by one column. Rows come in order of haste; rows that are equal stay in it, and what is not known comes last. */
import type { Status } from '#core/domain/rules/status.ts';
import { ASSURANCE_LEVELS } from '#core/domain/values/assurance-level.ts';
import type { ListItem } from './list-item.ts';
import { names } from './list-items.ts';
import type { TableColumn, TableSort } from './table-query.ts';

/** As on *Vandaag*: first what does not work, then what must be done, last what nothing can be done about. */
const STATUS_ORDER: readonly Status[] = [
  'lapsed',
  'expired',
  'act-now',
  'expiring',
  'planned',
  'active',
  'suspended',
  'revoked',
];

type Compare = (a: string, b: string) => number;
const byText: Compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const inListOf =
  (order: readonly string[]): Compare =>
  (a, b) =>
    order.indexOf(a) - order.indexOf(b);

/** What each column shows of an item, and how two of these are compared. */
const COLUMNS: Readonly<
  Record<TableColumn, { readonly of: (item: ListItem) => string | null; readonly compare: Compare }>
> = {
  status: { of: ({ status }) => status, compare: inListOf(STATUS_ORDER) },
  person: { of: ({ person }) => person, compare: names.compare },
  // A scope wider than services shows its provider.
  service: { of: ({ service, provider }) => service ?? provider, compare: names.compare },
  organisation: { of: ({ organisation }) => organisation, compare: names.compare },
  supplier: { of: ({ supplier }) => supplier, compare: names.compare },
  level: { of: ({ level }) => level, compare: inListOf(ASSURANCE_LEVELS) },
  breaksOn: { of: ({ breaksOn }) => breaksOn, compare: byText },
  actBy: { of: ({ actBy }) => actBy, compare: byText },
  lastUsedOn: { of: ({ lastUsedOn }) => lastUsedOn, compare: byText },
};

/** What a column shows of an item; `null` = not known. */
export const cellOf = (column: TableColumn, item: ListItem): string | null => COLUMNS[column].of(item);

/** The place of each value among all values of its column; equal ones share it. */
function ranksOf(
  values: ReadonlySet<string>,
  compare: Compare,
): { ranks: Map<string, number>; count: number } {
  const ranks = new Map<string, number>();
  let count = 0;
  let before: string | undefined;
  for (const value of [...values].sort(compare)) {
    if (before !== undefined && compare(before, value) !== 0) count += 1;
    ranks.set(value, count);
    before = value;
  }
  return { ranks, count: count + 1 };
}

/** The indexes of the items in the asked order. Values are compared once each; placing the rows takes no comparing. */
export function orderBy(inHaste: readonly ListItem[], { column, descending }: TableSort): Uint32Array {
  const { of, compare } = COLUMNS[column];
  const values = inHaste.map(of);
  const { ranks, count } = ranksOf(new Set(values.filter((value) => value !== null)), compare);
  const placeOf = (value: string | null): number => {
    const rank = value === null ? undefined : ranks.get(value);
    if (rank === undefined) return count;
    return descending ? count - 1 - rank : rank;
  };
  const places = Uint32Array.from(values, placeOf);
  const next = new Uint32Array(count + 2);
  for (const place of places) next[place + 1] = (next[place + 1] ?? 0) + 1;
  for (let place = 1; place < next.length; place += 1)
    next[place] = (next[place] ?? 0) + (next[place - 1] ?? 0);
  const order = new Uint32Array(places.length);
  for (const [index, place] of places.entries()) {
    const at = next[place] ?? 0;
    order[at] = index;
    next[place] = at + 1;
  }
  return order;
}
