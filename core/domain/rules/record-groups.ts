/** Records of one collection by what they belong to: made when it is first asked for, and then at hand. */

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
    this.#groups ??= this.#make();
    return this.#groups.get(key) ?? NONE;
  }

  #make(): ReadonlyMap<string, readonly T[]> {
    const groups = new Map<string, T[]>();
    for (const record of this.records.values()) {
      for (const key of this.#keysOf(record)) {
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [record]);
        else group.push(record);
      }
    }
    return groups;
  }
}
