/** Opens the register for writing: takes the lock, finds out what is there, and leaves nothing half-done behind. */
import { randomUUID } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import type { Clock } from '#electron/ports/clock.ts';
import type { HistorySeal, RegisterStore } from '#electron/ports/register-store.ts';
import { copyBeforeMigration } from '#electron/store/before-migration.ts';
import { CHECKPOINT_LIMITS, Checkpoint, type CheckpointLimits } from '#electron/store/checkpoint.ts';
import { removeIfThere } from '#electron/store/durable-file.ts';
import { makeFolderIfMissing, prepareFolder } from '#electron/store/durable-folder.ts';
import { type FileSystem, nodeFileSystem } from '#electron/store/file-system.ts';
import { SCHEMA } from '#electron/store/header-line.ts';
import { Journal } from '#electron/store/journal.ts';
import { takeLock } from '#electron/store/lock.ts';
import { LowdbRegisterStore } from '#electron/store/lowdb-register-store.ts';
import type { Problem } from '#electron/store/problem.ts';
import { machineProcesses, type ProcessTable } from '#electron/store/process-identity.ts';
import { type Recovered, recoverRegister } from '#electron/store/recovery.ts';
import { listRegisterFiles, QUARANTINE, snapshotName } from '#electron/store/register-files.ts';
import type { Progress } from '#electron/store/snapshot-file.ts';
import { errnoOf, savingError, unreadable } from '#electron/store/storage-error.ts';
import { finishRestore } from '#electron/store/unfinished-restore.ts';

export interface OpenOptions {
  /** The data folder; made when it is not there. */
  readonly folder: string;
  readonly clock: Clock;
  /** Told of what was found wrong and did not stop the store. */
  readonly report?: (problem: Problem) => void;
  /** Told how much of a snapshot was read. */
  readonly progress?: Progress;
  readonly fileSystem?: FileSystem;
  readonly processes?: ProcessTable;
  readonly checkpoint?: CheckpointLimits;
  /** Milliseconds that never go back: how long those who wait for the same sync may take. */
  readonly stopwatch?: () => number;
}

/**
 * Opens the register in a folder. Throws `register-locked` (`pid`, `since`), `register-damaged` or
 * `register-unreadable` (`file`), `register-newer`, `migration-failed`, `register-read-only`, `disk-full` or `save-failed`; then
 * nothing was changed. A register of an older version is copied first, and is one of this version from then on.
 */
export async function openRegisterStore(options: OpenOptions): Promise<RegisterStore & HistorySeal> {
  const { clock, processes = machineProcesses } = options;
  const report = withoutThrowing(options.report);
  const fs = options.fileSystem ?? nodeFileSystem;
  const folder = resolve(options.folder);
  await prepareFolder(fs, folder).catch((error: unknown) => {
    throw errnoOf(error) === 'ENOTDIR' ? unreadable(basename(folder), error) : savingError(error);
  });
  // Before anything is written: what is no folder, or may not be read, gets no lock either.
  await listRegisterFiles(fs, folder);
  const lock = await takeLock({ fs, folder, processes, since: clock.now() });
  try {
    await finishRestore(fs, folder);
    const recovered = await recoverRegister(fs, folder, options.progress);
    for (const problem of recovered.problems) report(problem);
    if (recovered.seq === 0) await syncFolderAbove(fs, folder);
    const from = recovered.journal?.schema ?? SCHEMA;
    const copy = from < SCHEMA ? await copyBeforeMigration(fs, folder, from, clock.now()) : null;
    const journal = await openJournal(fs, folder, recovered);
    await tidy(fs, folder, recovered);
    await lock.tidy();
    const covered = { seq: recovered.snapshotSeq, bytesSince: recovered.bytesSince };
    const checkpoint = new Checkpoint(fs, folder, options.checkpoint ?? CHECKPOINT_LIMITS, report, covered);
    const head = { state: recovered.state, chain: recovered.chain };
    if (copy !== null) {
      const { register, seq } = head.state;
      if (seq > 0) checkpoint.begin({ generation: journal.generation, seq, chain: head.chain, register });
      await checkpoint.settled();
      report({ code: 'register-migrated', file: copy, detail: `schema ${from} to ${SCHEMA}` });
    }
    return new LowdbRegisterStore({
      fs,
      folder,
      clock,
      lock,
      journal,
      checkpoint,
      head,
      stopwatch: options.stopwatch ?? (() => performance.now()),
      report,
    });
  } catch (error) {
    await lock.release().catch(() => undefined);
    throw savingError(error);
  }
}

/** A report is a courtesy; one that fails must not stop a save. */
const withoutThrowing =
  (report: OpenOptions['report']) =>
  (problem: Problem): void => {
    try {
      report?.(problem);
    } catch {
      // Nobody is left to tell.
    }
  };

/** The folder's own name, before anything in it counts. The folder above need not be ours to open. */
async function syncFolderAbove(fs: FileSystem, folder: string): Promise<void> {
  try {
    await fs.syncFolder(dirname(folder));
  } catch (error) {
    if (savingError(error).code !== 'register-read-only') throw error;
  }
}

/** The journal that changes are added to. What an older version wrote is closed as it is: a file has one version. */
async function openJournal(
  fs: FileSystem,
  folder: string,
  { journal, seq, chain }: Recovered,
): Promise<Journal> {
  if (journal === null) return await Journal.begin(fs, folder, 1, { seq, chain });
  const newest = await Journal.resume(fs, folder, journal);
  if (journal.schema === SCHEMA) return newest;
  await newest.close();
  // One that holds no change is taken the place of: a register begins with its first change.
  const generation = seq === 0 ? journal.generation : journal.generation + 1;
  return await Journal.begin(fs, folder, generation, { seq, chain });
}

/** Unfinished files of a killed process hold personal data: they go. Damaged snapshots are put aside as they are. */
async function tidy(fs: FileSystem, folder: string, { damagedSnapshots }: Recovered): Promise<void> {
  const { temporary } = await listRegisterFiles(fs, folder);
  for (const name of temporary) await removeIfThere(fs, join(folder, name));
  if (damagedSnapshots.length === 0) return;
  const quarantine = join(folder, QUARANTINE);
  await makeFolderIfMissing(fs, quarantine);
  for (const generation of damagedSnapshots) {
    const name = snapshotName(generation);
    await fs.rename(join(folder, name), join(quarantine, `${randomUUID()}-${name}`));
  }
  await fs.syncFolder(quarantine);
  await fs.syncFolder(folder);
}
