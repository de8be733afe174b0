/** The part of a table that is shown, and where the row to reveal stands. */
import type { RegisterTable } from './register-table.ts';
import type { TableSelection } from './table-query.ts';
import type { TableRow } from './table-row.ts';

/** A row with the item that the list shows for it. */
export interface ItemRow<T extends { readonly id: string }> extends TableRow {
  readonly derived: { readonly item: T };
}

export interface TablePage<T> {
  /** Rows that fit the selection, and rows there are in all. */
  readonly total: number;
  readonly all: number;
  readonly items: T[];
  /** The place of the row to reveal in the selection; `null` where none was asked for, or it does not fit. */
  readonly revealedAt: number | null;
}

/** So many rows of a selection from a place on. */
export function tablePage<T extends { readonly id: string }>(
  table: RegisterTable<ItemRow<T>>,
  selection: TableSelection,
  {
    offset,
    limit,
    reveal,
  }: { readonly offset: number; readonly limit: number; readonly reveal: string | null },
): TablePage<T> {
  const rows = table.select(selection);
  const revealed = reveal === null ? -1 : rows.findIndex(({ derived }) => derived.item.id === reveal);
  return {
    total: rows.length,
    all: table.size,
    items: rows.slice(offset, offset + limit).map(({ derived }) => derived.item),
    revealedAt: revealed < 0 ? null : revealed,
  };
}
