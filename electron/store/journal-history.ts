/**
 * The history as the journals hold it. A frame is only made into a change when its bytes hold one of the ids that are
 * asked for: five years of changes are looked through without reading most of them.
 */
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Change } from '#core/domain/records/register.ts';
import { type HistoryReader, touchesAny } from '#electron/ports/history-reader.ts';
import type { FileSystem } from '#electron/store/file-system.ts';
import { journalChanges } from '#electron/store/journal-file.ts';
import { journalName, listRegisterFiles } from '#electron/store/register-files.ts';
import { readSettled } from '#electron/store/settled-reading.ts';
import { readable } from '#electron/store/storage-error.ts';

/** Reads the journals in a folder, also beside the process that writes them. */
export const createJournalHistory = (fs: FileSystem, folder: string): HistoryReader => ({
  changesOf: (ids) => readSettled(fs, folder, () => changesOf(fs, folder, ids)),
});

async function changesOf(fs: FileSystem, folder: string, ids: ReadonlySet<string>): Promise<Change[]> {
  const needles = [...ids].map((id) => Buffer.from(JSON.stringify(id)));
  const mayTouch = (bytes: Uint8Array) => {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    return needles.some((needle) => text.includes(needle));
  };
  const found: Change[] = [];
  const { journals } = await listRegisterFiles(fs, folder);
  for (const generation of journals) {
    const name = journalName(generation);
    const bytes = await readable(name, () => fs.read(join(folder, name)));
    found.push(...journalChanges(generation, bytes, mayTouch).filter((change) => touchesAny(change, ids)));
    // A journal may be long: what waits in between goes first.
    await setImmediate();
  }
  return found;
}
