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
