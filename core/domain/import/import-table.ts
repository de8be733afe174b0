/** A table of text cells to import: what any reader of a file hands over, and what typing by hand makes one record of. */
export interface ImportTable {
  readonly headers: readonly string[];
  /** `number` counts from 1 over all records of the file; empty ones may be left out but keep their number. */
  readonly records: readonly ImportTableRecord[];
}
export interface ImportTableRecord {
  readonly number: number;
  readonly cells: readonly string[];
}
