/**
 * Many records by id, as a map of which a copy costs next to nothing: an edit in a register of 100,000 records must not copy
 * 100,000 records. Records stand on pages. A copy shares them all, and whoever writes on one makes it its own first. Where
 * a record stands says a table that all copies share and only add to, so what it says is looked up on the page.
 */
interface Identified {
  readonly id: string;
}
type Page<T> = (T | undefined)[];

/** A page holds 2⁸ records: about as long as the list of pages of the largest register. */
const PAGE_BITS = 8;
const PAGE = 1 << PAGE_BITS;
const ON_PAGE = PAGE - 1;

/** As a `Map` it keeps the order in which records came; one that was taken out and comes back stands where it stood. */
export class RecordMap<T extends Identified> implements ReadonlyMap<string, T> {
  #places = new Map<string, number>();
  #pages: Page<T>[] = [];
  /** Pages that no copy shares. */
  #own = new Set<number>();
  /** Places that were ever taken. */
  #length = 0;
  #size = 0;

  static of<T extends Identified>(records: Iterable<T>): RecordMap<T> {
    const map = new RecordMap<T>();
    for (const record of records) map.set(record.id, record);
    return map;
  }

  /** Another map with the same records; what is done to either is not seen in the other. */
  copy(): RecordMap<T> {
    const copy = new RecordMap<T>();
    copy.#places = this.#places;
    copy.#pages = [...this.#pages];
    copy.#length = this.#length;
    copy.#size = this.#size;
    this.#own.clear();
    return copy;
  }

  get size(): number {
    return this.#size;
  }

  get(id: string): T | undefined {
    const place = this.#places.get(id);
    if (place === undefined) return undefined;
    const record = this.#at(place);
    return record?.id === id ? record : undefined;
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  /** `id` is the record's own. */
  set(id: string, record: T): void {
    const place = this.#placeFor(id);
    if (this.#at(place) === undefined) this.#size += 1;
    this.#write(place, record);
    if (place === this.#length) this.#length += 1;
  }

  delete(id: string): void {
    const place = this.#places.get(id);
    if (place === undefined || !this.has(id)) return;
    this.#write(place, undefined);
    this.#size -= 1;
  }

  *values(): Generator<T, undefined> {
    for (const page of this.#pages) {
      for (const record of page) if (record !== undefined) yield record;
    }
  }

  *keys(): Generator<string, undefined> {
    for (const { id } of this.values()) yield id;
  }

  *entries(): Generator<[string, T], undefined> {
    for (const record of this.values()) yield [record.id, record];
  }

  [Symbol.iterator](): Generator<[string, T], undefined> {
    return this.entries();
  }

  forEach(callback: (record: T, id: string, map: ReadonlyMap<string, T>) => void): void {
    for (const record of this.values()) callback(record, record.id, this);
  }

  #at(place: number): T | undefined {
    return this.#pages[place >> PAGE_BITS]?.[place & ON_PAGE];
  }

  #write(place: number, record: T | undefined): void {
    const number = place >> PAGE_BITS;
    let page = this.#pages[number];
    if (page === undefined || !this.#own.has(number)) {
      page = page === undefined ? [] : [...page];
      this.#pages[number] = page;
      this.#own.add(number);
    }
    page[place & ON_PAGE] = record;
  }

  /** Where a record with this id stands or may stand. */
  #placeFor(id: string): number {
    const place = this.#places.get(id);
    if (place !== undefined && place <= this.#length) {
      const there = this.#at(place);
      if (there === undefined || there.id === id) return place;
    }
    // A copy put it elsewhere, or copies that nobody kept left too much behind: from here on a table of its own.
    if (place !== undefined || this.#places.size > 2 * this.#length + PAGE) this.#places = this.#ownPlaces();
    this.#places.set(id, this.#length);
    return this.#length;
  }

  #ownPlaces(): Map<string, number> {
    const places = new Map<string, number>();
    for (const [number, page] of this.#pages.entries()) {
      for (const [at, record] of page.entries()) {
        if (record !== undefined) places.set(record.id, (number << PAGE_BITS) + at);
      }
    }
    return places;
  }
}

/** A map that may be changed, with the same records. Few are copied as quickly as they would be shared. */
export function copyToChange<T extends Identified>(
  records: ReadonlyMap<string, T>,
): Map<string, T> | RecordMap<T> {
  if (records instanceof RecordMap) return records.copy();
  return records.size < PAGE ? new Map(records) : RecordMap.of(records.values());
}

/** The map in which records that were just read are kept: the one of which copies are cheap, when they are many. */
export const keptAs = <T extends Identified>(records: RecordMap<T>): ReadonlyMap<string, T> =>
  records.size < PAGE ? new Map(records) : records;
