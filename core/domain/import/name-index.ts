/** Finds records by name: exactly as written first, else whatever differs only in case, accents or spacing. */
import { compactName } from '#core/domain/import/fold-text.ts';

export class NameIndex<T extends { readonly id: string; readonly name: string }> {
  readonly #exact = new Map<string, T[]>();
  readonly #compact = new Map<string, T[]>();
  readonly #aliases: ReadonlyMap<string, string>;
  constructor(records: Iterable<T>, aliases: ReadonlyMap<string, string> = new Map()) {
    this.#aliases = aliases;
    for (const record of records) this.add(record);
  }

  add(record: T): void {
    push(this.#exact, record.name, record);
    push(this.#compact, compactName(record.name), record);
  }

  /** Every record of that name, in the order in which they were added. */
  find(name: string): readonly T[] {
    const compact = compactName(name);
    return (
      this.#exact.get(name) ??
      this.#compact.get(compact) ??
      this.#compact.get(this.#aliases.get(compact) ?? compact) ??
      []
    );
  }
}

/** Adds to the list under a key; a record with the same id is replaced. */
function push<T extends { readonly id: string }>(lists: Map<string, T[]>, key: string, record: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [record]);
  else {
    const at = list.findIndex(({ id }) => id === record.id);
    if (at === -1) list.push(record);
    else list[at] = record;
  }
}
