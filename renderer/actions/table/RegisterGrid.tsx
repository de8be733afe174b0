/** A table of the register in the grid: rows from the main process, selection, and what can be done with it. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableColumn } from '#core/domain/query/table-query.ts';
import { DataGrid } from '#renderer/ui/grid/DataGrid.tsx';
import type { GridColumn } from '#renderer/ui/grid/grid-column.ts';
import type { TableSource } from './table-source.ts';
import { useRowSelection } from './use-row-selection.ts';
import type { Split } from './use-split.ts';
import type { TableRows } from './use-table-rows.ts';
import type { TableState } from './use-table-selection.ts';

export interface RegisterColumn<Item> extends GridColumn<Item> {
  readonly key: TableColumn;
}

interface RegisterGridProps<Item> {
  readonly label: string;
  readonly source: TableSource<Item>;
  readonly columns: readonly RegisterColumn<Item>[];
  readonly table: Pick<TableState, 'sortBy'>;
  readonly rows: TableRows<Item>;
  readonly split: Split;
  readonly openId: string | null;
  /** The row that somebody asked for, to bring into view. */
  readonly reveal: number | null;
  /** What the checkbox of a row is called. */
  readonly nameOf: (item: Item) => string;
  readonly toneOf: (item: Item) => string;
  /** What can be done to what is selected. */
  readonly actions: (ids: readonly string[], onClear: () => void) => ReactNode;
}

const idOf = ({ id }: { readonly id: string }): string => id;

export function RegisterGrid<Item extends { readonly id: string }>(props: RegisterGridProps<Item>) {
  const { label, source, columns, table, rows, split, openId, reveal, nameOf, toneOf, actions } = props;
  const { t } = useTranslation();
  const selection = useRowSelection(source, rows.shown, rows.rowAt);
  const leave = () => (openId === null ? selection.clear() : split.close());
  const chosen = [...selection.ids];
  return (
    <div className="table-side">
      <DataGrid
        label={label}
        columns={columns}
        count={rows.total ?? 0}
        rowAt={rows.rowAt}
        idOf={idOf}
        nameOf={nameOf}
        toneOf={toneOf}
        onRange={rows.onRange}
        sort={rows.shown.sort}
        onSort={(key) => {
          const column = columns.find((candidate) => candidate.key === key);
          if (column !== undefined) table.sortBy(column.key);
        }}
        selection={selection.ids}
        selectAllLabel={t('table.selectAll')}
        onSelect={selection.select}
        onSelectAll={selection.selectAll}
        openId={openId}
        onOpen={({ id }) => split.open(id)}
        onEscape={leave}
        reveal={reveal}
        listKey={JSON.stringify(rows.shown)}
      />
      {chosen.length > 0 && actions(chosen, selection.clear)}
    </div>
  );
}
