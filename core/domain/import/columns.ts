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

const has = (columns: Columns, ...fields: EntryField[]): boolean =>
  fields.some((field) => columns.has(field));

/** Whether a header is that of a list of chain mandates: it names a grantor or an intermediary, and no person. */
export const isChainList = (columns: Columns): boolean =>
  !columns.has('person') && has(columns, 'grantor', 'grantorKvk', 'intermediary', 'intermediaryKvk');

/** The fields without which a list cannot be read. */
function missingFields(columns: Columns): EntryField[] {
  const needed: readonly (readonly [EntryField, ...EntryField[]])[] = isChainList(columns)
    ? [['grantor', 'grantorKvk'], ['intermediary', 'intermediaryKvk'], ['endsOn']]
    : [['person'], ['organisation', 'kvk'], ['endsOn']];
  return needed.flatMap(([field, ...others]) => (has(columns, field, ...others) ? [] : [field]));
}

/**
 * Finds the columns. Throws `file-not-recognised` with `missing`, the fields joined by a comma, when there is no column
 * for the end date, for the person and the organisation or its KvK number, or in a list of chain mandates for its grantor
 * and its intermediary.
 */
export function recogniseColumns(headers: readonly string[]): Columns {
  const found = new Map<EntryField, { readonly at: number; readonly rank: number }>();
  headers.forEach((header, at) => {
    const known = lookUp(header);
    if (known === undefined) return;
    const best = found.get(known.field);
    if (best === undefined || known.rank < best.rank) found.set(known.field, { at, rank: known.rank });
  });
  const columns: Columns = new Map([...found].map(([field, { at }]) => [field, at]));
  const missing = missingFields(columns);
  if (missing.length > 0) throw new TijdigError('file-not-recognised', { missing: missing.join(', ') });
  return columns;
}
