/**
 * A journal as far as it is sound. Opening never uses this: it takes a journal whole or refuses. It is for saying what is
 * lost and what is safe, and for going on with what is safe when a person chose to.
 */
import type { Change } from '#core/domain/records/register.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { nextLink } from '#electron/store/history-chain.ts';
import { decodeChange, type JournalContent, readStart, walkFrames } from '#electron/store/journal-file.ts';
import { journalName } from '#electron/store/register-files.ts';

export interface JournalPrefix extends JournalContent {
  /** Whether what follows the sound part is damaged; an unfinished frame (`torn`) is not. */
  readonly damaged: boolean;
}

/** Reads a journal up to the first frame that is not sound. Throws as `readJournal` where its header is not. */
export function readJournalPrefix(generation: number, bytes: Uint8Array): JournalPrefix {
  const file = journalName(generation);
  const start = readStart(generation, bytes);
  const changes: Change[] = [];
  let moment = { seq: start.seq, chain: start.chain };
  let length = start.offset;
  const soFar = (torn: boolean, damaged: boolean): JournalPrefix => ({
    ...moment,
    start,
    changes,
    length,
    frameBytes: length - start.offset,
    torn,
    damaged,
  });
  const frames = walkFrames(file, bytes, start);
  try {
    for (;;) {
      const frame = frames.next();
      if (frame.done) return soFar(frame.value.torn, false);
      const { seq, change } = frame.value;
      changes.push(decodeChange(file, seq, change, start.schema));
      moment = { seq, chain: nextLink(moment.chain, change) };
      length = change.byteOffset - bytes.byteOffset + change.length;
    }
  } catch (error) {
    if (error instanceof TijdigError && error.code === 'register-damaged') return soFar(false, true);
    throw error;
  }
}
