/**
 * The register as the text of a snapshot: one JSON object with a list per collection, each record on a line of its own, so
 * that it can be written and read bit by bit while everything else has its turn.
 */
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { keptAs, RecordMap } from '#core/domain/records/record-map.ts';
import {
  COLLECTIONS,
  type Collection,
  EMPTY_REGISTER,
  RECORD_SCHEMAS,
  type Register,
} from '#core/domain/records/register.ts';

/** Records written without letting anything else run: a few milliseconds' worth. */
const RECORDS_AT_ONCE = 500;
/** Bytes parsed without letting anything else run: a few milliseconds' worth. */
const BYTES_AT_ONCE = 200_000;

/** The text in slices. */
export function* registerSlices(register: Register): Generator<string> {
  let before = '{';
  for (const collection of COLLECTIONS) {
    yield `${before}"${collection}":[`;
    const records: readonly unknown[] = [...register[collection].values()];
    for (let at = 0; at < records.length; at += RECORDS_AT_ONCE) {
      const lines = records.slice(at, at + RECORDS_AT_ONCE).map((record) => JSON.stringify(record));
      yield `${at === 0 ? '\n' : ',\n'}${lines.join(',\n')}`;
    }
    yield ']';
    before = ',\n';
  }
  yield '}';
}

interface Identified {
  readonly id: string;
}
type Maps = Partial<Record<Collection, ReadonlyMap<string, unknown>>>;
const toRegister = (maps: Maps): Register => ({ ...EMPTY_REGISTER, ...maps }) as Register;

/** What becomes of a record that was read. Throws when it is none of its collection. */
export type RecordCheck = (collection: Collection, record: Identified) => Identified;
export const takenAsWritten: RecordCheck = (_, record) => record;
export const checkedBySchema: RecordCheck = (collection, record) => RECORD_SCHEMAS[collection].parse(record);

/**
 * The register as `registerSlices` wrote it, from the text's bytes: as one string it would take the memory of the file twice
 * over, and all of its time at once. Collections and ids are checked, records by `check`. Throws when it is none. `progress` hears
 * how many were read so far; `collections` are those of the version that wrote it.
 */
export async function readRegister(
  bytes: Buffer,
  check: RecordCheck,
  progress: (read: number) => void = () => undefined,
  collections = COLLECTIONS,
): Promise<Register> {
  const reading = new Reading(bytes);
  let read = 0;
  const maps: Maps = {};
  let before = '{';
  for (const [index, collection] of collections.entries()) {
    reading.take(`${before}"${collection}":[`);
    const next = collections[index + 1];
    // A line end never stands within a record, so this is the end of the list.
    const end = next === undefined ? bytes.length - ']}'.length : reading.find(`],\n"${next}":[`);
    const records = new RecordMap<Identified>();
    while (reading.at < end) {
      reading.take(records.size === 0 ? '\n' : ',\n');
      for (const record of reading.records(end)) records.set(record.id, check(collection, record));
      progress(read + records.size);
      await setImmediate();
    }
    read += records.size;
    maps[collection] = keptAs(records);
    reading.take(']');
    before = ',\n';
  }
  reading.take('}');
  return toRegister(maps);
}

const recordsSchema = z.custom<Identified[]>(
  (list) => Array.isArray(list) && list.every((record) => typeof record?.id === 'string'),
);

/** A place in the bytes of a text that moves forward. Whatever is looked for is ASCII, so it never begins within a character. */
class Reading {
  readonly #bytes: Buffer;
  at = 0;
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  take(expected: string): void {
    const end = this.at + expected.length;
    if (this.#bytes.toString('latin1', this.at, end) !== expected) {
      throw new SyntaxError(`No ${expected} at ${this.at}`);
    }
    this.at = end;
  }

  find(expected: string): number {
    const found = this.#bytes.indexOf(expected, this.at);
    if (found < 0) throw new SyntaxError(`No ${expected} after ${this.at}`);
    return found;
  }

  /** The next records, some lines' worth; the last of a list when it has no more. */
  records(end: number): readonly Identified[] {
    const lineEnd = this.#bytes.indexOf(',\n', this.at + BYTES_AT_ONCE);
    const stop = lineEnd < 0 || lineEnd > end ? end : lineEnd;
    const records = recordsSchema.parse(JSON.parse(`[${this.#bytes.toString('utf8', this.at, stop)}]`));
    this.at = stop;
    return records;
  }
}
