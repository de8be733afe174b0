/**
 * Puts a restored register in the place of another one, in a way that a crash cannot get between: the whole new register
 * is made in the folder `restoring` first, and then one file, `restore.json`, appears and says that it counts. From that
 * moment on it is the register: whoever reads, reads it there, and whoever opens the folder for writing first brings every
 * file to its place. What was in its place goes to `quarantine` as it is. Each step can be done twice.
 */
import { basename, join } from 'node:path';
import { z } from 'zod';
import { publishFile, removeIfThere } from '#electron/store/durable-file.ts';
import { makeFolderIfMissing, namesIn } from '#electron/store/durable-folder.ts';
import type { FileSystem } from '#electron/store/file-system.ts';
import { decodeHeader, encodeHeader, FORMAT, SCHEMA } from '#electron/store/header-line.ts';
import { journalName, listRegisterFiles, QUARANTINE, snapshotName } from '#electron/store/register-files.ts';
import { errnoOf, readable } from '#electron/store/storage-error.ts';

const RESTORING = 'restoring';
const MARK = 'restore.json';
const MAGIC = 'tijdig-restore';
const markSchema = z.strictObject({
  magic: z.literal(MAGIC),
  format: z.literal(FORMAT),
  schema: z.int(),
  /** What the names of the files that are put aside begin with; `null` = they are not kept, for they hold what was erased. */
  aside: z
    .string()
    .regex(/^[0-9A-Za-z-]{1,80}$/)
    .nullable(),
});

/** A file of the new register. */
export interface NewFile {
  readonly name: string;
  readonly chunks: readonly Uint8Array[];
}

/** Makes the new register beside the old one, which still counts. Answers its folder. Only for who holds the lock. */
export async function prepareRestore(
  fs: FileSystem,
  folder: string,
  files: AsyncIterable<NewFile>,
): Promise<string> {
  await clear(fs, folder);
  const staging = join(folder, RESTORING);
  await makeFolderIfMissing(fs, staging);
  for await (const { name, chunks } of files) await publishFile(fs, join(staging, name), chunks);
  return staging;
}

/**
 * From here on the new register counts. `aside` is what the names of the old files in `quarantine` begin with; `null` = they
 * are taken away.
 */
export async function decideRestore(fs: FileSystem, folder: string, aside: string | null): Promise<void> {
  const mark = encodeHeader({ magic: MAGIC, format: FORMAT, schema: SCHEMA, aside });
  await publishFile(fs, join(folder, MARK), [Buffer.from(`${mark}\n`)]);
}

/** Where the register of a data folder is read: there, or in the new one that is not in its place yet. */
export async function registerFolder(fs: FileSystem, folder: string): Promise<string> {
  const isThere = () =>
    fs.describe(join(folder, MARK)).then(
      () => true,
      (error: unknown) => (errnoOf(error) === 'ENOENT' ? false : Promise.reject(error)),
    );
  return (await readable(basename(folder), isThere)) ? join(folder, RESTORING) : folder;
}

/**
 * Ends a restore that was decided, and takes away one that was not. Answers the names in `quarantine` of what was put
 * aside. Only for who holds the lock.
 */
export async function finishRestore(fs: FileSystem, folder: string): Promise<readonly string[]> {
  const names = await fs.list(folder);
  if (!names.includes(MARK)) {
    if (names.includes(RESTORING)) await clear(fs, folder);
    return [];
  }
  const line = Buffer.from(await readable(MARK, () => fs.read(join(folder, MARK)))).toString('utf8');
  const { aside } = decodeHeader(MARK, line.trimEnd(), MAGIC, markSchema);
  const files = await listRegisterFiles(fs, join(folder, RESTORING));
  const wanted = [...files.journals.map(journalName), ...files.snapshots.map(snapshotName)];
  const put = await putAside(fs, folder, new Set(wanted), aside);
  for (const name of wanted) await bringToPlace(fs, folder, name);
  await fs.syncFolder(folder);
  await fs.remove(join(folder, MARK));
  await fs.syncFolder(folder);
  await clear(fs, folder);
  return put;
}

/** Everything of the old register that the new one does not have byte for byte. */
async function putAside(
  fs: FileSystem,
  folder: string,
  wanted: ReadonlySet<string>,
  aside: string | null,
): Promise<readonly string[]> {
  const old = await listRegisterFiles(fs, folder);
  const put: string[] = [];
  const quarantine = join(folder, QUARANTINE);
  for (const name of [...old.snapshots.map(snapshotName), ...old.journals.map(journalName)]) {
    if (wanted.has(name) && (await isInPlace(fs, folder, name))) continue;
    if (aside === null) {
      await fs.remove(join(folder, name));
      continue;
    }
    await makeFolderIfMissing(fs, quarantine);
    await fs.rename(join(folder, name), join(quarantine, `${aside}-${name}`));
    put.push(`${aside}-${name}`);
  }
  if (put.length > 0) await fs.syncFolder(quarantine);
  return put;
}

async function bringToPlace(fs: FileSystem, folder: string, name: string): Promise<void> {
  if (await isInPlace(fs, folder, name)) return;
  await publishFile(fs, join(folder, name), [await fs.read(join(folder, RESTORING, name))]);
}

/** Whether these bytes are there already. What is there and cannot be read is something else. */
async function isInPlace(fs: FileSystem, folder: string, name: string): Promise<boolean> {
  const there = await fs.read(join(folder, name)).catch(() => null);
  return there !== null && Buffer.compare(there, await fs.read(join(folder, RESTORING, name))) === 0;
}

async function clear(fs: FileSystem, folder: string): Promise<void> {
  const staging = join(folder, RESTORING);
  for (const name of await namesIn(fs, staging)) await removeIfThere(fs, join(staging, name));
}
