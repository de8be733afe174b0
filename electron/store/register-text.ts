/**
 * The register as the text of a snapshot: one JSON object with a list per collection, each record on a line of its own, so
 * that it can be written and read bit by bit while everything else has its turn.
 */
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import {
  COLLECTIONS,
  type Collection,
  EMPTY_REGISTER,
  RECORD_SCHEMAS,
  type Register,
} from '#core/domain/records/register.ts';

/** Records written without letting anything else run: a few milliseconds' worth. */
const RECORDS_AT_ONCE = 500;
/** Characters parsed without letting anything else run: a few milliseconds' worth. */
const CHARACTERS_AT_ONCE = 200_000;

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

type Maps = Partial<Record<Collection, Map<string, unknown>>>;
const toRegister = (maps: Maps): Register => ({ ...EMPTY_REGISTER, ...maps }) as Register;

const checkedSchema = z.strictObject(
  Object.fromEntries(COLLECTIONS.map((collection) => [collection, z.array(RECORD_SCHEMAS[collection])])),
);

/** The register, each record checked by its schema. Throws when the text is none. */
export function readChecked(text: string): Register {
  const lists = checkedSchema.parse(JSON.parse(text));
  const maps: Maps = {};
  for (const collection of COLLECTIONS) {
    maps[collection] = new Map(lists[collection]?.map((record) => [record.id, record]));
  }
  return toRegister(maps);
}

/** The register as `registerSlices` wrote it: collections and ids are checked, records taken as they are. Throws when it is none. `progress` hears how many were read so far. */
export async function readAsWritten(
  text: string,
  progress: (read: number) => void = () => undefined,
): Promise<Register> {
  const reading = new Reading(text);
  let read = 0;
  const maps: Maps = {};
  let before = '{';
  for (const [index, collection] of COLLECTIONS.entries()) {
    reading.take(`${before}"${collection}":[`);
    const next = COLLECTIONS[index + 1];
    // A line end never stands within a record, so this is the end of the list.
    const end = next === undefined ? text.length - ']}'.length : reading.find(`],\n"${next}":[`);
    const records = new Map<string, unknown>();
    while (reading.at < end) {
      reading.take(records.size === 0 ? '\n' : ',\n');
      for (const record of reading.records(end)) records.set(record.id, record);
      progress(read + records.size);
      await setImmediate();
    }
    read += records.size;
    maps[collection] = records;
    reading.take(']');
    before = ',\n';
  }
  reading.take('}');
  return toRegister(maps);
}

const recordsSchema = z.custom<{ readonly id: string }[]>(
  (list) => Array.isArray(list) && list.every((record) => typeof record?.id === 'string'),
);

/** A place in a text that moves forward. */
class Reading {
  readonly #text: string;
  at = 0;
  constructor(text: string) {
    this.#text = text;
  }

  take(expected: string): void {
    if (!this.#text.startsWith(expected, this.at)) throw new SyntaxError(`No ${expected} at ${this.at}`);
    this.at += expected.length;
  }

  find(expected: string): number {
    const found = this.#text.indexOf(expected, this.at);
    if (found < 0) throw new SyntaxError(`No ${expected} after ${this.at}`);
    return found;
  }

  /** The next records, some lines' worth; the last of a list when it has no more. */
  records(end: number): readonly { readonly id: string }[] {
    const lineEnd = this.#text.indexOf(',\n', this.at + CHARACTERS_AT_ONCE);
    const stop = lineEnd < 0 || lineEnd > end ? end : lineEnd;
    const records = recordsSchema.parse(JSON.parse(`[${this.#text.slice(this.at, stop)}]`));
    this.at = stop;
    return records;
  }
}
