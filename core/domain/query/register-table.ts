/**
 * A table of rows on one day, of one kind or of several: search, filters and order. It is made once per register and day; what
 * a question needs is made when it is first asked and kept, so that a keystroke at 100,000 rows only looks through texts.
 */
import { conditionsOf } from './table-filter.ts';
import { inOrder } from './table-order.ts';
import type { TableSelection, TableSort } from './table-query.ts';
import type { TableRow } from './table-row.ts';
import { finds, narrows, type Word, wordsOf } from './table-search.ts';

/** The last answer, of which the next page is asked, or of which one more letter keeps less. */
interface Answered<R> {
  /** Filters and sort. */
  readonly key: string;
  readonly words: readonly Word[];
  readonly rows: readonly R[];
}

export class RegisterTable<R extends TableRow> {
  readonly rows: readonly R[];
  readonly #orders = new Map<string, readonly R[]>();
  /** Of so many rows the text to search is made. */
  #prepared = 0;
  #answered: Answered<R> | null = null;

  /** The rows come in order of haste. */
  constructor(rows: readonly R[]) {
    this.rows = rows;
  }

  /** The number of rows, whatever is selected. */
  get size(): number {
    return this.rows.length;
  }

  /** The rows of a selection in its order. `filters.archived` chose this table and plays no part any more. */
  select({ search, filters, sort }: TableSelection): readonly R[] {
    const words = wordsOf(search);
    const key = JSON.stringify([filters, sort]);
    const before = this.#answered?.key === key ? this.#answered : null;
    if (before !== null && JSON.stringify(before.words) === JSON.stringify(words)) return before.rows;
    let rows: readonly R[];
    if (before !== null && narrows(words, before.words)) rows = before.rows;
    else {
      const conditions = conditionsOf(filters);
      const all = this.#order(sort);
      rows = conditions.length === 0 ? all : all.filter((row) => conditions.every((keeps) => keeps(row)));
    }
    if (words.length > 0) rows = rows.filter(({ haystack }) => finds(words, haystack));
    this.#answered = { key, words, rows };
    return rows;
  }

  /** Makes so many more of what the first letter that is typed would otherwise wait for; `false` when all is there. */
  prepare(count: number): boolean {
    const from = this.#prepared;
    this.#prepared = Math.min(from + count, this.size);
    // To ask for the text is to make it: a row keeps it.
    for (const row of this.rows.slice(from, this.#prepared)) void row.haystack;
    return this.#prepared < this.size;
  }

  #order(sort: TableSort): readonly R[] {
    const key = `${sort.column} ${sort.descending}`;
    let order = this.#orders.get(key);
    if (order === undefined) {
      order = inOrder(this.rows, sort);
      this.#orders.set(key, order);
    }
    return order;
  }
}
