/** The table of mandates in the grid: rows from the main process, selection, and what can be done with it. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListItem } from '#core/domain/query/list-item.ts';
import { DataGrid } from '#renderer/ui/grid/DataGrid.tsx';
import { STATUS_LOOK } from '#renderer/ui/status-look.ts';
import { useItemWords } from '#renderer/ui/use-item-words.ts';
import { SelectionActions } from './SelectionActions.tsx';
import { useColumns } from './use-columns.tsx';
import type { MandateRows } from './use-mandate-rows.ts';
import { useRowSelection } from './use-row-selection.ts';
import type { TableState } from './use-table-selection.ts';

interface MandatesTableProps {
  readonly table: TableState;
  readonly rows: MandateRows;
  readonly openId: string | null;
  /** The row of the mandate that somebody asked for, to bring into view. */
  readonly reveal: number | null;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

const toneOf = (item: ListItem): string => STATUS_LOOK[item.status].tone;
const idOf = ({ id }: ListItem): string => id;

export function MandatesTable({ table, rows, openId, reveal, onOpen, onClose }: MandatesTableProps) {
  const { t } = useTranslation();
  const { serviceOf } = useItemWords();
  const nameOf = useCallback(
    (item: ListItem) => t('mandates.selectRow', { service: serviceOf(item), person: item.person }),
    [t, serviceOf],
  );
  const columns = useColumns();
  const selection = useRowSelection(rows.shown, rows.rowAt);
  const leave = () => (openId === null ? selection.clear() : onClose());
  const chosen = [...selection.ids];
  return (
    <div className="table-side">
      <DataGrid
        label={t('mandates.table')}
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
        selectAllLabel={t('mandates.selectAll')}
        onSelect={selection.select}
        onSelectAll={selection.selectAll}
        openId={openId}
        onOpen={({ id }) => onOpen(id)}
        onEscape={leave}
        reveal={reveal}
        listKey={JSON.stringify(rows.shown)}
      />
      {chosen.length > 0 && (
        <SelectionActions target={{ ids: chosen, item: null }} onClear={selection.clear} />
      )}
    </div>
  );
}
