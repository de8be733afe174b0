/** Takes the cells of one record by field, and collects what is worth saying about them. */
import { saysNotKnown } from '#core/domain/import/cell-words.ts';
import type { Columns } from '#core/domain/import/columns.ts';
import type { ImportIssue } from '#core/domain/import/comparison.ts';
import { importIssue, shortened } from '#core/domain/import/draft.ts';
import { oneLine, severalLines } from '#core/domain/import/fold-text.ts';
import { looksLikeFormula, unescapeFormula } from '#core/domain/import/formula-text.ts';
import type { EntryCode, EntryField } from '#core/domain/rules/entry-issue.ts';

/** A cell with nothing but dashes, or characters that nobody sees, is how people and programs write "nothing here". */
const NOTHING = /^[\s\p{C}\-\u2010-\u2015]*$/u;
const MAX_LENGTH: Partial<Record<EntryField, number>> = {
  organisation: 200,
  person: 200,
  email: 254,
  supplier: 100,
  provider: 200,
  note: 4000,
  grantor: 200,
  intermediary: 200,
  grantorSupplier: 100,
  intermediarySupplier: 100,
};

export class CellReader {
  readonly issues: ImportIssue[] = [];
  readonly #columns: Columns;
  readonly #cells: readonly string[];
  constructor(columns: Columns, cells: readonly string[]) {
    this.#columns = columns;
    this.#cells = cells;
  }

  report(code: EntryCode, field: EntryField, value?: string): void {
    this.issues.push(importIssue(code, field, value));
  }

  /** The cell of a field on one line; `null` when it is empty, says "not known", or there is no such column. */
  line(field: EntryField): string | null {
    const cell = this.#cell(field);
    return cell === null || saysNotKnown(cell) ? null : oneLine(cell);
  }

  /** Free text on one line, which a spreadsheet might have run as a formula. */
  text(field: EntryField): string | null {
    const cell = this.#cell(field);
    return cell === null ? null : this.#asText(field, oneLine(cell));
  }

  /** As `text`, of something that need not be known: "onbekend" is no name of a supplier. */
  textIfKnown(field: EntryField): string | null {
    return this.line(field) === null ? null : this.text(field);
  }

  /** Free text that may have several lines. */
  lines(field: EntryField): string | null {
    const cell = this.#cell(field);
    return cell === null ? null : this.#asText(field, severalLines(cell));
  }

  #cell(field: EntryField): string | null {
    const cell = unescapeFormula(this.#raw(field));
    return NOTHING.test(cell) ? null : cell;
  }

  /** As it stands in the file; a record may have fewer cells than the header. */
  #raw(field: EntryField): string {
    const at = this.#columns.get(field);
    return at === undefined ? '' : (this.#cells[at] ?? '');
  }

  #asText(field: EntryField, text: string): string {
    if (looksLikeFormula(oneLine(this.#raw(field)))) this.report('formula-as-text', field, text);
    if (text.length <= (MAX_LENGTH[field] ?? Number.POSITIVE_INFINITY)) return text;
    this.report('value-too-long', field);
    return shortened(text);
  }
}
