/**
 * A snapshot file: the whole register at one moment. One JSON document on lines of its own, so that a person can read
 * it: `{"header":{…},⏎"register":{…}}⏎`. The header has a check of itself; it holds the length and SHA-256 of the
 * register's bytes and the number of records. Every byte of the file is covered by one of these.
 */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { olderShape } from '#core/domain/records/migrations/migrate.ts';
import { countRecords, type Register } from '#core/domain/records/register.ts';
import { decodeHeader, encodeHeader, FORMAT, SCHEMA } from '#electron/store/header-line.ts';
import type { Moment } from '#electron/store/journal-file.ts';
import { snapshotName } from '#electron/store/register-files.ts';
import {
  checkedBySchema,
  type RecordCheck,
  readRegister,
  registerSlices,
  takenAsWritten,
} from '#electron/store/register-text.ts';
import { damaged, unfit } from '#electron/store/storage-error.ts';

const MAGIC = 'tijdig-snapshot';
const OPENING = '{"header":';
const MIDDLE = ',\n"register":';
const CLOSING = '}\n';
/** Bytes hashed without letting anything else run: a few milliseconds' worth. */
const BYTES_AT_ONCE = 2 * 1024 * 1024;
/** The register at the start of a generation. */
export interface Snapshot extends Moment {
  readonly generation: number;
  readonly register: Register;
}

const headerSchema = z.strictObject({
  magic: z.literal(MAGIC),
  format: z.literal(FORMAT),
  schema: z.int().min(1),
  generation: z.int().min(1),
  seq: z.int().min(0),
  chain: z.string().regex(/^[0-9a-f]{64}$/),
  count: z.int().min(0),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** The file's bytes in chunks. Lets other work run between slices of the register. */
export async function encodeSnapshot(snapshot: Snapshot): Promise<Uint8Array[]> {
  const hash = createHash('sha256');
  const payload: Uint8Array[] = [];
  let bytes = 0;
  for (const slice of registerSlices(snapshot.register)) {
    const chunk = Buffer.from(slice);
    hash.update(chunk);
    payload.push(chunk);
    bytes += chunk.length;
    if (slice.length > 1000) await setImmediate();
  }
  const header = encodeHeader({
    magic: MAGIC,
    format: FORMAT,
    schema: SCHEMA,
    generation: snapshot.generation,
    seq: snapshot.seq,
    chain: snapshot.chain,
    count: countRecords(snapshot.register),
    bytes,
    sha256: hash.digest('hex'),
  });
  return [Buffer.from(OPENING + header + MIDDLE), ...payload, Buffer.from(CLOSING)];
}

/**
 * How records are read. `as-written`: a sound SHA-256 and this program's own schema version say that every one of them is
 * what passed its schema when it was decided (docs/adr/0009-trust-own-snapshot.md). `checked`: by their schemas again. Those
 * of an older version are always checked, by its schemas and by the present ones (docs/adr/0014-migrations.md).
 */
export type RecordReading = 'as-written' | 'checked';
const CHECKS: Readonly<Record<RecordReading, RecordCheck>> = {
  'as-written': takenAsWritten,
  checked: checkedBySchema,
};

/** Told while a snapshot is being read: `read` of its `records` records so far. */
export type Progress = (read: number, records: number) => void;

/** Reads and checks a whole snapshot, while everything else has its turn. Throws `register-damaged`, `register-newer` or `migration-failed` with the file's name. */
export async function decodeSnapshot(
  generation: number,
  bytes: Uint8Array,
  records: RecordReading = 'checked',
  progress?: Progress,
): Promise<Snapshot> {
  const file = snapshotName(generation);
  const snapshot = await decodeSnapshotFile(file, bytes, records, progress);
  if (snapshot.generation !== generation) throw damaged(file, 'generation');
  return snapshot;
}

/** As `decodeSnapshot`, of a snapshot under a name of its own: its header says of which generation it is. */
export async function decodeSnapshotFile(
  file: string,
  bytes: Uint8Array,
  records: RecordReading,
  progress?: Progress,
): Promise<Snapshot> {
  const { header, payload } = await checkPayload(file, bytes);
  const told = (read: number) => progress?.(read, header.count);
  const register = await decodeRegister(file, payload, { records, schema: header.schema }, told);
  if (countRecords(register) !== header.count) throw damaged(file, 'count');
  return { generation: header.generation, seq: header.seq, chain: header.chain, register };
}

/** What a snapshot says of itself, after every byte of it was checked; its records are not made. Throws as `decodeSnapshot`. */
export async function checkSnapshotFile(
  file: string,
  bytes: Uint8Array,
): Promise<Moment & { readonly generation: number; readonly count: number }> {
  return (await checkPayload(file, bytes)).header;
}

function readHeader(file: string, buffer: Buffer) {
  if (buffer.length === 0) throw damaged(file, 'empty');
  const headerEnd = buffer.indexOf(MIDDLE);
  const first = headerEnd < 0 ? '' : buffer.toString('utf8', 0, headerEnd);
  if (!first.startsWith(OPENING)) throw damaged(file, 'header');
  const header = decodeHeader(file, first.slice(OPENING.length), MAGIC, headerSchema);
  return { header, start: headerEnd + MIDDLE.length };
}

async function checkPayload(file: string, bytes: Uint8Array) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const { header, start } = readHeader(file, buffer);
  const payload = buffer.subarray(start, start + header.bytes);
  const whole =
    buffer.length === start + header.bytes + CLOSING.length &&
    buffer.toString('utf8', start + header.bytes) === CLOSING;
  if (!whole) throw damaged(file, 'length');
  const hash = createHash('sha256');
  for (let at = 0; at < payload.length; at += BYTES_AT_ONCE) {
    hash.update(payload.subarray(at, at + BYTES_AT_ONCE));
    if (at > 0) await setImmediate();
  }
  if (hash.digest('hex') !== header.sha256) throw damaged(file, 'sha256');
  return { header, payload };
}

async function decodeRegister(
  file: string,
  payload: Buffer,
  { records, schema }: { readonly records: RecordReading; readonly schema: number },
  progress: (read: number) => void,
): Promise<Register> {
  if (!isUtf8(payload)) throw damaged(file, 'text');
  const older = olderShape(schema);
  try {
    if (older !== null) return await readRegister(payload, older.record, progress, older.collections);
    return await readRegister(payload, CHECKS[records], progress);
  } catch (cause) {
    throw unfit(file, 'records', cause);
  }
}
