/** Records of one collection by what they belong to: made when it is first asked for, and then at hand. */

import { atOnce, type Slices } from '#core/domain/values/slices.ts';

/** Records put into groups without a pause: a few milliseconds. */
const SLICE = 10_000;

const NONE: readonly never[] = [];

export class RecordGroups<T> {
  /** What the groups are made of; as long as it is the same object they hold. */
  readonly records: ReadonlyMap<string, T>;
  readonly #keysOf: (record: T) => readonly string[];
  #groups: ReadonlyMap<string, readonly T[]> | null = null;

  constructor(records: ReadonlyMap<string, T>, keysOf: (record: T) => readonly string[]) {
    this.records = records;
    this.#keysOf = keysOf;
  }

  /** The records that belong to a key, in the order of the collection; none where the key is not known. */
  of(key: string): readonly T[] {
    if (this.records.size === 0) return NONE;
    this.#groups ??= atOnce(this.#make());
    return this.#groups.get(key) ?? NONE;
  }

  /** Makes them before anybody asks, with pauses. */
  *prepare(): Slices<void> {
    this.#groups ??= yield* this.#make();
  }

  *#make(): Slices<ReadonlyMap<string, readonly T[]>> {
    const groups = new Map<string, T[]>();
    let at = 0;
    for (const record of this.records.values()) {
      at += 1;
      if (at % SLICE === 0) yield;
      for (const key of this.#keysOf(record)) {
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [record]);
        else group.push(record);
      }
    }
    return groups;
  }
}
