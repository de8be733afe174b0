/**
 * Every way in which the bytes of a register's file can be damaged once: cut at each byte, each bit flipped, blocks of the size that
 * disks have filled with zeros, ones, or what stood elsewhere in the file. After each the register opens as it was, or as it was
 * before changes at the very end that cannot be told from ones that were never finished, or it is refused and the file named.
 */
import { basename } from 'node:path';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { readJournal } from '#electron/store/journal-file.ts';
import { recoverRegister } from '#electron/store/recovery.ts';
import type { CrashDisk } from '#test/support/store/crash-disk.ts';
import type { Between } from '#test/support/store/crash-oracle.ts';
import { FOLDER } from '#test/support/store/small-registers.ts';
import { fingerprint } from '#test/support/store/workload.ts';

export interface Damage {
  readonly what: string;
  readonly bytes: Uint8Array;
}

export function* everyCut(bytes: Uint8Array): Generator<Damage> {
  for (let length = 0; length < bytes.length; length += 1)
    yield { what: `cut to ${length} bytes`, bytes: bytes.subarray(0, length) };
}

export function* everyBit(bytes: Uint8Array): Generator<Damage> {
  for (let at = 0; at < bytes.length; at += 1)
    for (let bit = 0; bit < 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << bit), at);
      yield { what: `bit ${bit} of byte ${at} flipped`, bytes: flipped };
    }
}

const FILLS: readonly (readonly [string, (bytes: Buffer, from: number, to: number) => void])[] = [
  ['zeros', (bytes, from, to) => bytes.fill(0, from, to)],
  ['ones', (bytes, from, to) => bytes.fill(0xff, from, to)],
  ['what stands elsewhere', (bytes, from, to) => bytes.copyWithin(from, Math.max(0, from - 700), to - 700)],
];

/** Blocks of that many bytes, beginning at every multiple of `step`. */
export function* everyBlock(bytes: Uint8Array, size: number, step: number): Generator<Damage> {
  for (let from = 0; from < bytes.length; from += step)
    for (const [fill, put] of FILLS) {
      const damaged = Buffer.from(bytes);
      put(damaged, from, Math.min(from + size, bytes.length));
      if (!damaged.equals(bytes)) yield { what: `${size} bytes from ${from} are ${fill}`, bytes: damaged };
    }
}

export interface Damaging {
  /** A sound register. */
  readonly disk: CrashDisk;
  /** Fingerprints of the register after 0, 1, … all of its changes. */
  readonly prints: readonly string[];
  /** The files that are damaged; all of them when it is left out. */
  readonly only?: RegExp;
}

export const registerFilesOf = (disk: CrashDisk): readonly (readonly [string, Uint8Array])[] =>
  [...disk.files()].filter(([path]) => /\/(?:snapshot|journal)-\d+\.\w+$/.test(path));

const generationOf = (path: string): number => Number(/\d+/.exec(basename(path))?.[0]);

/** The change up to which a damaged newest journal is sound, when the rest of it looks as if it was never written. */
function prefixLeft(path: string, bytes: Uint8Array): number | null {
  try {
    const { seq, torn, length } = readJournal(generationOf(path), bytes);
    return torn || length === bytes.length ? seq : null;
  } catch {
    return null;
  }
}

/** What is wrong with how the register opens with this damage, in words; `null` = nothing. */
async function complaintWith({ disk, prints }: Damaging, path: string, damage: Damage, between: Between) {
  const last = prints.length - 1;
  const copy = disk.copy();
  copy.put(path, damage.bytes);
  try {
    const { state, problems } = await recoverRegister(between(copy), FOLDER);
    if (fingerprint(state.register) !== prints[state.seq]) return `differs from change ${state.seq}`;
    if (state.seq === last) {
      const skipped = path.includes('snapshot') && generationOf(path) === newest(disk, 'snapshot');
      const told = problems.some(({ file }) => file === basename(path));
      return skipped && !told ? 'makes up for the newest snapshot and does not say so' : null;
    }
    const mayBeShort = path.includes('journal') && generationOf(path) === newest(disk, 'journal');
    return mayBeShort && state.seq === prefixLeft(path, damage.bytes) ? null : `ends at change ${state.seq}`;
  } catch (error) {
    if (!(error instanceof TijdigError)) return `fails with ${error}`;
    const refused = ['register-damaged', 'register-newer', 'migration-failed'].includes(error.code);
    return refused && error.parameters.file === basename(path) ? null : `${error} ${JSON.stringify(error)}`;
  }
}

const newest = (disk: CrashDisk, kind: string): number =>
  Math.max(
    ...registerFilesOf(disk)
      .filter(([path]) => path.includes(kind))
      .map(([path]) => generationOf(path)),
  );

/** Tries all damages of all files. Answers how many there were, and the first that opened wrongly, in words. */
export async function openWithEvery(
  damages: (bytes: Uint8Array) => Iterable<Damage>,
  damaging: Damaging,
  between: Between = (disk) => disk,
): Promise<{ readonly tried: number; readonly wrong: readonly string[] }> {
  const wrong: string[] = [];
  let tried = 0;
  for (const [path, bytes] of registerFilesOf(damaging.disk)) {
    if (damaging.only?.test(path) === false) continue;
    for (const damage of damages(bytes)) {
      tried += 1;
      const complaint = await complaintWith(damaging, path, damage, between);
      if (complaint !== null) wrong.push(`${basename(path)}, ${damage.what}: ${complaint}`);
      if (wrong.length >= 5) return { tried, wrong };
    }
  }
  return { tried, wrong };
}
