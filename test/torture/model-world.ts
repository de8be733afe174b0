/**
 * Both sides of the model: a register on a disk in memory that can be crashed and made to fail, and a plain list of maps, one for
 * each change, that says what it must hold. `agree` compares them, what is shown and what is on the disk.
 */
import { COLLECTIONS, type Register } from '#core/domain/records/register.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { UndoService } from '#electron/app/undo-service.ts';
import type { HistoryReader } from '#electron/ports/history-reader.ts';
import type { HistorySeal, RegisterStore } from '#electron/ports/register-store.ts';
import type { OpenFile } from '#electron/store/file-system.ts';
import { createJournalHistory } from '#electron/store/journal-history.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import { aroundFileSystem, systemError } from '#test/support/store/around-file-system.ts';
import { CrashDisk } from '#test/support/store/crash-disk.ts';
import { type Between, CRASH_FOLDER, openAs, wordsOf } from '#test/support/store/crash-oracle.ts';

/** What a refusal may say after the disk failed. */
const CODES = ['register-damaged', 'register-unreadable', 'register-read-only', 'disk-full', 'save-failed'];

/** A register as a plain map: collection and id, and the record as text. */
export type Plain = ReadonlyMap<string, string>;
const plainOf = (register: Register): Plain =>
  new Map(
    COLLECTIONS.flatMap((collection) =>
      [...register[collection]].map(
        ([id, record]) => [`${collection} ${id}`, JSON.stringify(record)] as const,
      ),
    ),
  );
const textOf = (plain: Plain): string =>
  [...plain]
    .map((entry) => entry.join(' '))
    .toSorted()
    .join('\n');

export function must(holds: boolean, otherwise: () => string): void {
  if (!holds) throw new Error(otherwise());
}

/** What must be: nothing but maps and two lists. */
export class PlainModel {
  /** After each change, by its number. */
  readonly states: Plain[] = [new Map()];
  /** Changes that can be taken back and done again: the maps before and after each. */
  done: { readonly before: Plain; readonly after: Plain }[] = [];
  undone: { readonly before: Plain; readonly after: Plain }[] = [];
  /** Numbers for new records. */
  #last = 0;

  get seq(): number {
    return this.states.length - 1;
  }
  get now(): Plain {
    return this.states[this.seq] ?? new Map();
  }
  newNumber(): number {
    this.#last += 1;
    return this.#last;
  }
  /** An ordinary change was saved. */
  saved(after: Plain): void {
    this.done.push({ before: this.now, after });
    this.undone = [];
    this.states.push(after);
  }
}

interface Opened {
  readonly store: RegisterStore & HistorySeal;
  readonly undo: UndoService;
  readonly history: HistoryReader;
}

/** The real store. */
export class CrashableStore {
  disk = new CrashDisk();
  /** `null` after opening was refused. */
  opened: Opened | null = null;
  /** An operation refused since the register was opened: from then on it may be read-only. */
  hasFailed = false;
  #fault: { left: number; readonly code: string } | null = null;
  #picture: { left: number; disk: CrashDisk | null } = { left: -1, disk: null };
  /** Files that this process holds open. */
  #files = { open: 0 };
  #pid = 10;
  readonly #between: Between;

  constructor(between: Between) {
    this.#between = between;
  }

  /** The operation after so many others will fail once. */
  failAfter(operations: number, code: string): void {
    this.#fault = { left: operations, code };
  }
  disarm(): void {
    this.#fault = null;
  }

  /** Keeps what the disk is after so many operations from now. */
  pictureAfter(operations: number): void {
    this.#picture = { left: operations, disk: null };
  }
  takePicture(): CrashDisk {
    return this.#picture.disk ?? this.disk.copy();
  }
  get hasPicture(): boolean {
    return this.#picture.disk !== null;
  }

  async open(): Promise<void> {
    this.#pid += 1;
    this.#files = { open: 0 };
    this.opened = null;
    this.hasFailed = false;
    const fs = this.#between(this.#watched(this.disk));
    await this.attempt('opening', async () => {
      const store = await openAs(fs, this.#pid);
      const history = createJournalHistory(fs, CRASH_FOLDER);
      // Nothing is kept in memory now and then, so that the way over the history is walked too.
      this.opened = { store, history, undo: new UndoService(store, history, this.#pid % 2) };
    });
  }

  /** Closes it; nothing is left open or unfinished then, unless something failed. */
  async close(): Promise<void> {
    await this.opened?.store.close();
    if (this.opened === null || this.hasFailed) return;
    must(this.#files.open === 0, () => `${this.#files.open} files are still open after closing`);
    const left = [...this.disk.files().keys()].filter((path) => /\.tmp$|\/lock/.test(path));
    must(left.length === 0, () => `left behind after closing: ${left.join(', ')}`);
  }

  /** Goes on with another disk; what the old process still does, it does to the old one. */
  async reopenOn(disk: CrashDisk): Promise<void> {
    this.disk = disk;
    await this.open();
  }

  /** Answers what `work` answers, or `null` when it was refused as it may be after a failure of the disk. */
  async attempt<T>(what: string, work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      const isExpected = error instanceof TijdigError && CODES.includes(error.code);
      must(this.hasFailed && isExpected, () => `${what} failed: ${wordsOf(error)}`);
      return null;
    }
  }

  #watched(disk: CrashDisk) {
    const watched = aroundFileSystem(disk, async (_operation, path, run) => {
      if (disk !== this.disk) return await run();
      if (this.#fault !== null) {
        this.#fault.left -= 1;
        if (this.#fault.left < 0) {
          const { code } = this.#fault;
          this.#fault = null;
          this.hasFailed = true;
          throw Object.assign(systemError(code), { path });
        }
      }
      const answer = await run();
      this.#picture.left -= 1;
      if (this.#picture.left === 0) this.#picture.disk = disk.copy();
      return answer;
    });
    const files = this.#files;
    const counted = async (opening: Promise<OpenFile>) => {
      const file = await opening;
      files.open += 1;
      return {
        ...file,
        close: async () => {
          files.open -= 1;
          await file.close();
        },
      };
    };
    return {
      ...watched,
      create: (path: string) => counted(watched.create(path)),
      openToAppend: (path: string) => counted(watched.openToAppend(path)),
    };
  }
}

/** What is shown, what is on the disk and what the history tells of a change is what must be. */
export async function agree(model: PlainModel, real: CrashableStore, look: number): Promise<void> {
  if (real.opened === null) return;
  const wanted = textOf(model.now);
  const shown = real.opened.store.state();
  must(shown.seq === model.seq, () => `shows change ${shown.seq}, not ${model.seq}`);
  must(textOf(plainOf(shown.register)) === wanted, () => `shows another register after change ${model.seq}`);
  const read = (await openRegisterReader(CRASH_FOLDER, real.disk.copy())).state();
  must(read.seq === model.seq, () => `change ${read.seq} is on the disk, not ${model.seq}`);
  must(textOf(plainOf(read.register)) === wanted, () => `another register is on the disk at ${model.seq}`);
  const seq = look % model.states.length;
  const past = await createJournalHistory(real.disk.copy(), CRASH_FOLDER).registerAfter(seq);
  const before = model.states[seq] ?? new Map();
  must(textOf(plainOf(past)) === textOf(before), () => `the history tells another register after ${seq}`);
}
