/** Folders whose names are on the disk before anything in them counts. */
import { dirname } from 'node:path';
import type { FileSystem } from '#electron/store/file-system.ts';
import { errnoOf } from '#electron/store/storage-error.ts';

/** Makes the folder and those above it that are missing, each durably. */
export async function prepareFolder(fs: FileSystem, folder: string): Promise<void> {
  try {
    await makeFolderIfMissing(fs, folder);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    await prepareFolder(fs, dirname(folder));
    await makeFolderIfMissing(fs, folder);
  }
}

/** Makes one folder in a folder that is there. */
export async function makeFolderIfMissing(fs: FileSystem, folder: string): Promise<void> {
  try {
    await fs.makeFolder(folder);
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return;
    throw error;
  }
  await fs.syncFolder(dirname(folder));
}

/** Names in a folder; a folder that is not there has none. Throws what the disk says. */
export async function namesIn(fs: FileSystem, folder: string): Promise<readonly string[]> {
  try {
    return await fs.list(folder);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
}
