/** Long work in slices, so that whoever does it can give everything else its turn in between. */

/** Work that pauses at each `yield` and ends with its result. */
export type Slices<T> = Generator<undefined, T, undefined>;

/** The result without pauses. */
export function atOnce<T>(work: Slices<T>): T {
  for (;;) {
    const slice = work.next();
    if (slice.done) return slice.value;
  }
}

/** The result; `pause` resolves when the work may go on. */
export async function withPauses<T>(work: Slices<T>, pause: () => Promise<void>): Promise<T> {
  for (;;) {
    const slice = work.next();
    if (slice.done) return slice.value;
    await pause();
  }
}

/** What is made of each item, with a pause after every `size` of them. */
export function* mapInSlices<T, R>(items: Iterable<T>, size: number, of: (item: T) => R): Slices<R[]> {
  const made: R[] = [];
  for (const item of items) {
    made.push(of(item));
    if (made.length % size === 0) yield;
  }
  return made;
}
