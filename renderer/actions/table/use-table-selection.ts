/** What the table is asked: search, view or filters, and order; one value that only changes when it says something else. */
import { useMemo, useState } from 'react';
import type { TableColumn, TableFilters, TableSelection } from '#core/domain/query/table-query.ts';

/** Fixed views of a table: a set of filters under each name. */
export type Views<View extends string> = Readonly<Record<View, TableFilters>>;

export interface TableState<View extends string = string> {
  readonly selection: TableSelection;
  readonly view: View;
  readonly isNarrowed: boolean;
  readonly search: (text: string) => void;
  readonly show: (view: View) => void;
  readonly filter: (filters: TableFilters) => void;
  /** Sorts by a column; by the same one the other way round. */
  readonly sortBy: (column: TableColumn) => void;
  /** Shows everything of the view again. */
  readonly clear: () => void;
}

/** `views` is one value for good. */
export function useTableSelection<View extends string>(
  views: Views<View>,
  first: View,
  order: TableSelection['sort'],
): TableState<View> {
  const [search, setSearch] = useState('');
  const [view, setView] = useState(first);
  const [filters, setFilters] = useState(views[first]);
  const [sort, setSort] = useState(order);
  const selection = useMemo(() => ({ search, filters, sort }), [search, filters, sort]);
  return {
    selection,
    view,
    isNarrowed: search.trim() !== '' || filters !== views[view],
    search: setSearch,
    show: (next) => {
      setView(next);
      setFilters(views[next]);
    },
    filter: setFilters,
    sortBy: (column) =>
      setSort((before) => ({ column, descending: before.column === column && !before.descending })),
    clear: () => {
      setSearch('');
      setFilters(views[view]);
    },
  };
}
