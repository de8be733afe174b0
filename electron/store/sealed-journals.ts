/**
 * The history before a backup, found by what the journals say of themselves. Journals that are closed never change, so a
 * second place has each of them once. One with the same name and other bytes (of a copy of the register that went its own
 * way, or rotten) stays as it is; ours then lies beside it as `journal-<n>-<part of its SHA-256>.log`. Which of them belongs
 * to a backup is told by the chain and never by a name.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { publishFile } from '#electron/store/durable-file.ts';
import type { FileSystem } from '#electron/store/file-system.ts';
import { CHAIN_START, nextLink } from '#electron/store/history-chain.ts';
import { follows, type Moment, readStart, walkFrames } from '#electron/store/journal-file.ts';
import { journalName } from '#electron/store/register-files.ts';

const COPY = /^journal-([1-9]\d{0,14})(?:-[0-9a-f]{16})?\.log$/;
/** Bytes checked without letting anything else run: a few milliseconds' worth. */
const BYTES_AT_ONCE = 2 * 1024 * 1024;

export const isSealedJournal = (name: string): boolean => COPY.test(name);

/** A closed journal, wherever it lies and whatever it is called there. */
export interface SealedJournal {
  readonly generation: number;
  readonly path: string;
}
export interface HistoryBefore {
  /** Oldest first, each following the one before it without a gap, up to the moment that was asked for. */
  readonly journals: readonly SealedJournal[];
  /** Whether the first of them begins with the first change of all. */
  readonly complete: boolean;
}
/** From which moment to which a journal goes; `null` when it is not sound. */
type Span = { readonly start: Moment; readonly end: Moment } | null;

/** Journals in a few folders; each is read once, as long as it does not change. */
export class SealedJournals {
  readonly #fs: FileSystem;
  readonly #spans = new Map<string, Span>();
  constructor(fs: FileSystem) {
    this.#fs = fs;
  }

  /** The longest sound history that ends where generation `generation` begins, at `moment`. Never throws. */
  async before(folders: readonly string[], generation: number, moment: Moment): Promise<HistoryBefore> {
    const copies = await this.#copiesIn(folders);
    const journals: SealedJournal[] = [];
    let reached = moment;
    for (let earlier = generation - 1; earlier >= 1; earlier -= 1) {
      const found = await this.#endingAt(copies.get(earlier) ?? [], earlier, reached);
      if (found === null) break;
      journals.unshift({ generation: earlier, path: found.path });
      reached = found.start;
    }
    return { journals, complete: reached.seq === 0 && reached.chain === CHAIN_START };
  }

  async #copiesIn(folders: readonly string[]): Promise<ReadonlyMap<number, readonly string[]>> {
    const copies = new Map<number, string[]>();
    for (const folder of folders) {
      const names = await this.#fs.list(folder).catch(() => []);
      for (const name of [...names].sort()) {
        const generation = Number(COPY.exec(name)?.[1] ?? 0);
        if (generation > 0) copies.set(generation, [...(copies.get(generation) ?? []), join(folder, name)]);
      }
    }
    return copies;
  }

  async #endingAt(
    paths: readonly string[],
    generation: number,
    end: Moment,
  ): Promise<{ path: string; start: Moment } | null> {
    for (const path of paths) {
      const span = await this.#spanOf(path, generation);
      if (span !== null && follows(span.end, end)) return { path, start: span.start };
    }
    return null;
  }

  async #spanOf(path: string, generation: number): Promise<Span> {
    try {
      const { size, modified } = await this.#fs.describe(path);
      const key = `${path} ${size} ${modified}`;
      const known = this.#spans.get(key);
      if (known !== undefined) return known;
      const span = await readSpan(generation, await this.#fs.read(path));
      this.#spans.set(key, span);
      return span;
    } catch {
      // What cannot be read now is not there now; it is asked again the next time.
      return null;
    }
  }
}

async function readSpan(generation: number, bytes: Uint8Array): Promise<Span> {
  try {
    const start = readStart(generation, bytes);
    let { seq, chain } = start;
    let done = 0;
    const frames = walkFrames(journalName(generation), bytes, start);
    for (;;) {
      const frame = frames.next();
      if (frame.done) return frame.value.torn ? null : { start, end: { seq, chain } };
      seq = frame.value.seq;
      chain = nextLink(chain, frame.value.change);
      done += frame.value.change.length;
      if (done < BYTES_AT_ONCE) continue;
      done = 0;
      await setImmediate();
    }
  } catch (error) {
    if (error instanceof TijdigError) return null;
    throw error;
  }
}

/** Puts a journal in a folder, unless these bytes are there already. What lies there under its name is never written over. */
export async function keepJournal(
  fs: FileSystem,
  folder: string,
  generation: number,
  bytes: Uint8Array,
  taken: ReadonlySet<string>,
): Promise<void> {
  // One that cannot be read any more is another one.
  const holds = (name: string) =>
    fs.read(join(folder, name)).then(
      (there) => Buffer.compare(there, bytes) === 0,
      () => false,
    );
  const plain = journalName(generation);
  if (!taken.has(plain)) return await publishFile(fs, join(folder, plain), [bytes]);
  if (await holds(plain)) return;
  const mark = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const beside = plain.replace('.log', `-${mark}.log`);
  // Under the name of these very bytes nothing else can lie than a damaged copy of them.
  if (!taken.has(beside) || !(await holds(beside))) await publishFile(fs, join(folder, beside), [bytes]);
}
