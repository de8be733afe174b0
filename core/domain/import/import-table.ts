/** What a table may hold at most. A file beyond one of these is refused as a whole, with `limit` and `maximum`. */
export const TABLE_LIMITS = {
  bytes: 50_000_000,
  records: 250_000,
  columns: 200,
  /** Room for the 500 longest service names in one cell; what is longer yet comes of quotes that swallow rows. */
  characters: 250_000,
} as const;

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
