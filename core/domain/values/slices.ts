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

type Compare<T> = (a: T, b: T) => number;

/** Items compared without a pause: some milliseconds, also where names are compared. */
const RUN = 4_000;

/** Two sorted lists as one; of equal items those of the first come first. */
function* merge<T>(a: readonly T[], b: readonly T[], compare: Compare<T>): Slices<T[]> {
  const merged: T[] = [];
  let from = 0;
  for (const one of b) {
    for (let next = a[from]; from < a.length && compare(next as T, one) <= 0; next = a[from]) {
      merged.push(next as T);
      from += 1;
    }
    merged.push(one);
    if (merged.length % RUN === 0) yield;
  }
  return merged.concat(a.slice(from));
}

/** As `toSorted`, with pauses. */
export function* sortInSlices<T>(items: readonly T[], compare: Compare<T>): Slices<T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < items.length; at += RUN) {
    runs.push(items.slice(at, at + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    // Two neighbours at a time; the last of an odd number stays as it is.
    let waiting: T[] | null = null;
    for (const run of runs) {
      if (waiting === null) waiting = run;
      else {
        merged.push(yield* merge(waiting, run, compare));
        waiting = null;
      }
    }
    runs = waiting === null ? merged : [...merged, waiting];
  }
  return runs.flat();
}
