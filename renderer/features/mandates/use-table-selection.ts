/** What the table is asked: search, view or filters, and order; one value that only changes when it says something else. */
import { useMemo, useState } from 'react';
import type { TableColumn, TableFilters, TableSelection } from '#core/domain/query/table-query.ts';
import { VIEW_FILTERS, type View } from './views.ts';

export interface TableState {
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

export function useTableSelection(): TableState {
  const [search, setSearch] = useState('');
  const [view, setView] = useState<View>('all');
  const [filters, setFilters] = useState(VIEW_FILTERS.all);
  const [sort, setSort] = useState<TableSelection['sort']>({ column: 'actBy', descending: false });
  const selection = useMemo(() => ({ search, filters, sort }), [search, filters, sort]);
  return {
    selection,
    view,
    isNarrowed: search.trim() !== '' || filters !== VIEW_FILTERS[view],
    search: setSearch,
    show: (next) => {
      setView(next);
      setFilters(VIEW_FILTERS[next]);
    },
    filter: setFilters,
    sortBy: (column) =>
      setSort((before) => ({ column, descending: before.column === column && !before.descending })),
    clear: () => {
      setSearch('');
      setFilters(VIEW_FILTERS[view]);
    },
  };
}
