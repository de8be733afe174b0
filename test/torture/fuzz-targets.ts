/**
 * Every file that is read, and what must hold whatever stands in it: it is read or refused with a code, never an unhandled error;
 * never nothing where there was something; and what stood in it is still somewhere afterwards.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { factsOf } from '#core/catalogue/facts.ts';
import { knowsHeader } from '#core/domain/import/columns.ts';
import { compareTable } from '#core/domain/import/compare.ts';
import type { DeliveryEntry } from '#core/domain/reminders/delivery.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { CsvTableReader } from '#electron/formats/csv-table-reader.ts';
import { openDeliveryLog } from '#electron/store/file-delivery-log.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import { MemoryDisk } from '#test/support/settings/memory-disk.ts';
import {
  CHOSEN,
  choose,
  inForce,
  LAST_GOOD,
  MAIN,
  openInMemory,
} from '#test/support/settings/opened-settings.ts';
import { CrashDisk } from '#test/support/store/crash-disk.ts';
import { type Between, wordsOf } from '#test/support/store/crash-oracle.ts';
import { FOLDER, openOn, registerOf } from '#test/support/store/small-registers.ts';
import { fingerprint, fingerprintsUpTo, registerAfter } from '#test/support/store/workload.ts';
import { registerFilesOf } from './damaged-bytes.ts';
import { forgeJournal, forgeLines, mutateBytes } from './mutate-bytes.ts';

type Random = (below: number) => number;

export interface Tried {
  /** What was read. */
  readonly input: Uint8Array;
  /** What is wrong with how it was read, in words; `null` = nothing. */
  readonly complaint: string | null;
}
export type Target = (random: Random) => Promise<Tried>;

const CHANGES = 6;
const PRINTS = fingerprintsUpTo(CHANGES);

/** Whether bytes are still there: in a file, at the beginning of one, or cut off where only an unfinished frame followed. */
const isKept = (disk: CrashDisk, path: string, input: Uint8Array): boolean =>
  [...disk.files()].some(
    ([at, bytes]) =>
      Buffer.compare(bytes, input) === 0 ||
      (at === path && bytes.length > 0 && Buffer.compare(bytes, input.subarray(0, bytes.length)) === 0) ||
      (at === path && Buffer.compare(bytes.subarray(0, input.length), input) === 0),
  );

const refusal = (error: unknown): string | null =>
  error instanceof TijdigError && /^register-(?:damaged|newer|older|unreadable)$/.test(error.code)
    ? null
    : `failed with ${wordsOf(error)}`;

/** Reads, verifies and opens for writing a register of which one file was replaced. */
async function openReplaced(
  sound: CrashDisk,
  path: string,
  input: Uint8Array,
  forged: boolean,
  between: Between,
) {
  const disk = sound.copy();
  disk.put(path, input);
  try {
    const { register, seq } = (await openRegisterReader(FOLDER, between(disk))).state();
    const isPrefix = fingerprint(register) === PRINTS[seq] && (seq === CHANGES || path.includes('journal'));
    if (!forged && !isPrefix) return `opened with change ${seq}, which is not the register after it`;
    if (!forged && seq === 0) return 'started with nothing';
  } catch (error) {
    const unexpected = refusal(error);
    if (unexpected !== null) return unexpected;
  }
  if (Buffer.compare(disk.files().get(path) ?? new Uint8Array(), input) !== 0) return 'reading wrote over it';
  await verifyRegister(FOLDER, between(disk));
  try {
    await openOn(between(disk));
  } catch (error) {
    const unexpected = refusal(error);
    if (unexpected !== null) return unexpected;
  }
  return isKept(disk, path, input) ? null : 'opening wrote over it';
}

function registerTarget(sound: CrashDisk, kind: 'snapshot' | 'journal', between: Between): Target {
  const files = registerFilesOf(sound).filter(([path]) => path.includes(kind));
  return async (random) => {
    const [path, bytes] = files[random(files.length)] ?? ['', new Uint8Array()];
    const forged = kind === 'journal' && random(3) === 0;
    const input = forged ? forgeJournal(bytes, random) : mutateBytes(bytes, random);
    const complaint = await openReplaced(sound, path, input, forged, between);
    return { input, complaint: complaint && `${basename(path)}: ${complaint}` };
  };
}

