/** What stands above a table: search, view, filters, and the filters that are on. */
import { useTranslation } from 'react-i18next';
import type { Choice } from '#renderer/ui/RadioGroup.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { FilterChips } from './FilterChips.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import { SearchField } from './SearchField.tsx';
import type { Facets } from './table-source.ts';
import type { TableState } from './use-table-selection.ts';

interface TableToolbarProps<View extends string> {
  readonly table: TableState<View>;
  readonly views: readonly Choice<View>[];
  readonly searchLabel: string;
  readonly searchHint: string;
  readonly facets: Facets | undefined;
}

export function TableToolbar<View extends string>(props: TableToolbarProps<View>) {
  const { table, views, searchLabel, searchHint, facets } = props;
  const { t } = useTranslation();
  const { search, filters } = table.selection;
  return (
    <div className="toolbar">
      <SearchField label={searchLabel} hint={searchHint} value={search} onChange={table.search} />
      <Select label={t('table.view')} choices={views} value={table.view} onChange={table.show} />
      {facets !== undefined && (
        <>
          <FilterMenu facets={facets} filters={filters} onChange={table.filter} />
          <FilterChips facets={facets} filters={filters} onChange={table.filter} />
        </>
      )}
    </div>
  );
}
