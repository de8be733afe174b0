/** A journal file as a whole: a header line that ties it to the history before it, then frames without gaps. */
import { z } from 'zod';
import { olderShape } from '#core/domain/records/migrations/migrate.ts';
import { type Change, changeSchema } from '#core/domain/records/register.ts';
import { decodeHeader, encodeHeader, FORMAT, SCHEMA } from '#electron/store/header-line.ts';
import { nextLink } from '#electron/store/history-chain.ts';
import { readFrame } from '#electron/store/journal-frame.ts';
import { journalName } from '#electron/store/register-files.ts';
import { damaged, unfit } from '#electron/store/storage-error.ts';

const MAGIC = 'tijdig-journal';

/** A moment in the history: after change `seq`, with the value that stands for everything up to it. */
export interface Moment {
  readonly seq: number;
  readonly chain: string;
}

/** Whether two moments of a history are the same one. */
export const follows = (start: Moment, end: Moment): boolean =>
  start.seq === end.seq && start.chain === end.chain;

const headerSchema = z.strictObject({
  magic: z.literal(MAGIC),
  format: z.literal(FORMAT),
  schema: z.int().min(1),
  generation: z.int().min(1),
  afterSeq: z.int().min(0),
  afterChain: z.string().regex(/^[0-9a-f]{64}$/),
});

/** The bytes with which the journal of a generation begins. */
export const encodeJournalHeader = (generation: number, after: Moment): Uint8Array =>
  Buffer.from(
    `${encodeHeader({ magic: MAGIC, format: FORMAT, schema: SCHEMA, generation, afterSeq: after.seq, afterChain: after.chain })}\n`,
  );

/** A change's bytes, as they stand in a frame and count for the chain. */
export const encodeChange = (change: Change): Uint8Array => Buffer.from(JSON.stringify(change));

/**
 * The change that a frame's bytes hold, written in version `schema`. Throws `register-damaged` with the file's name when they
 * are no change `seq`, and `migration-failed`.
 */
export function decodeChange(file: string, seq: number, bytes: Uint8Array, schema: number): Change {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const stored: unknown = JSON.parse(text);
    const older = olderShape(schema);
    const change = older === null ? changeSchema.parse(stored) : older.change(stored);
    if (change.seq === seq) return change;
  } catch (cause) {
    throw unfit(file, `change ${seq}`, cause);
  }
  throw damaged(file, `change ${seq}`);
}

/** What a journal holds; itself the moment after its last change. */
export interface JournalContent extends Moment {
  /** The moment after which it begins, by its header, and the version in which its changes were written. */
  readonly start: JournalStart;
  readonly changes: readonly Change[];
  /** Bytes of its whole frames. */
  readonly frameBytes: number;
  /** Bytes up to the end of the last whole frame. */
  readonly length: number;
  /** Whether an unfinished frame follows; that is not damage in the newest journal. */
  readonly torn: boolean;
}

/** What the header of a journal says, and the byte at which its frames begin. */
export interface JournalStart extends Moment {
  readonly schema: number;
  readonly offset: number;
}

/** Where a journal begins. Throws as `readJournal`. */
export function readStart(generation: number, bytes: Uint8Array): JournalStart {
  const file = journalName(generation);
  if (bytes.length === 0) throw damaged(file, 'empty');
  const lineEnd = bytes.indexOf(0x0a);
  const line = Buffer.from(bytes.subarray(0, Math.max(lineEnd, 0))).toString('utf8');
  const header = decodeHeader(file, line, MAGIC, headerSchema);
  if (header.generation !== generation) throw damaged(file, 'generation');
  return { seq: header.afterSeq, chain: header.afterChain, schema: header.schema, offset: lineEnd + 1 };
}

/** Where the whole frames of a journal end, and whether an unfinished one follows. */
interface JournalEnd {
  readonly seq: number;
  readonly length: number;
  readonly torn: boolean;
}
/** A whole frame: a change's number and bytes. */
interface WholeFrame {
  readonly seq: number;
  readonly change: Uint8Array;
}

/** Each whole frame in order, one when it is asked for. Throws `register-damaged` where one is not sound. */
export function* walkFrames(
  file: string,
  bytes: Uint8Array,
  start: { readonly seq: number; readonly offset: number },
): Generator<WholeFrame, JournalEnd, undefined> {
  let { seq, offset } = start;
  for (;;) {
    const reading = readFrame(bytes, offset);
    if (reading.kind === 'damaged') throw damaged(file, `${reading.reason} at byte ${offset}`);
    if (reading.kind !== 'frame') return { seq, length: offset, torn: reading.kind === 'torn' };
    if (reading.seq !== seq + 1) throw damaged(file, `change ${reading.seq} after ${seq}`);
    yield { seq: reading.seq, change: reading.change };
    seq = reading.seq;
    offset = reading.end;
  }
}

/** Reads and checks a whole journal. Throws `register-damaged`, `register-newer` or `migration-failed` with the file's name. */
export function readJournal(generation: number, bytes: Uint8Array): JournalContent {
  const file = journalName(generation);
  const start = readStart(generation, bytes);
  let { chain } = start;
  const changes: Change[] = [];
  const frames = walkFrames(file, bytes, start);
  for (;;) {
    const frame = frames.next();
    if (frame.done) {
      const end = frame.value;
      return { ...end, changes, start, chain, frameBytes: end.length - start.offset };
    }
    const { seq, change } = frame.value;
    changes.push(decodeChange(file, seq, change, start.schema));
    chain = nextLink(chain, change);
  }
}
