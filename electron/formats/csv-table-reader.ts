/**
 * Reads CSV as people have it: any usual encoding and delimiter, quotes, line breaks inside quotes, rows that are too
 * short or too long. What stands in a cell is handed over as it is.
 */
import { CsvError, parse } from 'csv-parse/sync';
import { type ImportTable, TABLE_LIMITS } from '#core/domain/import/import-table.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { decodeText } from '#electron/formats/decode-text.ts';
import {
  DELIMITERS,
  type Delimiter,
  detectDelimiter,
  HEADER_WITHIN,
} from '#electron/formats/detect-delimiter.ts';
import type { TableReader } from '#electron/ports/table-reader.ts';

const refuseAbove = (limit: keyof typeof TABLE_LIMITS, actual: number): void => {
  const maximum = TABLE_LIMITS[limit];
  if (actual > maximum) throw new TijdigError('file-too-large', { limit, maximum });
};

/** Excel's own first line, which names the delimiter. */
const SEPARATOR_LINE = /^"?sep=([;,\t])"?(?:\r\n|\n|\r)/i;

function records(text: string, delimiter: Delimiter, most?: number): string[][] {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      ...(most === undefined ? {} : { to: most }),
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = typeof cause.lines === 'number' ? cause.lines : 0;
    throw new TijdigError('file-malformed', { line }, { cause });
  }
}

/** The beginning of the file by a delimiter that may be the wrong one, and may then not fit at all. */
function firstRecords(text: string, delimiter: Delimiter): string[][] {
  try {
    return records(text, delimiter, HEADER_WITHIN);
  } catch (error) {
    if (error instanceof TijdigError) return [];
    throw error;
  }
}

export class CsvTableReader implements TableReader {
  /** Throws `file-malformed` with `line`, and `file-too-large` with `limit` and `maximum` (see `TABLE_LIMITS`). */
  read(bytes: Uint8Array, knowsHeader: (cell: string) => boolean): ImportTable {
    refuseAbove('bytes', bytes.length);
    const decoded = decodeText(bytes);
    const named = DELIMITERS.find((delimiter) => delimiter === SEPARATOR_LINE.exec(decoded)?.[1]);
    const text = named === undefined ? decoded : decoded.replace(SEPARATOR_LINE, '');
    const { delimiter, headerAt } = detectDelimiter(
      (candidate) => firstRecords(text, candidate),
      knowsHeader,
      named === undefined ? DELIMITERS : [named],
    );
    const all = records(text, delimiter);
    refuseAbove('records', all.length - headerAt - 1);
    for (const cells of all) {
      refuseAbove('columns', cells.length);
      for (const cell of cells) refuseAbove('characters', cell.length);
    }
    const headers = all[headerAt] ?? [];
    return {
      headers,
      records: all
        .slice(headerAt + 1)
        .map((cells, at) => ({ number: at + 1, cells: fitted(cells, headers.length) }))
        .filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
    };
  }
}

/** As many cells as there are headers: what is missing is empty, what is beyond has no name and is left out. */
const fitted = (cells: readonly string[], width: number): string[] =>
  Array.from({ length: width }, (_, at) => cells[at] ?? '');
