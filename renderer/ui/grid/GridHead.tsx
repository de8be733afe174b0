/** The head of the grid: the name of each column, which is the button that sorts by it. */
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import type { ReactNode } from 'react';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { GridColumn, GridSort } from './grid-column.ts';
import { CHECK_COLUMN } from './grid-parts.ts';

interface GridHeadProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly sort: GridSort;
  readonly onSort: (column: string) => void;
  /** The checkbox for all rows. */
  readonly check: ReactNode;
  /** The column of the head that is the grid's Tab stop, or `null`. */
  readonly focusColumn: string | null;
}

export function GridHead<Row>({ columns, sort, onSort, check, focusColumn }: GridHeadProps<Row>) {
  return (
    <div role="row" aria-rowindex={1} className="grid-row grid-head">
      <div
        role="columnheader"
        className="c-check"
        data-column={CHECK_COLUMN}
        data-row={-1}
        tabIndex={focusColumn === CHECK_COLUMN ? 0 : -1}
      >
        {check}
      </div>
      {columns.map(({ key, className, name }) => {
        const isSorted = sort.column === key;
        return (
          <div
            key={key}
            role="columnheader"
            className={className}
            aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
          >
            <button
              type="button"
              className="sort"
              tabIndex={focusColumn === key ? 0 : -1}
              data-column={key}
              data-row={-1}
              onClick={() => onSort(key)}
            >
              {isSorted && <Icon glyph={sort.descending ? ArrowDown : ArrowUp} />}
              <span className="clip">{name}</span>
            </button>
          </div>
        );
      })}
    </div>
  );
}
