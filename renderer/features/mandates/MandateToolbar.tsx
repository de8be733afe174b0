/** Search, view and filters of the table. */
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#core/contract/contract.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { FilterChips } from './FilterChips.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import { SearchField } from './SearchField.tsx';
import type { TableState } from './use-table-selection.ts';
import { VIEWS } from './views.ts';

interface MandateToolbarProps {
  readonly table: TableState;
  readonly facets: OutputOf<'mandates.facets'> | undefined;
}

export function MandateToolbar({ table, facets }: MandateToolbarProps) {
  const { t } = useTranslation();
  const { search, filters } = table.selection;
  return (
    <div className="toolbar">
      <SearchField value={search} onChange={table.search} />
      <Select
        label={t('mandates.view.label')}
        choices={VIEWS.map((value) => ({ value, label: t(`mandates.view.${value}`) }))}
        value={table.view}
        onChange={table.show}
      />
      {facets !== undefined && (
        <>
          <FilterMenu facets={facets} filters={filters} onChange={table.filter} />
          <FilterChips facets={facets} filters={filters} onChange={table.filter} />
        </>
      )}
    </div>
  );
}
