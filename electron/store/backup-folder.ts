/**
 * A folder with backups. A backup is a snapshot file under a name that tells its moment and reason; it is there whole, read
 * back and compared, or it is not there. What is damaged is told apart from what another version wrote and from what
 * cannot be read now; nothing of it is ever removed for being damaged.
 */
import { join } from 'node:path';
import type { BackupReason, BackupState } from '#core/contract/backups.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { ErrorCode } from '#core/errors/error-codes.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { NamedBackup } from '#electron/ports/backups.ts';
import { backupsAmong, newBackupName, readBackupName } from '#electron/store/backup-name.ts';
import { keptBackups } from '#electron/store/backup-retention.ts';
import { publishFile, removeIfThere } from '#electron/store/durable-file.ts';
import { namesIn } from '#electron/store/durable-folder.ts';
import type { FileSystem } from '#electron/store/file-system.ts';
import type { Moment } from '#electron/store/journal-file.ts';
import { checkSnapshotFile, decodeSnapshotFile, type Snapshot } from '#electron/store/snapshot-file.ts';
import { readable } from '#electron/store/storage-error.ts';

/** Below the data folder. */
export const BACKUPS = 'backups';
const TEMPORARY = /^\.(?:\d{8}T\d{6}Z-|journal-).*\.tmp$/;

const STATES: Partial<Record<ErrorCode, BackupState>> = {
  'register-damaged': 'damaged',
  'register-newer': 'newer',
  'register-unreadable': 'unreadable',
};
/** What a sound backup says of itself. */
export type BackupHeader = Moment & { readonly generation: number; readonly count: number };
type Looked =
  | { readonly state: 'sound'; readonly header: BackupHeader }
  | { readonly state: Exclude<BackupState, 'sound'>; readonly detail: string };
export type Inspected = Looked & { readonly bytes: number };

export class BackupFolder {
  readonly #fs: FileSystem;
  readonly path: string;
  /** What was read, as long as the file does not change. */
  readonly #looked = new Map<string, Looked>();

  constructor(fs: FileSystem, path: string) {
    this.#fs = fs;
    this.path = path;
  }

  /** Newest first; a folder that is not there has none. Throws what the disk says. */
  async names(): Promise<readonly NamedBackup[]> {
    return backupsAmong(await namesIn(this.#fs, this.path));
  }

  /** Reads a whole backup and checks every byte of it. Never throws for what is in it, nor where it cannot be read. */
  async inspect(name: string): Promise<Inspected> {
    const { size, modified } = await this.#fs.describe(join(this.path, name)).catch(() => UNKNOWN);
    const key = `${name} ${size} ${modified}`;
    const looked = this.#looked.get(key) ?? (await this.#look(name));
    if (looked.state !== 'unreadable') this.#looked.set(key, looked);
    return { ...looked, bytes: size };
  }

  /** The register in a backup, every record checked by its schema. Throws `register-…` with the file's name, or `not-found`. */
  async read(name: string): Promise<Snapshot> {
    const known = readBackupName(name) !== null && (await namesIn(this.#fs, this.path)).includes(name);
    if (!known) throw new TijdigError('not-found', { id: name });
    return await decodeSnapshotFile(name, await this.bytes(name), 'checked');
  }

  /** Throws `register-damaged` or `register-unreadable` with the file's name. */
  bytes(name: string): Promise<Uint8Array> {
    return readable(name, () => this.#fs.read(join(this.path, name)));
  }

  /** Makes a backup in this folder, which is there. `at` is ISO 8601 in UTC. Throws what the disk says; then there is none. */
  async write(chunks: readonly Uint8Array[], at: string, reason: BackupReason): Promise<NamedBackup> {
    const names = await this.#fs.list(this.path);
    await this.#tidy(names);
    const backup = newBackupName(at, reason, names);
    await publishFile(this.#fs, join(this.path, backup.name), chunks);
    return backup;
  }

  /**
   * Puts a backup of another folder here, unless it is here already; beside one that has its name and other bytes.
   * Throws what the disk says.
   */
  async keep({ name, at, reason }: NamedBackup, bytes: Uint8Array): Promise<void> {
    const names = await this.#fs.list(this.path);
    await this.#tidy(names);
    const likely = backupsAmong(names).filter((one) => one.at === at && one.reason === reason);
    for (const one of likely) {
      const there = await this.#fs.read(join(this.path, one.name)).catch(() => null);
      if (there !== null && Buffer.compare(there, bytes) === 0) return;
    }
    const free = names.includes(name) ? newBackupName(at, reason, names).name : name;
    await publishFile(this.#fs, join(this.path, free), [bytes]);
  }

  /** Removes what need not be kept any more. Never throws: one too many is no loss, and goes the next time. */
  async prune(today: CalendarDate): Promise<void> {
    try {
      const backups = await this.names();
      const kept = keptBackups(backups, today);
      for (const { name } of backups.toReversed())
        if (!kept.has(name)) await removeIfThere(this.#fs, join(this.path, name));
    } catch {
      // See above.
    }
  }

  async #look(name: string): Promise<Looked> {
    try {
      return { state: 'sound', header: await checkSnapshotFile(name, await this.bytes(name)) };
    } catch (error) {
      const state = error instanceof TijdigError ? STATES[error.code] : undefined;
      if (!(error instanceof TijdigError) || state === undefined || state === 'sound') throw error;
      return { state, detail: String(error.parameters.reason ?? error.code) };
    }
  }

  /** Unfinished files of a killed process hold personal data: they go. */
  async #tidy(names: readonly string[]): Promise<void> {
    for (const name of names)
      if (TEMPORARY.test(name)) await removeIfThere(this.#fs, join(this.path, name)).catch(() => false);
  }
}

const UNKNOWN = { size: 0, modified: 0 };
