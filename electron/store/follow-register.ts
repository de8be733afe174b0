/**
 * Follows a register that another process writes. A look costs a listing and one file's length as long as nothing was
 * saved. What was added since is read on its own, so that records which did not change stay the very same; whatever does
 * not simply go on where the last look ended is read again from the beginning. Takes no lock and writes nothing.
 */
import { join, resolve } from 'node:path';
import { applyChange, type Change } from '#core/domain/records/register.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { RegisterFollower } from '#electron/ports/register-follower.ts';
import type { StoreState } from '#electron/ports/register-store.ts';
import { type FileSystem, nodeFileSystem } from '#electron/store/file-system.ts';
import { nextLink } from '#electron/store/history-chain.ts';
import { decodeChange, follows, type Moment, readStart, walkFrames } from '#electron/store/journal-file.ts';
import { netEffect } from '#electron/store/net-effect.ts';
import { recoverRegister } from '#electron/store/recovery.ts';
import { journalName, listRegisterFiles } from '#electron/store/register-files.ts';
import { readSettled } from '#electron/store/settled-reading.ts';
import type { Progress } from '#electron/store/snapshot-file.ts';
import { errnoOf } from '#electron/store/storage-error.ts';
import { registerFolder } from '#electron/store/unfinished-restore.ts';

/** Where a reading ended. */
interface Read extends Moment {
  readonly state: StoreState;
  /** The newest journal and its sound bytes; `null` when nothing ever happened. */
  readonly journal: { readonly generation: number; readonly length: number; readonly schema: number } | null;
}

/** Reads the register as it is now, and can look again. Throws as `openRegisterReader`. */
export async function followRegister(
  folder: string,
  fileSystem: FileSystem = nodeFileSystem,
  progress: Progress = () => undefined,
): Promise<RegisterFollower> {
  const following = new Following(fileSystem, resolve(folder));
  await following.readAll(progress);
  return following;
}

class Following implements RegisterFollower {
  readonly #fs: FileSystem;
  readonly #folder: string;
  #read: Read | null = null;
  /** What the files looked like before the last reading. */
  #seen = '';
  constructor(fs: FileSystem, folder: string) {
    this.#fs = fs;
    this.#folder = folder;
  }

  state(): StoreState {
    if (this.#read === null) throw new Error('not read yet');
    return this.#read.state;
  }

  async look(): Promise<boolean> {
    const seen = await this.#glance();
    if (seen === this.#seen) return false;
    const before = this.#read;
    const added = before && (await this.#readAdded(before));
    if (added) {
      this.#seen = seen;
      this.#read = added;
    } else await this.readAll();
    return this.#read?.seq !== before?.seq || this.#read?.chain !== before?.chain;
  }

  async readAll(progress?: Progress): Promise<void> {
    // Also when the reading fails: the same files are not read over and over.
    this.#seen = await this.#glance();
    this.#read = await readSettled(this.#fs, this.#folder, async () =>
      recoverRegister(this.#fs, await registerFolder(this.#fs, this.#folder), progress),
    );
  }

  /** A text that differs when something was saved. */
  async #glance(): Promise<string> {
    const folder = await registerFolder(this.#fs, this.#folder);
    const { snapshots, journals } = await listRegisterFiles(this.#fs, folder);
    const newest = journals.at(-1);
    const names = `${folder} ${snapshots.join()} ${journals.join()}`;
    if (newest === undefined) return names;
    try {
      const { size, modified } = await this.#fs.describe(join(folder, journalName(newest)));
      return `${names} ${size} ${modified}`;
    } catch (error) {
      return `${names} ${errnoOf(error)}`;
    }
  }

  /** What was added after `before`; `null` where that cannot be told without reading all of it. */
  async #readAdded(before: Read): Promise<Read | null> {
    if (before.journal === null) return null;
    try {
      return await this.#walk(before, before.journal);
    } catch (error) {
      if (error instanceof TijdigError || errnoOf(error) !== null) return null;
      throw error;
    }
  }

  async #walk(before: Read, journal: NonNullable<Read['journal']>): Promise<Read | null> {
    const folder = await registerFolder(this.#fs, this.#folder);
    const { journals } = await listRegisterFiles(this.#fs, folder);
    const changes: Change[] = [];
    let { generation, schema } = journal;
    let moment: Moment = before;
    let offset = journal.length;
    for (;;) {
      const file = journalName(generation);
      const bytes = await this.#fs.read(join(folder, file));
      if (bytes.length < offset) return null;
      const frames = walkFrames(file, bytes, { seq: moment.seq, offset });
      let frame = frames.next();
      for (; !frame.done; frame = frames.next()) {
        const { seq, change } = frame.value;
        changes.push(decodeChange(file, seq, change, schema));
        moment = { seq, chain: nextLink(moment.chain, change) };
      }
      if (!journals.includes(generation + 1)) {
        const register = applyChange(before.state.register, netEffect(changes));
        const { seq, chain } = moment;
        return {
          seq,
          chain,
          state: { register, seq },
          journal: { generation, length: frame.value.length, schema },
        };
      }
      if (frame.value.torn) return null;
      generation += 1;
      const start = readStart(generation, await this.#fs.read(join(folder, journalName(generation))));
      if (!follows(start, moment)) return null;
      offset = start.offset;
      schema = start.schema;
    }
  }
}
