/**
 * The copy of a register that is made before anything of it is migrated: every file as it was, in a folder of its own in
 * `backups`, each read back before it gets its name. That folder is a register that the older version opens. It is never
 * removed. A copy that was broken off is gone on with, so that trying again does not fill the disk; it counts only when it
 * is whole and on the disk.
 */
import { join } from 'node:path';
import { BACKUPS } from '#electron/store/backup-folder.ts';
import { stampOf } from '#electron/store/backup-name.ts';
import { publishFile, removeIfThere } from '#electron/store/durable-file.ts';
import { makeFolderIfMissing, namesIn } from '#electron/store/durable-folder.ts';
import type { FileSystem } from '#electron/store/file-system.ts';
import { SCHEMA } from '#electron/store/header-line.ts';
import {
  DELIVERIES,
  isTemporary,
  journalName,
  listRegisterFiles,
  snapshotName,
} from '#electron/store/register-files.ts';
import { readable } from '#electron/store/storage-error.ts';

/**
 * Copies the register in a folder, of schema `from`; answers the copy's path below that folder. `at` is ISO 8601 in UTC. Throws
 * what the disk says; then the register is what it was.
 */
export async function copyBeforeMigration(
  fs: FileSystem,
  folder: string,
  from: number,
  at: string,
): Promise<string> {
  const backups = join(folder, BACKUPS);
  await makeFolderIfMissing(fs, backups);
  const files = await registerBytes(fs, folder);
  const prefix = `before-migration-${from}-to-${SCHEMA}-`;
  const names = (await fs.list(backups)).filter((one) => one.startsWith(prefix));
  const name = (await begunCopy(fs, backups, names, files)) ?? freeName(`${prefix}${stampOf(at)}`, names);
  const target = join(backups, name);
  await makeFolderIfMissing(fs, target);
  const there = await fs.list(target);
  for (const one of there) if (isTemporary(one)) await removeIfThere(fs, join(target, one));
  for (const [file, bytes] of files)
    if (!there.includes(file)) await publishFile(fs, join(target, file), [bytes]);
  // Whoever began it may not have come to that.
  for (const one of [target, backups, folder]) await fs.syncFolder(one);
  return `${BACKUPS}/${name}`;
}

async function registerBytes(fs: FileSystem, folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const { snapshots, journals } = await listRegisterFiles(fs, folder);
  const names = [...journals.map(journalName), ...snapshots.map(snapshotName)];
  if ((await fs.list(folder)).includes(DELIVERIES)) names.push(DELIVERIES);
  const files = new Map<string, Uint8Array>();
  for (const name of names) files.set(name, await readable(name, () => fs.read(join(folder, name))));
  return files;
}

/** A copy of these very files that was made, or of some of them that was broken off. */
async function begunCopy(
  fs: FileSystem,
  backups: string,
  names: readonly string[],
  files: ReadonlyMap<string, Uint8Array>,
): Promise<string | null> {
  for (const name of names) {
    const inside = (await namesIn(fs, join(backups, name))).filter((file) => !isTemporary(file));
    const same = async (file: string) => {
      const bytes = files.get(file);
      return bytes !== undefined && Buffer.compare(bytes, await fs.read(join(backups, name, file))) === 0;
    };
    if ((await Promise.all(inside.map(same))).every(Boolean)) return name;
  }
  return null;
}

function freeName(wanted: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.includes(name)) return name;
  }
}