function lockTarget(killed: CrashDisk, between: Between): Target {
  const path = `${FOLDER}/lock`;
  const bytes = killed.files().get(path) ?? new Uint8Array();
  const whole = fingerprint(registerAfter(CHANGES));
  return async (random) => {
    const input = mutateBytes(bytes, random);
    const disk = killed.copy();
    disk.put(path, input);
    try {
      const { register } = (await openOn(between(disk))).state();
      return { input, complaint: fingerprint(register) === whole ? null : 'opened another register' };
    } catch (error) {
      const isLocked = error instanceof TijdigError && error.code === 'register-locked';
      return { input, complaint: isLocked ? null : `failed with ${wordsOf(error)}` };
    }
  };
}

const told = (key: string): DeliveryEntry => ({
  kind: 'attempted',
  at: '2026-11-22T09:00:00.000Z',
  keys: [key],
  offSince: null,
});

async function deliveriesTarget(): Promise<Target> {
  const path = `${FOLDER}/deliveries.log`;
  const sound = new CrashDisk();
  await sound.makeFolder(FOLDER);
  const open = (fs: CrashDisk) => openDeliveryLog({ fs, folder: FOLDER, report: () => undefined });
  const log = await open(sound);
  const keys = ['a', 'b', 'c', 'd'];
  for (const key of keys) await log.add(told(key));
  await log.close();
  const bytes = sound.files().get(path) ?? new Uint8Array();
  return async (random) => {
    const forged = random(3) === 0;
    const input = forged ? forgeLines(bytes, random) : mutateBytes(bytes, random);
    const disk = sound.copy();
    disk.put(path, input);
    try {
      const strange = [...(await open(disk)).state().told].filter((key) => !keys.includes(key));
      const isTold = forged || strange.length === 0;
      if (!isTold) return { input, complaint: `says that ${strange.join(', ')} was told` };
      return { input, complaint: isKept(disk, path, input) ? null : 'opening wrote over it' };
    } catch (error) {
      return { input, complaint: `failed with ${wordsOf(error)}` };
    }
  };
}

function settingsTarget(): Target {
  const sound = new MemoryDisk();
  choose(openInMemory(sound));
  return async (random) => {
    const path = random(4) === 0 ? LAST_GOOD : MAIN;
    const input = mutateBytes(sound.files.get(path) ?? new Uint8Array(), random);
    const disk = new MemoryDisk();
    for (const [name, bytes] of sound.files) disk.files.set(name, bytes);
    disk.files.set(path, input);
    try {
      const held = inForce(openInMemory(disk));
      const isJson = parses(input);
      if (!isJson && (held.language !== CHOSEN.language || held.theme !== CHOSEN.theme))
        return { input, complaint: `holds ${JSON.stringify(held)} although the other copy was sound` };
      const isThere = isJson || [...disk.files.values()].some((bytes) => Buffer.compare(bytes, input) === 0);
      return { input, complaint: isThere || path === LAST_GOOD ? null : 'opening wrote over it' };
    } catch (error) {
      return { input, complaint: `failed with ${wordsOf(error)}` };
    }
  };
}

function parses(bytes: Uint8Array): boolean {
  try {
    JSON.parse(Buffer.from(bytes).toString('utf8'));
    return true;
  } catch {
    return false;
  }
}

function importTarget(): Target {
  const folder = join(import.meta.dirname, '../fixtures');
  const files = ['machtigingen.csv', 'ketenmachtigingen.csv', 'rommelig.csv'].map((name) =>
    readFileSync(join(folder, name)).subarray(0, 1_500),
  );
  const reader = new CsvTableReader();
  const facts = factsOf(registerAfter(CHANGES));
  return async (random) => {
    const input = mutateBytes(files[random(files.length)] ?? Buffer.alloc(0), random);
    const before = Buffer.from(input);
    try {
      compareTable(reader.read(input, knowsHeader), facts, fixedClock.today());
    } catch (error) {
      const isCoded = error instanceof TijdigError && error.code.startsWith('file-');
      if (!isCoded) return { input, complaint: `failed with ${wordsOf(error)}` };
    }
    return { input: before, complaint: before.equals(input) ? null : 'reading wrote over it' };
  };
}

export const TARGETS = ['snapshot', 'journal', 'lock', 'deliveries', 'settings', 'import'] as const;
export type TargetName = (typeof TARGETS)[number];

/** All targets. `between` breaks the store on purpose. */
export async function fuzzTargets(between: Between = (disk) => disk): Promise<Record<TargetName, Target>> {
  const [closed, killed] = [await registerOf(CHANGES, 'closed'), await registerOf(CHANGES, 'killed')];
  return {
    snapshot: registerTarget(closed, 'snapshot', between),
    journal: registerTarget(killed, 'journal', between),
    lock: lockTarget(killed, between),
    deliveries: await deliveriesTarget(),
    settings: settingsTarget(),
    import: importTarget(),
  };
}
