/**
 * What is known of each account: one person at one supplier. A supplier that is not known is one of its own: it equals only
 * "not known". Kept without making a key of the two, because every clock of every mandate asks.
 */
export class ByAccount<T> {
  readonly #bySupplier = new Map<string | null, Map<string, T>>();

  get(personId: string, supplierId: string | null): T | undefined {
    return this.#bySupplier.get(supplierId)?.get(personId);
  }

  /** What is known of an account; made and kept when it is not yet. */
  open(personId: string, supplierId: string | null, make: () => T): T {
    let byPerson = this.#bySupplier.get(supplierId);
    if (byPerson === undefined) {
      byPerson = new Map();
      this.#bySupplier.set(supplierId, byPerson);
    }
    let known = byPerson.get(personId);
    if (known === undefined) {
      known = make();
      byPerson.set(personId, known);
    }
    return known;
  }
}
