/**
 * Reads every file of a register from the first byte to the last: each snapshot, and the whole history from the first
 * change. The history is played again from nothing, and every snapshot must say exactly what it says.
 */
import { join, resolve } from 'node:path';
import {
  applyChange,
  type Change,
  COLLECTIONS,
  countRecords,
  EMPTY_REGISTER,
  type Register,
} from '#core/domain/records/register.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { Verification } from '#electron/ports/register-store.ts';
import { type FileSystem, nodeFileSystem } from '#electron/store/file-system.ts';
import { CHAIN_START } from '#electron/store/history-chain.ts';
import { type JournalContent, readJournal, readJournalStart } from '#electron/store/journal-file.ts';
import type { Problem } from '#electron/store/problem.ts';
import { netEffect, recoverRegister } from '#electron/store/recovery.ts';
import { journalName, listRegisterFiles, snapshotName } from '#electron/store/register-files.ts';
import { readSettled } from '#electron/store/settled-reading.ts';
import { decodeSnapshot, type Snapshot } from '#electron/store/snapshot-file.ts';
import { readable } from '#electron/store/storage-error.ts';

/** Checks a register without writing. Never throws for what is in the files: that is the answer. */
export async function verifyRegister(
  folder: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<Verification> {
  const path = resolve(folder);
  return await readSettled(
    fileSystem,
    path,
    () => verifyOnce(fileSystem, path),
    (answer) => answer.ok,
  );
}

async function verifyOnce(fs: FileSystem, folder: string): Promise<Verification> {
  const problems: Problem[] = [];
  const attempt = async <T>(code: Problem['code'], reading: () => Promise<T>): Promise<T | null> => {
    try {
      return await reading();
    } catch (error) {
      if (!(error instanceof TijdigError)) throw error;
      const { file, reason } = error.parameters;
      const newer = error.code === 'register-newer';
      problems.push({
        code: newer ? error.code : code,
        file: String(file ?? '.'),
        detail: String(reason ?? error.code),
      });
      return null;
    }
  };
  const files = await attempt('journal-damaged', () => listRegisterFiles(fs, folder));
  const snapshots: Snapshot[] = [];
  for (const generation of files?.snapshots ?? []) {
    const snapshot = await attempt('snapshot-damaged', () => readSnapshotFile(fs, folder, generation));
    if (snapshot !== null) snapshots.push(snapshot);
  }
  const newest = Math.max(0, ...(files?.journals ?? []), ...(files?.snapshots ?? []));
  const history = new History(snapshots, problems);
  for (let generation = 1; generation <= newest; generation += 1) {
    if (files?.journals.includes(generation)) {
      const read = () => readJournalFile(fs, folder, generation);
      history.add(generation, await attempt('journal-damaged', read), generation === newest);
    } else {
      problems.push({ code: 'journal-missing', file: journalName(generation), detail: 'missing' });
      history.add(generation, null, false);
    }
  }
  const state = await attempt('journal-damaged', async () => (await recoverRegister(fs, folder)).state);
  const unique = [...new Map(problems.map((one) => [`${one.code} ${one.file}`, one])).values()];
  const register = state?.register ?? history.register ?? EMPTY_REGISTER;
  return {
    ok: unique.length === 0,
    records: countRecords(register),
    changes: state?.seq ?? history.seq,
    problems: unique,
  };
}

async function readSnapshotFile(fs: FileSystem, folder: string, generation: number): Promise<Snapshot> {
  const name = snapshotName(generation);
  return decodeSnapshot(generation, await readable(name, () => fs.read(join(folder, name))));
}

async function readJournalFile(
  fs: FileSystem,
  folder: string,
  generation: number,
): Promise<JournalContent & { start: { seq: number; chain: string } }> {
  const name = journalName(generation);
  const bytes = await readable(name, () => fs.read(join(folder, name)));
  return { ...readJournal(generation, bytes), start: readJournalStart(generation, bytes) };
}

/** The history as far as it can be followed, played from nothing. */
class History {
  register: Register | null = EMPTY_REGISTER;
  seq = 0;
  #chain = CHAIN_START;
  readonly #snapshots: readonly Snapshot[];
  readonly #problems: Problem[];

  constructor(snapshots: readonly Snapshot[], problems: Problem[]) {
    this.#snapshots = snapshots;
    this.#problems = problems;
  }

  /** Follows with a generation's journal; `null` = it cannot be read, and what it held is not known. */
  add(
    generation: number,
    content: (JournalContent & { start: { seq: number; chain: string } }) | null,
    newest: boolean,
  ): void {
    const file = journalName(generation);
    const snapshot = this.#snapshots.find((one) => one.generation === generation);
    if (this.register === null && snapshot !== undefined) {
      this.register = snapshot.register;
      this.seq = snapshot.seq;
      this.#chain = snapshot.chain;
    }
    if (snapshot !== undefined && this.register !== null) this.#compare(snapshot);
    if (
      content !== null &&
      this.register !== null &&
      (content.start.seq !== this.seq || content.start.chain !== this.#chain)
    ) {
      this.#problems.push({ code: 'journal-damaged', file, detail: 'does not follow' });
    }
    if (content?.torn === true && !newest)
      this.#problems.push({ code: 'journal-damaged', file, detail: 'unfinished' });
    this.#follow(content?.changes ?? null);
    if (content === null) return;
    this.seq = content.seq;
    this.#chain = content.chain;
  }

  #follow(changes: readonly Change[] | null): void {
    this.register =
      changes === null || this.register === null ? null : applyChange(this.register, netEffect(changes));
  }

  #compare(snapshot: Snapshot): void {
    const same =
      snapshot.seq === this.seq &&
      snapshot.chain === this.#chain &&
      sameRegister(snapshot.register, this.register);
    if (!same) {
      const file = snapshotName(snapshot.generation);
      this.#problems.push({ code: 'snapshot-differs', file, detail: `change ${this.seq}` });
    }
  }
}

const sameRegister = (one: Register, other: Register | null): boolean =>
  other !== null &&
  COLLECTIONS.every((collection) => {
    const records: ReadonlyMap<string, unknown> = other[collection];
    return (
      one[collection].size === records.size &&
      [...one[collection]].every(([id, record]) => JSON.stringify(record) === JSON.stringify(records.get(id)))
    );
  });
