/** Finds what parts the cells of a text table, and where its header stands. */

export const DELIMITERS = [';', ',', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How far down a header is looked for: below empty lines and perhaps a title. */
export const HEADER_WITHIN = 20;

export interface Found {
  readonly delimiter: Delimiter;
  /** Place of the header among the records, from 0. */
  readonly headerAt: number;
}

interface Candidate extends Found {
  readonly known: number;
  readonly cells: number;
}

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;

/** The record that holds most known headers; the first that is not empty where none does. */
function headerIn(
  records: readonly (readonly string[])[],
  delimiter: Delimiter,
  knowsHeader: (cell: string) => boolean,
): Candidate {
  const first = Math.max(
    0,
    records.findIndex((cells) => filled(cells) > 0),
  );
  let best: Candidate = { delimiter, headerAt: first, known: 0, cells: filled(records[first] ?? []) };
  records.forEach((cells, headerAt) => {
    const known = cells.filter((cell) => knowsHeader(cell)).length;
    if (known > best.known) best = { delimiter, headerAt, known, cells: filled(cells) };
  });
  return best;
}

/**
 * Chooses the delimiter that gives the most headers that are known; where that decides nothing, the most cells.
 * `firstRecords` reads the beginning of the file with a delimiter.
 */
export function detectDelimiter(
  firstRecords: (delimiter: Delimiter) => readonly (readonly string[])[],
  knowsHeader: (cell: string) => boolean,
  delimiters: readonly Delimiter[] = DELIMITERS,
): Found {
  const candidates = delimiters.map((delimiter) =>
    headerIn(firstRecords(delimiter).slice(0, HEADER_WITHIN), delimiter, knowsHeader),
  );
  const [best] = candidates.toSorted((a, b) => b.known - a.known || b.cells - a.cells);
  return best ?? { delimiter: ';', headerAt: 0 };
}
