/**
 * The way out of a damaged register that nobody has a backup of: going on with what is sound, and without what is lost. It
 * is never done unless a person asks for it. Every file as it was found is kept in `quarantine`; the sound part is made
 * into a register of its own and proven to open before it counts. A crash leaves the damaged register or the repaired one
 * (unfinished-restore.ts).
 */
import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { Clock } from '#electron/ports/clock.ts';
import { stampOf } from '#electron/store/backup-name.ts';
import { type FileSystem, nodeFileSystem } from '#electron/store/file-system.ts';
import { encodeJournalHeader, follows } from '#electron/store/journal-file.ts';
import { readJournalPrefix } from '#electron/store/journal-prefix.ts';
import { takeLock } from '#electron/store/lock.ts';
import { machineProcesses, type ProcessTable } from '#electron/store/process-identity.ts';
import { recoverRegister } from '#electron/store/recovery.ts';
import { journalName, snapshotName } from '#electron/store/register-files.ts';
import { encodeSnapshot } from '#electron/store/snapshot-file.ts';
import { type SoundPart, soundPartOf } from '#electron/store/sound-part.ts';
import { damaged, savingError } from '#electron/store/storage-error.ts';
import {
  decideRestore,
  finishRestore,
  type NewFile,
  prepareRestore,
  registerFolder,
} from '#electron/store/unfinished-restore.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';

export interface RepairOptions {
  readonly folder: string;
  readonly clock: Clock;
  readonly fileSystem?: FileSystem;
  readonly processes?: ProcessTable;
}

export interface Repaired {
  /** The last change that was kept. */
  readonly seq: number;
  /** Names in `quarantine` of what was there. */
  readonly aside: readonly string[];
}

/**
 * Goes on with the sound part of the register in a folder. Does nothing (`null`) where it opens as it is. Throws
 * `register-damaged` when nothing of it is sound, `register-newer`, `register-unreadable`, `register-locked` or a save
 * error; then the register is what it was.
 */
export async function repairRegister(options: RepairOptions): Promise<Repaired | null> {
  const { clock, fileSystem: fs = nodeFileSystem, processes = machineProcesses } = options;
  const folder = resolve(options.folder);
  try {
    const lock = await takeLock({ fs, folder, processes, since: clock.now() });
    try {
      await finishRestore(fs, folder);
      if (await opensAsItIs(folder, fs)) return null;
      const part = await soundPartOf(fs, folder);
      if (part.seq === 0) throw damaged(journalName(1), 'nothing sound');
      const staging = await prepareRestore(fs, folder, repairedFiles(fs, folder, part));
      const made = await recoverRegister(fs, staging);
      if (!follows(made, part) || !(await verifyRegister(staging, fs)).whole)
        throw new TijdigError('save-failed', { reason: 'not read back' });
      await decideRestore(fs, folder, `${stampOf(clock.now())}-${randomUUID().slice(0, 8)}`);
      return { seq: part.seq, aside: await finishRestore(fs, folder) };
    } finally {
      await lock.release().catch(() => undefined);
    }
  } catch (error) {
    throw savingError(error);
  }
}

/** Whether the register opens without a repair. Throws `register-unreadable` or `register-newer`. */
export async function opensAsItIs(folder: string, fs: FileSystem = nodeFileSystem): Promise<boolean> {
  try {
    await recoverRegister(fs, await registerFolder(fs, resolve(folder)));
    return true;
  } catch (error) {
    if (error instanceof TijdigError && error.code === 'register-damaged') return false;
    throw error;
  }
}

/**
 * The journals up to where the sound part ends, and a snapshot of that moment after them. Of what lies before the snapshot
 * from which it starts, whatever is sound.
 */
async function* repairedFiles(fs: FileSystem, folder: string, part: SoundPart): AsyncGenerator<NewFile> {
  const { generation: last, length } = part.end;
  for (let generation = 1; generation <= last; generation += 1) {
    const bytes = await fs.read(join(folder, journalName(generation))).catch(() => null);
    if (bytes === null) continue;
    if (generation === last) {
      if (length > 0) yield { name: journalName(generation), chunks: [bytes.subarray(0, length)] };
    } else if (generation >= part.from || isSound(generation, bytes)) {
      yield { name: journalName(generation), chunks: [bytes] };
    }
  }
  const generation = length > 0 ? last + 1 : last;
  const { seq, chain, register } = part;
  yield { name: journalName(generation), chunks: [encodeJournalHeader(generation, part)] };
  yield {
    name: snapshotName(generation),
    chunks: await encodeSnapshot({ generation, seq, chain, register }),
  };
}

function isSound(generation: number, bytes: Uint8Array): boolean {
  try {
    const { damaged: isDamaged, torn } = readJournalPrefix(generation, bytes);
    return !isDamaged && !torn;
  } catch {
    return false;
  }
}
