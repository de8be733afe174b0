/** The filters as single values that can be put on and taken off one by one. */
import type { TableFilters } from '#core/domain/query/table-query.ts';

export const FILTER_KEYS = ['works', 'statuses', 'organisationIds', 'supplierIds', 'levels'] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

/** What a filter is called: `table.filter.<name>`. */
export const FILTER_NAMES = {
  works: 'works',
  statuses: 'status',
  organisationIds: 'organisation',
  supplierIds: 'supplier',
  levels: 'level',
} as const satisfies Record<FilterKey, string>;

export interface FilterValue {
  readonly key: FilterKey;
  readonly value: string;
}

/** Every value that is on, in the order of the keys. */
export const valuesOf = (filters: TableFilters): FilterValue[] =>
  FILTER_KEYS.flatMap((key) => filters[key].map((value) => ({ key, value })));

export const isOn = (filters: TableFilters, { key, value }: FilterValue): boolean =>
  (filters[key] as readonly string[]).includes(value);

/** The filters with a value put on, or taken off when it was on. */
export function toggled(filters: TableFilters, { key, value }: FilterValue): TableFilters {
  const values: readonly string[] = filters[key];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  // Values come from the facets, which the main process answered for this very key.
  return { ...filters, [key]: next } as TableFilters;
}
