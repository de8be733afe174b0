/**
 * The second place of backups: a folder outside the data folder that may come and go. In it each register has a folder of
 * its own, `Tijdig-backup-<12 digits of its chain>`, with the backups and every closed journal, so that it holds the history
 * too. The digits stand for the register's first changes and are read from its oldest journals: they are the same after
 * moving, copying and restoring, and no other register has them. Erasing a person makes them anew, as it does the history.
 *
 * The chosen folder itself is never made: a stick that was taken out must not become a folder on this computer. For the
 * same reason nothing is made in one where something was copied before and that holds nothing of Tijdig any more.
 */
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { BackupFailure, SecondPlace } from '#core/contract/backups.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { makeFolderIfMissing } from '#electron/store/durable-folder.ts';
import type { FileSystem } from '#electron/store/file-system.ts';
import { readStart } from '#electron/store/journal-file.ts';
import { journalName, listRegisterFiles } from '#electron/store/register-files.ts';
import { isSealedJournal, keepJournal } from '#electron/store/sealed-journals.ts';
import { errnoOf, readable } from '#electron/store/storage-error.ts';

const FOLDER = /^Tijdig-backup-[0-9a-f]{12}$/;
const GONE = new Set([
  'ENOENT',
  'ENOTDIR',
  'ENODEV',
  'ENXIO',
  'ESTALE',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'ENOTCONN',
]);
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const CLOSED = new Set(['EACCES', 'EPERM', 'EROFS']);
/** File systems of sticks and networks need not be able to sync a folder; the file itself was synced and read back. */
const CANNOT_SYNC_FOLDER = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EBADF', 'EISDIR', 'EPERM']);

/** Why a copy to the second place failed. */
export function placeError(error: unknown): TijdigError {
  if (error instanceof TijdigError) return error;
  const reason = errnoOf(error) ?? 'unknown';
  const code: BackupFailure = GONE.has(reason)
    ? 'backup-place-missing'
    : FULL.has(reason)
      ? 'backup-place-full'
      : CLOSED.has(reason)
        ? 'backup-place-read-only'
        : 'backup-place-failed';
  return new TijdigError(code, { reason }, { cause: error });
}

/** The file system as far as a second place can be asked for it. */
export const placeFileSystem = (fs: FileSystem): FileSystem => ({
  list: (folder) => fs.list(folder),
  read: (path) => fs.read(path),
  describe: (path) => fs.describe(path),
  openToAppend: (path) => fs.openToAppend(path),
  create: (path) => fs.create(path),
  rename: (from, to) => fs.rename(from, to),
  link: (from, to) => fs.link(from, to),
  remove: (path) => fs.remove(path),
  makeFolder: (path) => fs.makeFolder(path),
  folderIdentity: (path) => fs.folderIdentity(path),
  syncFolder: async (path) => {
    try {
      await fs.syncFolder(path);
    } catch (error) {
      if (!CANNOT_SYNC_FOLDER.has(errnoOf(error) ?? '')) throw error;
    }
  },
});

/** The name of a register's folder in any second place; `null` while nothing was ever changed. */
export async function placeNameOf(fs: FileSystem, folder: string): Promise<string | null> {
  const { journals } = await listRegisterFiles(fs, folder);
  // The first journal is closed after the first change, so the second begins with what stands for that.
  const oldest = journals.find((generation) => generation > 1);
  if (oldest === undefined) return null;
  const name = journalName(oldest);
  const { chain } = readStart(oldest, await readable(name, () => fs.read(join(folder, name))));
  return `Tijdig-backup-${chain.slice(0, 12)}`;
}

/** The folders of registers in a second place. Throws what the disk says. */
export async function registersIn(fs: FileSystem, place: string): Promise<readonly string[]> {
  return (await fs.list(place)).filter((name) => FOLDER.test(name)).toSorted();
}

/** The folder of a register in a second place, made when it is not there. Throws `backup-place-missing` or what the disk says. */
export async function enterPlace(
  fs: FileSystem,
  { folder, lastCopyAt }: Pick<SecondPlace, 'folder' | 'lastCopyAt'>,
  name: string,
): Promise<string> {
  const registers = await registersIn(fs, folder);
  const wasEmptied = lastCopyAt !== null && registers.length === 0;
  if (wasEmptied) throw new TijdigError('backup-place-missing', { reason: 'empty' });
  await makeFolderIfMissing(fs, join(folder, name));
  return join(folder, name);
}

/** Copies every closed journal before a generation that is not there yet. */
export async function copyJournals(
  from: { readonly fs: FileSystem; readonly folder: string },
  to: { readonly fs: FileSystem; readonly folder: string },
  before: number,
): Promise<void> {
  const { journals } = await listRegisterFiles(from.fs, from.folder);
  const taken = new Set((await to.fs.list(to.folder)).filter(isSealedJournal));
  for (const generation of journals.filter((one) => one < before)) {
    const bytes = await from.fs.read(join(from.folder, journalName(generation)));
    await keepJournal(to.fs, to.folder, generation, bytes, taken);
  }
}

/**
 * The folder to remember when this one was chosen: a register's folder in a second place stands for that place. Throws
 * `backup-place-own` within the data folder.
 */
export function toPlace(dataFolder: string, chosen: string): string {
  const path = resolve(chosen);
  const place = FOLDER.test(basename(path)) ? dirname(path) : path;
  const way = relative(resolve(dataFolder), place);
  if (way === '' || !(way.startsWith('..') || isAbsolute(way))) throw new TijdigError('backup-place-own');
  return place;
}
