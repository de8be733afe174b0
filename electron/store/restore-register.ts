/**
 * Makes a register out of a backup, in a data folder that is empty or whose register is damaged. It comes with as much of
 * its history as lies beside the backup. It is proven to open before anything of the old one is touched, and what is there
 * is kept in `quarantine` as it is. A crash leaves the old register or the restored one (unfinished-restore.ts).
 */
import { randomUUID } from 'node:crypto';
import { basename, dirname, resolve } from 'node:path';
import type { BackupHistory } from '#core/contract/backups.ts';
import { countRecords } from '#core/domain/records/register.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { Clock } from '#electron/ports/clock.ts';
import { BACKUPS, BackupFolder } from '#electron/store/backup-folder.ts';
import { readBackupName, stampOf } from '#electron/store/backup-name.ts';
import { prepareFolder } from '#electron/store/durable-folder.ts';
import { readingError } from '#electron/store/file-backups.ts';
import { type FileSystem, nodeFileSystem } from '#electron/store/file-system.ts';
import { encodeJournalHeader, follows } from '#electron/store/journal-file.ts';
import { takeLock } from '#electron/store/lock.ts';
import { machineProcesses, type ProcessTable } from '#electron/store/process-identity.ts';
import { recoverRegister } from '#electron/store/recovery.ts';
import { journalName, snapshotName } from '#electron/store/register-files.ts';
import { type HistoryBefore, SealedJournals } from '#electron/store/sealed-journals.ts';
import { encodeSnapshot, type Snapshot } from '#electron/store/snapshot-file.ts';
import { savingError } from '#electron/store/storage-error.ts';
import {
  decideRestore,
  finishRestore,
  type NewFile,
  prepareRestore,
} from '#electron/store/unfinished-restore.ts';

export interface RestoreOptions {
  /** The data folder; made when it is not there. */
  readonly folder: string;
  /** Path of a backup, whichever folder it lies in. */
  readonly backup: string;
  /** Whether a damaged register may be put aside. */
  readonly replaceDamaged: boolean;
  readonly clock: Clock;
  readonly fileSystem?: FileSystem;
  readonly processes?: ProcessTable;
}

export interface Restored {
  readonly at: string;
  readonly records: number;
  readonly seq: number;
  readonly history: BackupHistory;
  /** Names in `quarantine` of what was there. */
  readonly aside: readonly string[];
}

/**
 * Restores a backup as the register of a folder. Throws `backup-damaged`, `backup-unreadable`, `register-newer`,
 * `migration-failed` or `not-found` for the backup; `backup-not-empty` for a sound register, `register-damaged` for a damaged
 * one that may not be put aside; `register-locked` or a save error. Then the folder's register is what it was.
 */
export async function restoreRegister(options: RestoreOptions): Promise<Restored> {
  const { clock, replaceDamaged, fileSystem: fs = nodeFileSystem, processes = machineProcesses } = options;
  const folder = resolve(options.folder);
  const source = resolve(options.backup);
  const name = basename(source);
  const named = readBackupName(name);
  if (named === null) throw new TijdigError('not-found', { id: name });
  const snapshot = await new BackupFolder(fs, dirname(source)).read(name).catch((error: unknown) => {
    throw readingError(error);
  });
  try {
    await prepareFolder(fs, folder);
    const lock = await takeLock({ fs, folder, processes, since: clock.now() });
    try {
      await finishRestore(fs, folder);
      await refuseSound(fs, folder, replaceDamaged);
      const before = await historyBefore(fs, dirname(source), snapshot);
      const staging = await prepareRestore(fs, folder, newFiles(fs, snapshot, before));
      await prove(fs, staging, snapshot);
      await decideRestore(fs, folder, `${stampOf(clock.now())}-${randomUUID().slice(0, 8)}`);
      const aside = await finishRestore(fs, folder);
      const history = before.complete ? 'complete' : before.journals.length > 0 ? 'partial' : 'none';
      return { at: named.at, records: countRecords(snapshot.register), seq: snapshot.seq, history, aside };
    } finally {
      await lock.release().catch(() => undefined);
    }
  } catch (error) {
    throw savingError(error);
  }
}

async function refuseSound(fs: FileSystem, folder: string, replaceDamaged: boolean): Promise<void> {
  try {
    const { seq } = await recoverRegister(fs, folder);
    if (seq > 0) throw new TijdigError('backup-not-empty');
  } catch (error) {
    const isDamaged = error instanceof TijdigError && error.code === 'register-damaged';
    if (!isDamaged || !replaceDamaged) throw error;
  }
}

/** The journals beside the backup, or those of the data folder in whose `backups` it lies. */
function historyBefore(fs: FileSystem, folder: string, snapshot: Snapshot): Promise<HistoryBefore> {
  const folders = basename(folder) === BACKUPS ? [folder, dirname(folder)] : [folder];
  return new SealedJournals(fs).before(folders, snapshot.generation, snapshot);
}

async function* newFiles(fs: FileSystem, snapshot: Snapshot, before: HistoryBefore): AsyncGenerator<NewFile> {
  const { generation } = snapshot;
  for (const { generation: earlier, path } of before.journals)
    yield { name: journalName(earlier), chunks: [await fs.read(path)] };
  yield { name: journalName(generation), chunks: [encodeJournalHeader(generation, snapshot)] };
  yield { name: snapshotName(generation), chunks: await encodeSnapshot(snapshot) };
}

/** The new register opens, and is the one in the backup. */
async function prove(fs: FileSystem, staging: string, snapshot: Snapshot): Promise<void> {
  const made = await recoverRegister(fs, staging);
  if (!follows(made, snapshot)) throw new TijdigError('save-failed', { reason: 'not read back' });
}
