/** The history of an in-memory register: what was heard since it was made. */
import type { Change } from '#core/domain/records/register.ts';
import { type HistoryReader, touchesAny } from '#electron/ports/history-reader.ts';
import type { RegisterStore } from '#electron/ports/register-store.ts';

export function followHistory(store: RegisterStore): HistoryReader {
  const changes: Change[] = [];
  store.onChange((change) => changes.push(change));
  return { changesOf: async (ids) => changes.filter((change) => touchesAny(change, ids)) };
}
