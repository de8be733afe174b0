/** The history of an in-memory register: what was heard since it was made, after what it began with. */
import { type Change, RegisterDraft } from '#core/domain/records/register.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { type HistoryReader, touchesAny } from '#electron/ports/history-reader.ts';
import type { RegisterStore } from '#electron/ports/register-store.ts';

/** A text as it stands within a string of JSON. */
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

export function followHistory(store: RegisterStore): HistoryReader {
  const beginning = store.state();
  const changes: Change[] = [];
  store.onChange((change) => changes.push(change));
  const notFound = (seq: number) => new TijdigError('not-found', { id: `${seq}` });
  return {
    changesOf: async (ids) => changes.filter((change) => touchesAny(change, ids)),
    changesNaming: async (text) => changes.filter((change) => JSON.stringify(change).includes(inJson(text))),
    missing: async () => null,
    before: async (seq, count) =>
      changes
        .filter((change) => seq === null || change.seq < seq)
        .slice(-count)
        .reverse()
        .map(({ puts: _puts, removes: _removes, ...head }) => head),
    change: async (seq) => {
      const found = changes.find((change) => change.seq === seq);
      if (found === undefined) throw notFound(seq);
      return found;
    },
    registerAfter: async (seq) => {
      if (seq < beginning.seq || seq > beginning.seq + changes.length) throw notFound(seq);
      const draft = new RegisterDraft(beginning.register);
      for (const change of changes) if (change.seq <= seq) draft.apply(change);
      return draft.settle();
    },
  };
}
