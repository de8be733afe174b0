/**
 * Makes a file that is either there whole or not there at all: written under a name of its own, synced, looked at
 * again, renamed, and the name synced too. A process that is killed, a full disk or a power cut leaves at most a
 * temporary file, never a half one under the real name.
 */
import { basename, dirname, join } from 'node:path';
import type { FileSystem, OpenFile } from '#electron/store/file-system.ts';
import { temporaryName } from '#electron/store/register-files.ts';
import { errnoOf } from '#electron/store/storage-error.ts';

/** Writes every byte; a short write goes on where it stopped. Throws what the disk says. */
export async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  let rest = bytes;
  while (rest.length > 0) {
    const taken = await file.write(rest);
    if (taken <= 0) throw new Error('the disk takes no bytes');
    rest = rest.subarray(taken);
  }
}

/**
 * Writes a file under a temporary name in the same folder, syncs it, reads it back and compares. Answers the temporary
 * path; on failure nothing is left.
 */
export async function stageFile(
  fs: FileSystem,
  path: string,
  chunks: readonly Uint8Array[],
): Promise<string> {
  const temporary = join(dirname(path), temporaryName(basename(path)));
  const file = await fs.create(temporary);
  try {
    try {
      for (const chunk of chunks) await writeAll(file, chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    if (!consistsOf(await fs.read(temporary), chunks)) throw new Error('other bytes were read than written');
  } catch (error) {
    await removeIfThere(fs, temporary).catch(() => undefined);
    throw error;
  }
  return temporary;
}

/** Puts a finished file in place under `path`, durably, over one that may be there. */
export async function publishFile(
  fs: FileSystem,
  path: string,
  chunks: readonly Uint8Array[],
): Promise<void> {
  const temporary = await stageFile(fs, path, chunks);
  try {
    await fs.rename(temporary, path);
  } catch (error) {
    await removeIfThere(fs, temporary).catch(() => undefined);
    throw error;
  }
  await fs.syncFolder(dirname(path));
}

function consistsOf(bytes: Uint8Array, chunks: readonly Uint8Array[]): boolean {
  let at = 0;
  for (const chunk of chunks) {
    if (Buffer.compare(bytes.subarray(at, at + chunk.length), chunk) !== 0) return false;
    at += chunk.length;
  }
  return at === bytes.length;
}

/** Removes a file; answers whether there was one. */
export async function removeIfThere(fs: FileSystem, path: string): Promise<boolean> {
  try {
    await fs.remove(path);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
}
