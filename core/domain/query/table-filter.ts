/** Which rows of a table the filters keep: all conditions must hold, within one list any value will do. */
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { Period, TableFilters } from './table-query.ts';
import type { Named, TableRow } from './table-row.ts';

const idOf = ({ id }: Named): string => id;

type Keeps = (row: TableRow) => boolean;

const oneOf = (values: readonly string[], of: (row: TableRow) => string | null): readonly Keeps[] => {
  if (values.length === 0) return [];
  const asked = new Set<string | null>(values);
  return [(row) => asked.has(of(row))];
};

const anyOf = (values: readonly string[], of: (row: TableRow) => readonly string[]): readonly Keeps[] => {
  if (values.length === 0) return [];
  const asked = new Set(values);
  return [(row) => of(row).some((value) => asked.has(value))];
};

const within = (period: Period | null, of: (row: TableRow) => CalendarDate | null): readonly Keeps[] => {
  if (period === null) return [];
  const { from, to } = period;
  return [
    (row) => {
      const date = of(row);
      return date !== null && (from === null || date >= from) && (to === null || date <= to);
    },
  ];
};

/** The conditions that the filters ask; none when they ask nothing. Whether it is archived is for the table to know. */
export const conditionsOf = (filters: TableFilters): readonly Keeps[] => [
  ...oneOf(filters.kinds, ({ kind }) => kind),
  ...oneOf(filters.statuses, ({ status }) => status),
  ...anyOf(filters.organisationIds, ({ organisations }) => organisations.map(idOf)),
  ...anyOf(filters.supplierIds, ({ suppliers }) => suppliers.map(idOf)),
  ...anyOf(filters.personIds, ({ personIds }) => personIds),
  ...oneOf(filters.levels, ({ level }) => level),
  ...oneOf(filters.works, ({ works }) => works),
  ...within(filters.breaksOn, ({ breaksOn }) => breaksOn),
  ...within(filters.actBy, ({ actBy }) => actBy),
  ...(filters.lastUseUnknown ? [({ lastUseUnknown }: TableRow) => lastUseUnknown] : []),
  ...(filters.serviceIds.length > 0 ? [({ reaches }: TableRow) => reaches(filters.serviceIds)] : []),
];
