/** A part without which a record is refused, taken from one that was not refused. */
import type { EntryField } from '#core/domain/rules/entry-issue.ts';

/** The part. Throws a `RangeError` where it is missing: only what was checked is written. */
export function required<T>(part: T | null | undefined, field: EntryField): T {
  if (part === null || part === undefined)
    throw new RangeError(`A record without ${field} is never taken over`);
  return part;
}
