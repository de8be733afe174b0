/**
 * Writes the whole history of a register anew, for what must not stay in it: the name of a person who was erased. Journals
 * are append-only and each change stands for all before it, so nothing is changed in place: a new register is made beside
 * the old one with the same changes in the same order, read back from the first byte to the last and played again, and put
 * in its place in one step (unfinished-restore.ts). A crash leaves the old register or the new one; of the old one's files
 * nothing is kept. What lies in backups is not reached.
 */
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Change } from '#core/domain/records/register.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { Clock } from '#electron/ports/clock.ts';
import { type FileSystem, nodeFileSystem } from '#electron/store/file-system.ts';
import { SCHEMA } from '#electron/store/header-line.ts';
import { CHAIN_START, nextLink } from '#electron/store/history-chain.ts';
import {
  decodeChange,
  encodeChange,
  encodeJournalHeader,
  type Moment,
  readStart,
  walkFrames,
} from '#electron/store/journal-file.ts';
import { encodeFrame } from '#electron/store/journal-frame.ts';
import { takeLock } from '#electron/store/lock.ts';
import { incomplete } from '#electron/store/past-register.ts';
import { machineProcesses, type ProcessTable } from '#electron/store/process-identity.ts';
import { type Recovered, recoverRegister } from '#electron/store/recovery.ts';
import { journalName, listRegisterFiles, snapshotName } from '#electron/store/register-files.ts';
import { encodeSnapshot } from '#electron/store/snapshot-file.ts';
import { readable, savingError } from '#electron/store/storage-error.ts';
import {
  decideRestore,
  finishRestore,
  type NewFile,
  prepareRestore,
} from '#electron/store/unfinished-restore.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';

export interface RewriteOptions {
  /** The data folder; nobody else may hold it. */
  readonly folder: string;
  /** Only changes in whose bytes this text stands are given to `rewrite`. */
  readonly naming: string;
  /** The change as it shall be from now on: number, moment, author and action stay. */
  readonly rewrite: (change: Change) => Change;
  readonly clock: Clock;
  readonly fileSystem?: FileSystem;
  readonly processes?: ProcessTable;
}

/**
 * Answers how many changes became others; with none nothing is written. The register of now must not be another one by it.
 * Throws `register-locked`, `history-incomplete` or `register-damaged` (`file`), or a save error; then all is as it was.
 */
export async function rewriteHistory(options: RewriteOptions): Promise<number> {
  const { clock, fileSystem: fs = nodeFileSystem, processes = machineProcesses } = options;
  const folder = resolve(options.folder);
  const lock = await takeLock({ fs, folder, processes, since: clock.now() });
  try {
    await finishRestore(fs, folder);
    const rewriting = new Rewriting(fs, folder, options);
    const recovered = await recoverRegister(fs, folder);
    const staging = await prepareRestore(fs, folder, rewriting.files(recovered));
    if (rewriting.count === 0) {
      await finishRestore(fs, folder);
      return 0;
    }
    // Plays the new history and compares it with the register of now, which the new snapshot holds.
    const { ok, changes } = await verifyRegister(staging, fs);
    if (!ok || changes !== recovered.seq) throw new TijdigError('save-failed', { reason: 'not read back' });
    await decideRestore(fs, folder, null);
    await finishRestore(fs, folder);
    return rewriting.count;
  } catch (error) {
    throw savingError(error);
  } finally {
    await lock.release().catch(() => undefined);
  }
}

class Rewriting {
  readonly #fs: FileSystem;
  readonly #folder: string;
  readonly #needle: Buffer;
  readonly #rewrite: (change: Change) => Change;
  /** Changes that became others. */
  count = 0;
  #reached: Moment = { seq: 0, chain: CHAIN_START };

  constructor(fs: FileSystem, folder: string, { naming, rewrite }: RewriteOptions) {
    this.#fs = fs;
    this.#folder = folder;
    this.#needle = Buffer.from(JSON.stringify(naming).slice(1, -1));
    this.#rewrite = rewrite;
  }

  /** Every journal, an empty one after them, and the register of now where that begins. */
  async *files({ state }: Recovered): AsyncGenerator<NewFile> {
    const { journals, snapshots } = await listRegisterFiles(this.#fs, this.#folder);
    const newest = Math.max(0, ...journals, ...snapshots);
    for (let generation = 1; generation <= newest; generation += 1) {
      const name = journalName(generation);
      if (!journals.includes(generation)) throw incomplete(name);
      const bytes = await readable(name, () => this.#fs.read(join(this.#folder, name)));
      yield { name, chunks: this.#journal(generation, bytes) };
      await setImmediate();
    }
    const generation = newest + 1;
    yield { name: journalName(generation), chunks: [encodeJournalHeader(generation, this.#reached)] };
    const snapshot = { generation, ...this.#reached, register: state.register };
    yield { name: snapshotName(generation), chunks: await encodeSnapshot(snapshot) };
  }

  #journal(generation: number, bytes: Uint8Array): Uint8Array[] {
    const file = journalName(generation);
    const chunks = [encodeJournalHeader(generation, this.#reached)];
    const start = readStart(generation, bytes);
    for (const { seq, change } of walkFrames(file, bytes, start)) {
      const stored = this.#stored(file, seq, change, start.schema);
      chunks.push(encodeFrame(seq, stored));
      this.#reached = { seq, chain: nextLink(this.#reached.chain, stored) };
    }
    return chunks;
  }

  /** A change's bytes in the new journal, which is of the present version whatever the old one was. */
  #stored(file: string, seq: number, bytes: Uint8Array, schema: number): Uint8Array {
    const isNamed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(this.#needle);
    if (!isNamed && schema === SCHEMA) return bytes;
    const change = decodeChange(file, seq, bytes, schema);
    const present = schema === SCHEMA ? bytes : encodeChange(change);
    const rewritten = isNamed ? encodeChange(this.#rewrite(change)) : present;
    if (Buffer.compare(rewritten, present) === 0) return present;
    this.count += 1;
    return rewritten;
  }
}
