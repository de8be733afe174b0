/**
 * The backups of a register: in the folder `backups` of its data folder, and in a second place. Each is the snapshot at the
 * start of a part of the history, so together with the journals before it, which are closed, it is the register with all
 * that ever happened to it.
 */
import { join } from 'node:path';
import type { Backup, BackupReason, SecondPlace } from '#core/contract/backups.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { Backups, NamedBackup } from '#electron/ports/backups.ts';
import type { Clock } from '#electron/ports/clock.ts';
import type { SealedState, StoreState } from '#electron/ports/register-store.ts';
import { BACKUPS, BackupFolder } from '#electron/store/backup-folder.ts';
import { makeFolderIfMissing } from '#electron/store/durable-folder.ts';
import { type FileSystem, nodeFileSystem } from '#electron/store/file-system.ts';
import { SealedJournals } from '#electron/store/sealed-journals.ts';
import {
  copyJournals,
  enterPlace,
  placeError,
  placeFileSystem,
  placeNameOf,
  registersIn,
  toPlace,
} from '#electron/store/second-place.ts';
import { encodeSnapshot } from '#electron/store/snapshot-file.ts';
import { savingError } from '#electron/store/storage-error.ts';

export interface FileBackupsOptions {
  /** The data folder, of which this process holds the lock when it makes a backup. */
  readonly folder: string;
  readonly clock: Clock;
  readonly fileSystem?: FileSystem;
}

/** Backups of one register in one folder: its own, or one in a second place. */
interface Shelf {
  readonly backups: BackupFolder;
  /** Where the journals before them lie. */
  readonly journals: string;
  readonly place: Backup['place'];
  readonly own: boolean;
  /** Before the name of a backup it is the backup's id. */
  readonly prefix: string;
}

export class FileBackups implements Backups {
  readonly #fs: FileSystem;
  readonly #placeFs: FileSystem;
  readonly #folder: string;
  readonly #clock: Clock;
  readonly #own: BackupFolder;
  readonly #journals: SealedJournals;
  /** By path, so that what was read once is known. */
  readonly #others = new Map<string, BackupFolder>();

  constructor({ folder, clock, fileSystem = nodeFileSystem }: FileBackupsOptions) {
    this.#fs = fileSystem;
    this.#placeFs = placeFileSystem(fileSystem);
    this.#folder = folder;
    this.#clock = clock;
    this.#own = new BackupFolder(fileSystem, join(folder, BACKUPS));
    this.#journals = new SealedJournals(fileSystem);
  }

  names(): Promise<readonly NamedBackup[]> {
    return this.#own.names().catch((error: unknown) => Promise.reject(backupError(error)));
  }

  async list(secondPlace: string | null): Promise<readonly Backup[]> {
    const found: Backup[] = [];
    for (const shelf of await this.#shelves(secondPlace)) {
      const names = await (shelf.place === 'here' ? this.names() : shelf.backups.names().catch(() => []));
      for (const named of names) found.push(await this.#describe(shelf, named));
    }
    return found.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  }

  async isOf(name: string, sealed: SealedState): Promise<boolean> {
    const looked = await this.#own.inspect(name);
    return (
      looked.state === 'sound' && looked.header.seq === sealed.seq && looked.header.chain === sealed.chain
    );
  }

  async make(sealed: SealedState, reason: BackupReason): Promise<NamedBackup> {
    try {
      await makeFolderIfMissing(this.#fs, this.#own.path);
      const made = await this.#own.write(await encodeSnapshot(sealed), this.#clock.now(), reason);
      await this.#own.prune(this.#clock.recordedOn());
      return made;
    } catch (error) {
      throw backupError(error);
    }
  }

  async copy(name: string, place: Pick<SecondPlace, 'folder' | 'lastCopyAt'>): Promise<void> {
    const registerName = await placeNameOf(this.#fs, this.#folder);
    const backup = (await this.names()).find((one) => one.name === name);
    const looked = await this.#own.inspect(name);
    if (registerName === null || backup === undefined || looked.state !== 'sound')
      throw new TijdigError('backup-failed', { reason: 'not sound' });
    const bytes = await this.#own.bytes(name);
    try {
      const folder = await enterPlace(this.#placeFs, place, registerName);
      // The history first: a backup there always has what lies before it.
      const here = { fs: this.#fs, folder: this.#folder };
      await copyJournals(here, { fs: this.#placeFs, folder }, looked.header.generation);
      const there = this.#other(folder);
      await there.keep(backup, bytes);
      await there.prune(this.#clock.recordedOn());
    } catch (error) {
      throw placeError(error);
    }
  }

  async read(id: string, secondPlace: string | null): Promise<StoreState> {
    const shelf = (await this.#shelves(secondPlace)).find(({ prefix }) => id.startsWith(prefix));
    if (shelf === undefined) throw new TijdigError('not-found', { id });
    try {
      return await shelf.backups.read(id.slice(shelf.prefix.length));
    } catch (error) {
      throw readingError(error);
    }
  }

  async toPlace(folder: string): Promise<string> {
    const place = toPlace(this.#folder, folder);
    await this.#fs.list(place).catch((error: unknown) => Promise.reject(placeError(error)));
    return place;
  }

  async #shelves(secondPlace: string | null): Promise<readonly Shelf[]> {
    const shelves: Shelf[] = [
      { backups: this.#own, journals: this.#folder, place: 'here', own: true, prefix: 'here/' },
    ];
    if (secondPlace === null) return shelves;
    const ownName = await placeNameOf(this.#fs, this.#folder).catch(() => null);
    for (const name of await registersIn(this.#placeFs, secondPlace).catch(() => [])) {
      const folder = join(secondPlace, name);
      const backups = this.#other(folder);
      shelves.push({
        backups,
        journals: folder,
        place: 'second',
        own: name === ownName,
        prefix: `second/${name}/`,
      });
    }
    return shelves;
  }

  async #describe(shelf: Shelf, { name, at, reason }: NamedBackup): Promise<Backup> {
    const { place, own, prefix } = shelf;
    const looked = await shelf.backups.inspect(name);
    const said = { id: prefix + name, place, own, at, reason, state: looked.state, bytes: looked.bytes };
    if (looked.state !== 'sound') return { ...said, holds: null };
    const { count, seq, generation } = looked.header;
    const { journals, complete } = await this.#journals.before([shelf.journals], generation, looked.header);
    const history = complete ? 'complete' : journals.length > 0 ? 'partial' : 'none';
    return { ...said, holds: { records: count, changes: seq, history } };
  }

  #other(folder: string): BackupFolder {
    const known = this.#others.get(folder) ?? new BackupFolder(this.#placeFs, folder);
    this.#others.set(folder, known);
    return known;
  }
}

/** Why a backup could not be made: `disk-full`, `register-read-only` or `backup-failed`. */
function backupError(error: unknown): TijdigError {
  const refusal = savingError(error);
  if (refusal.code !== 'save-failed' && refusal.code !== 'register-unreadable') return refusal;
  return new TijdigError('backup-failed', refusal.parameters, { cause: error });
}

/** Why a backup could not be read: `backup-damaged`, `backup-unreadable`, or what it is otherwise. */
export function readingError(error: unknown): unknown {
  if (!(error instanceof TijdigError)) return new TijdigError('backup-unreadable', {}, { cause: error });
  const options = { cause: error };
  if (error.code === 'register-damaged') return new TijdigError('backup-damaged', error.parameters, options);
  if (error.code === 'register-unreadable')
    return new TijdigError('backup-unreadable', error.parameters, options);
  return error;
}
