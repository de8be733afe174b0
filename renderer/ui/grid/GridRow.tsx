/** One row of the grid; quiet while it is not here yet. */
import { memo, type ReactNode } from 'react';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import type { GridColumn } from './grid-column.ts';
import { CHECK_COLUMN } from './grid-parts.ts';

interface GridRowProps<Row> {
  readonly index: number;
  /** `undefined` while it is being asked for. */
  readonly row: Row | undefined;
  readonly columns: readonly GridColumn<Row>[];
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  /** The column that is the grid's Tab stop in this row, or `null`. */
  readonly focusColumn: string | null;
  readonly nameOf: (row: Row) => string;
  readonly toneOf: (row: Row) => string;
  readonly onSelect: (index: number, isSelected: boolean) => void;
}

function Row<Item>(props: GridRowProps<Item>): ReactNode {
  const { index, row, columns, top, isSelected, isOpen, focusColumn, nameOf, toneOf, onSelect } = props;
  const tabIndex = (column: string) => (column === focusColumn ? 0 : -1);
  return (
    <div
      role="row"
      className="grid-row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-selected={isSelected || undefined}
      data-open={isOpen || undefined}
      data-tone={row === undefined ? undefined : toneOf(row)}
      data-index={index}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div
        role="gridcell"
        className="c-check"
        data-row={index}
        data-column={CHECK_COLUMN}
        tabIndex={tabIndex(CHECK_COLUMN)}
      >
        {row !== undefined && (
          <Checkbox
            label={nameOf(row)}
            checked={isSelected}
            isTabStop={false}
            onChange={(checked) => onSelect(index, checked)}
          />
        )}
      </div>
      {columns.map(({ key, className, cell }) => (
        <div
          key={key}
          role="gridcell"
          className={className}
          data-row={index}
          data-column={key}
          tabIndex={tabIndex(key)}
        >
          {row === undefined ? <span className="grid-waiting" /> : cell(row)}
        </div>
      ))}
    </div>
  );
}

/** Scrolling draws only the rows that come; the others stay as they are. */
export const GridRow = memo(Row) as typeof Row;
