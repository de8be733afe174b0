/** Which column of a file holds which field: by the words of the header, in any order. */
import { COLUMN_SYNONYMS } from '#core/domain/import/column-synonyms.ts';
import { compactName } from '#core/domain/import/fold-text.ts';
import { ENTRY_FIELDS, type EntryField } from '#core/domain/rules/entry-issue.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';

const FIELD_OF = new Map<string, { readonly field: EntryField; readonly rank: number }>();
for (const field of ENTRY_FIELDS) {
  COLUMN_SYNONYMS[field].forEach((word, rank) => {
    const key = compactName(word);
    if (!FIELD_OF.has(key)) FIELD_OF.set(key, { field, rank });
  });
}

/** The place of each field's column, from 0. */
export type Columns = ReadonlyMap<EntryField, number>;

const lookUp = (cell: string) => FIELD_OF.get(compactName(cell.replace(/[:*()]/g, ' ')));

/** Whether a cell is a header that the importer understands. */
export const knowsHeader = (cell: string): boolean => lookUp(cell) !== undefined;

/**
 * Finds the columns. Throws `file-not-recognised` with `missing`, the fields joined by a comma, when there is no column
 * for the person, for the organisation or its KvK number, or for the end date.
 */
export function recogniseColumns(headers: readonly string[]): Columns {
  const found = new Map<EntryField, { readonly at: number; readonly rank: number }>();
  headers.forEach((header, at) => {
    const known = lookUp(header);
    if (known === undefined) return;
    const best = found.get(known.field);
    if (best === undefined || known.rank < best.rank) found.set(known.field, { at, rank: known.rank });
  });
  const missing: EntryField[] = [];
  if (!found.has('person')) missing.push('person');
  if (!found.has('kvk') && !found.has('organisation')) missing.push('organisation');
  if (!found.has('endsOn')) missing.push('endsOn');
  if (missing.length > 0) throw new TijdigError('file-not-recognised', { missing: missing.join(', ') });
  return new Map([...found].map(([field, { at }]) => [field, at]));
}
