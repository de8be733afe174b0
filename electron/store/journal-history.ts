/**
 * The history as the journals hold it, read from the newest back: that is where the questions are. A frame is only made
 * into a change when its bytes hold one of the ids that are asked for: five years of changes are looked through without
 * reading most of them.
 */
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Change } from '#core/domain/records/register.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { type ChangeHead, type HistoryReader, touchesAny } from '#electron/ports/history-reader.ts';
import { readHead } from '#electron/store/change-head.ts';
import type { FileSystem } from '#electron/store/file-system.ts';
import { decodeChange, type JournalStart, readStart, walkFrames } from '#electron/store/journal-file.ts';
import { incomplete, registerAfter } from '#electron/store/past-register.ts';
import { journalName, listRegisterFiles } from '#electron/store/register-files.ts';
import { readSettled } from '#electron/store/settled-reading.ts';
import { readable } from '#electron/store/storage-error.ts';
import { registerFolder } from '#electron/store/unfinished-restore.ts';

/** A journal that was read, and the change after which it begins. */
interface ReadJournal {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly start: JournalStart;
}

/** Reads the journals in a folder, also beside the process that writes them. */
export function createJournalHistory(fs: FileSystem, folder: string): HistoryReader {
  const journals = new Journals(fs, folder);
  const settled = <T>(read: () => Promise<T>) => readSettled(fs, folder, read);
  return {
    changesOf: async (ids) => {
      const changes = await settled(() => changesWith(journals, [...ids].map(asJson)));
      return changes.filter((change) => touchesAny(change, ids));
    },
    changesNaming: (text) => settled(() => changesWith(journals, [asJson(text).slice(1, -1)])),
    missing: () => settled(() => missing(journals)),
    before: (seq, count) => settled(() => before(journals, seq ?? Number.POSITIVE_INFINITY, count)),
    change: (seq) => settled(() => changeWith(journals, seq)),
    registerAfter: (seq) => settled(async () => registerAfter(fs, await registerFolder(fs, folder), seq)),
  };
}

class Journals {
  readonly #fs: FileSystem;
  readonly #folder: string;
  /** The change after which a generation begins, once it was read: a file that begins too late need not be read again. */
  readonly #starts = new Map<number, number>();

  constructor(fs: FileSystem, folder: string) {
    this.#fs = fs;
    this.#folder = folder;
  }

  /** Whether there is every file from the first to the newest, by their names. */
  async isContiguous(): Promise<boolean> {
    const folder = await registerFolder(this.#fs, this.#folder);
    const { journals, snapshots } = await listRegisterFiles(this.#fs, folder);
    return journals.length === Math.max(0, ...journals, ...snapshots);
  }

  /** Every journal of the history that begins before change `seq`, newest first; `gap` is told of one that is missing. */
  async *backFrom(seq: number, gap: (file: string) => void): AsyncGenerator<ReadJournal> {
    const folder = await registerFolder(this.#fs, this.#folder);
    const { journals, snapshots } = await listRegisterFiles(this.#fs, folder);
    let expected = Math.max(0, ...journals, ...snapshots);
    for (const generation of journals.toReversed()) {
      if (generation !== expected) gap(journalName(expected));
      expected = generation - 1;
      if ((this.#starts.get(generation) ?? -1) >= seq - 1) continue;
      const file = journalName(generation);
      const bytes = await readable(file, () => this.#fs.read(join(folder, file)));
      const start = readStart(generation, bytes);
      this.#starts.set(generation, start.seq);
      if (start.seq < seq - 1) yield { file, bytes, start };
      // What begins before the first change is the beginning, whatever older files are left.
      if (start.seq === 0) return;
      await setImmediate();
    }
    if (expected > 0) gap(journalName(expected));
  }
}

const refuse = (file: string): never => {
  throw incomplete(file);
};

const asJson = (text: string): string => JSON.stringify(text);

/** The changes whose bytes hold one of these texts, oldest first. The others are not made into changes. */
async function changesWith(journals: Journals, texts: readonly string[]): Promise<Change[]> {
  const needles = texts.map((text) => Buffer.from(text));
  const mayTouch = (bytes: Uint8Array) => {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    return needles.some((needle) => text.includes(needle));
  };
  const found: Change[] = [];
  for await (const { file, bytes, start } of journals.backFrom(Number.POSITIVE_INFINITY, () => undefined)) {
    const changes: Change[] = [];
    for (const { seq, change } of walkFrames(file, bytes, start)) {
      if (mayTouch(change)) changes.push(decodeChange(file, seq, change, start.schema));
    }
    found.push(...changes.toReversed());
  }
  return found.toReversed();
}

async function missing(journals: Journals): Promise<string | null> {
  if (await journals.isContiguous()) return null;
  const gaps: string[] = [];
  for await (const _ of journals.backFrom(Number.POSITIVE_INFINITY, (file) => gaps.push(file)));
  return gaps.at(-1) ?? null;
}

async function before(journals: Journals, seq: number, count: number): Promise<ChangeHead[]> {
  if (seq <= 1) return [];
  for await (const { file, bytes, start } of journals.backFrom(seq, refuse)) {
    const frames = Array.from(walkFrames(file, bytes, start)).filter((frame) => frame.seq < seq);
    if (frames.length === 0) continue;
    return frames
      .slice(-count)
      .reverse()
      .map((frame) => readHead(file, frame.seq, frame.change, start.schema));
  }
  return [];
}

async function changeWith(journals: Journals, wanted: number): Promise<Change> {
  for await (const { file, bytes, start } of journals.backFrom(Math.max(2, wanted + 1), refuse)) {
    for (const { seq, change } of walkFrames(file, bytes, start)) {
      if (seq === wanted) return decodeChange(file, seq, change, start.schema);
    }
    break;
  }
  throw new TijdigError('not-found', { id: `${wanted}` });
}
