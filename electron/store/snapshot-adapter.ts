/**
 * lowdb's adapter for the register: lowdb holds the document, this makes it safe on disk.
 *
 * lowdb takes any falsy answer of `read` for "there is nothing yet" and goes on with its default document, which the
 * next write would put over everything. So this adapter never answers one: it answers a snapshot that it has checked
 * from the first byte to the last, or the beginning of a history whose first journal is there to prove it (or whose
 * folder proves that there never was one), or it throws.
 */
import { join } from 'node:path';
import { type Adapter, Low } from 'lowdb';
import { EMPTY_REGISTER } from '#core/domain/records/register.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { publishFile } from '#electron/store/durable-file.ts';
import type { FileSystem } from '#electron/store/file-system.ts';
import { CHAIN_START } from '#electron/store/history-chain.ts';
import { journalName, listRegisterFiles, QUARANTINE, snapshotName } from '#electron/store/register-files.ts';
import {
  decodeSnapshot,
  encodeSnapshot,
  type Progress,
  type Snapshot,
} from '#electron/store/snapshot-file.ts';
import { damaged, readable } from '#electron/store/storage-error.ts';

/** The register before the first change. */
export const BEGINNING: Snapshot = { generation: 1, seq: 0, chain: CHAIN_START, register: EMPTY_REGISTER };

export class SnapshotAdapter implements Adapter<Snapshot> {
  readonly #fs: FileSystem;
  readonly #folder: string;
  readonly #onDamaged: (generation: number, error: TijdigError) => void;
  readonly #progress: Progress | undefined;

  constructor(
    fs: FileSystem,
    folder: string,
    onDamaged: (generation: number, error: TijdigError) => void = () => undefined,
    progress?: Progress,
  ) {
    this.#fs = fs;
    this.#folder = folder;
    this.#onDamaged = onDamaged;
    this.#progress = progress;
  }

  /** The newest sound snapshot. Never answers anything falsy: throws `register-damaged`, `-unreadable` or `-newer`. */
  async read(): Promise<Snapshot> {
    const files = await listRegisterFiles(this.#fs, this.#folder);
    let first: TijdigError | null = null;
    for (const generation of files.snapshots) {
      try {
        const name = snapshotName(generation);
        return await decodeSnapshot(
          generation,
          await readable(name, () => this.#fs.read(join(this.#folder, name))),
          'as-written',
          this.#progress,
        );
      } catch (error) {
        if (!(error instanceof TijdigError) || error.code !== 'register-damaged') throw error;
        first ??= error;
        this.#onDamaged(generation, error);
      }
    }
    if (files.journals[0] === 1) return BEGINNING;
    if (first !== null) throw first;
    if (files.journals.length > 0) throw damaged(journalName(1), 'missing');
    if (files.quarantine) throw damaged(QUARANTINE, 'nothing else left');
    return BEGINNING;
  }

  /** Writes a snapshot durably: it is read back and compared before it gets its name. */
  async write(snapshot: Snapshot): Promise<void> {
    const path = join(this.#folder, snapshotName(snapshot.generation));
    await publishFile(this.#fs, path, await encodeSnapshot(snapshot));
  }
}

/** The document as lowdb reads it through the adapter. */
export async function readSnapshot(adapter: SnapshotAdapter): Promise<Snapshot> {
  const low = new Low<Snapshot>(adapter, BEGINNING);
  await low.read();
  return low.data;
}

/** Lets lowdb write a document through the adapter. */
export const writeSnapshot = (adapter: SnapshotAdapter, snapshot: Snapshot): Promise<void> =>
  new Low<Snapshot>(adapter, snapshot).write();
