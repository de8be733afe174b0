/** Reads a table file (CSV now; XLSX later) into text cells. */
import type { ImportTable } from '#core/domain/import/import-table.ts';

export interface TableReader {
  /**
   * Delimiter (`;` `,` tab) and encoding (UTF-8, UTF-16, Windows-1252) are recognised. `knowsHeader` tells whether a
   * cell is a header the importer knows. Throws `file-malformed`, or `file-too-large` above `TABLE_LIMITS`.
   */
  read(bytes: Uint8Array, knowsHeader: (cell: string) => boolean): ImportTable;
}
