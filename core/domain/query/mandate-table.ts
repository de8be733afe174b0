/**
 * The table of mandates on one day: search, filters and order. It is made once per register and day; what a question
 * needs is made when it is first asked and kept, so that a keystroke at 100,000 mandates only looks through texts.
 */
import type { Person } from '#core/domain/records/person.ts';
import type { DerivedItem } from './derive-item.ts';
import { conditionsOf } from './table-filter.ts';
import { Folding, haystackOf, searchWords } from './table-haystack.ts';
import { orderBy } from './table-order.ts';
import type { TableFilters, TableSelection, TableSort } from './table-query.ts';

/** Indexes of rows. */
type Rows = Uint32Array;

/** The last answer, of which the next page is asked, or of which one more letter keeps less. */
interface Answered {
  /** Filters and sort. */
  readonly key: string;
  /** The folded words with single spaces between. */
  readonly search: string;
  readonly rows: Rows;
  readonly items: readonly DerivedItem[];
}

/** Haystacks outlive their table as long as their mandate did not change. */
const known = new WeakMap<DerivedItem, string>();

export class MandateTable {
  readonly #inHaste: readonly DerivedItem[];
  readonly #persons: ReadonlyMap<string, Person>;
  readonly #orders = new Map<string, Rows>();
  readonly #folding = new Folding();
  /** Of the first rows in order of haste; as many as were needed or prepared. */
  readonly #haystacks: string[] = [];
  #answered: Answered | null = null;

  /** `inHaste` are the mandates in order of haste: those that are archived, or those that are not. */
  constructor(inHaste: readonly DerivedItem[], persons: ReadonlyMap<string, Person>) {
    this.#inHaste = inHaste;
    this.#persons = persons;
  }

  /** The number of mandates, whatever is selected. */
  get size(): number {
    return this.#inHaste.length;
  }

  /** The mandates of a selection in its order. `filters.archived` chose this table and plays no part any more. */
  select({ search, filters, sort }: TableSelection): readonly DerivedItem[] {
    const words = searchWords(search);
    const asked = words.join(' ');
    const key = JSON.stringify([filters, sort]);
    const before = this.#answered?.key === key ? this.#answered : null;
    if (before !== null && asked === before.search) return before.items;
    // One more letter finds nothing that the letters before it did not find.
    const among = before !== null && asked.startsWith(before.search) ? before.rows : null;
    const rows = this.#search(among ?? this.#filter(this.#order(sort), filters), words);
    const items = Array.from(rows, (row) => this.#at(row));
    this.#answered = { key, search: asked, rows, items };
    return items;
  }

  /** Makes so many more of what the first letter that is typed would otherwise wait for; `false` when all is there. */
  prepare(count: number): boolean {
    const upTo = Math.min(this.#haystacks.length + count, this.size);
    while (this.#haystacks.length < upTo)
      this.#haystacks.push(this.#haystackOf(this.#at(this.#haystacks.length)));
    return upTo < this.size;
  }

  #search(rows: Rows, words: readonly string[]): Rows {
    if (words.length === 0) return rows;
    this.prepare(this.size);
    const haystacks = this.#haystacks;
    return rows.filter((row) => words.every((word) => haystacks[row]?.includes(word)));
  }

  #filter(rows: Rows, filters: TableFilters): Rows {
    const conditions = conditionsOf(filters);
    if (conditions.length === 0) return rows;
    return rows.filter((row) => conditions.every((keeps) => keeps(this.#at(row))));
  }

  #order(sort: TableSort): Rows {
    const key = `${sort.column} ${sort.descending}`;
    let order = this.#orders.get(key);
    if (order === undefined) {
      const items = this.#inHaste.map(({ item }) => item);
      order = orderBy(items, sort);
      this.#orders.set(key, order);
    }
    return order;
  }

  #haystackOf(derived: DerivedItem): string {
    let haystack = known.get(derived);
    if (haystack === undefined) {
      const email = this.#persons.get(derived.mandate.personId)?.email ?? null;
      haystack = haystackOf(derived, email, this.#folding);
      known.set(derived, haystack);
    }
    return haystack;
  }

  #at(row: number): DerivedItem {
    const derived = this.#inHaste[row];
    if (derived === undefined) throw new RangeError(`No row ${row}`);
    return derived;
  }
}
