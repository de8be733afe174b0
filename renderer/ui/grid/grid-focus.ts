/** Where focus is in the grid, and where a key takes it. Rows count from 0; -1 is the head. */

export interface GridPlace {
  readonly row: number;
  readonly column: string;
}

export interface GridSize {
  readonly rows: number;
  /** The columns that are shown, in order. */
  readonly columns: readonly string[];
  /** Rows that fit in the window. */
  readonly page: number;
}

/** The slice of a key event that decides. */
export interface MoveKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const within = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** The place that a key leads to, or `null` when it is no key for moving. */
export function movedBy(
  { key, ctrlKey, metaKey }: MoveKey,
  from: GridPlace,
  size: GridSize,
): GridPlace | null {
  const { rows, columns, page } = size;
  const far = ctrlKey || metaKey;
  const at = Math.max(columns.indexOf(from.column), 0);
  const inRow = (row: number): GridPlace => ({ ...from, row: within(row, -1, rows - 1) });
  const inColumn = (index: number, row = from.row): GridPlace => ({
    row,
    column: columns[within(index, 0, columns.length - 1)] ?? from.column,
  });
  switch (key) {
    case 'ArrowDown':
      return inRow(from.row + 1);
    case 'ArrowUp':
      return inRow(from.row - 1);
    case 'PageDown':
      return inRow(Math.max(from.row, 0) + page);
    case 'PageUp':
      return inRow(Math.max(from.row - page, Math.min(from.row, 0)));
    case 'ArrowRight':
      return inColumn(at + 1);
    case 'ArrowLeft':
      return inColumn(at - 1);
    case 'Home':
      return inColumn(0, far ? 0 : from.row);
    case 'End':
      return inColumn(columns.length - 1, far ? rows - 1 : from.row);
    default:
      return null;
  }
}
