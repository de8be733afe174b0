/** Which rows of a table the filters keep: all conditions must hold, within one list any value will do. */
import type { DerivedItem } from './derive-item.ts';
import type { TableFilters } from './table-query.ts';

type Keeps = (derived: DerivedItem) => boolean;

const oneOf = (values: readonly string[], of: (derived: DerivedItem) => string): readonly Keeps[] => {
  if (values.length === 0) return [];
  const asked = new Set(values);
  return [(derived) => asked.has(of(derived))];
};

/** The conditions that the filters ask; none when they ask nothing. Whether it is archived is for the table to know. */
export const conditionsOf = (filters: TableFilters): readonly Keeps[] => [
  ...oneOf(filters.statuses, ({ item }) => item.status),
  ...oneOf(filters.organisationIds, ({ mandate }) => mandate.organisationId),
  ...oneOf(filters.supplierIds, ({ mandate }) => mandate.supplierId ?? ''),
  ...oneOf(filters.personIds, ({ mandate }) => mandate.personId),
  ...oneOf(filters.levels, ({ item }) => item.level),
  ...(filters.lastUseUnknown ? [({ item }: DerivedItem) => item.lastUse === 'unknown'] : []),
];
