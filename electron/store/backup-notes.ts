/** What is wrong with the backups in a data folder. A damaged backup is no damage of the register: it is only noted. */
import { join } from 'node:path';
import { BACKUPS, BackupFolder } from '#electron/store/backup-folder.ts';
import { type FileSystem, nodeFileSystem } from '#electron/store/file-system.ts';

export interface BackupNote {
  readonly code: 'backup-damaged' | 'backup-unreadable';
  /** Below the data folder. */
  readonly file: string;
  readonly detail: string;
}

/** Reads every backup in a data folder. Never throws for what is in them, nor where they cannot be read. */
export async function notesOnBackups(
  folder: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<readonly BackupNote[]> {
  const backups = new BackupFolder(fileSystem, join(folder, BACKUPS));
  const notes: BackupNote[] = [];
  for (const { name } of await backups.names().catch(() => [])) {
    const looked = await backups.inspect(name);
    if (looked.state !== 'damaged' && looked.state !== 'unreadable') continue;
    notes.push({ code: `backup-${looked.state}`, file: `${BACKUPS}/${name}`, detail: looked.detail });
  }
  return notes;
}
