/** A column of the grid: how it is called, drawn and sorted. Which ones fit is for the style sheet (container queries). */
import type { ReactNode } from 'react';

export interface GridColumn<Row> {
  readonly key: string;
  /** Sets its width, and when it leaves. */
  readonly className: string;
  readonly name: string;
  readonly cell: (row: Row) => ReactNode;
}

export interface GridSort {
  readonly column: string;
  readonly descending: boolean;
}
