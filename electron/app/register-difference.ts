/** What turns one register into another: the change that a restored backup is. */
import {
  type ChangeRequest,
  COLLECTIONS,
  type Collection,
  type Put,
  type Register,
  type Remove,
} from '#core/domain/records/register.ts';

/** Records compared without letting anything else run: a few milliseconds' worth. */
const RECORDS_AT_ONCE = 1_000;

/** Writes each record that differs or is missing and takes out each one too many. `pause` lets everything else have its turn. */
export async function differenceBetween(
  from: Register,
  to: Register,
  pause: () => Promise<void>,
): Promise<Pick<ChangeRequest, 'puts' | 'removes'>> {
  const puts: Put[] = [];
  const removes: Remove[] = [];
  let compared = 0;
  for (const collection of COLLECTIONS) {
    const before: ReadonlyMap<string, unknown> = from[collection];
    const after: ReadonlyMap<string, unknown> = to[collection];
    for (const [id, record] of after) {
      if (JSON.stringify(before.get(id)) !== JSON.stringify(record)) puts.push(putOf(collection, record));
      compared += 1;
      if (compared % RECORDS_AT_ONCE === 0) await pause();
    }
    for (const id of before.keys()) if (!after.has(id)) removes.push({ collection, id });
  }
  return { puts, removes };
}

/** The record comes from this very collection; TypeScript cannot follow that through the union of collections. */
const putOf = (collection: Collection, record: unknown): Put => ({ collection, record }) as Put;
