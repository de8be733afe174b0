/** Reads a table file (CSV now; XLSX later) into text cells. */
export interface Table {
  /** Header cells as written. */
  readonly headers: readonly string[];
  /** Data records in file order; `number` counts from 1 over all records, empty ones are left out but counted. */
  readonly records: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

export interface TableReader {
  /**
   * Delimiter (`;` `,` tab) and encoding (UTF-8, UTF-16, Windows-1252) are recognised. `knowsHeader` tells whether a
   * cell is a header the importer knows. Throws `file-malformed` or `file-not-recognised`.
   */
  read(bytes: Uint8Array, knowsHeader: (cell: string) => boolean): Table;
}
