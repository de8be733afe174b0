/**
 * What must hold after any crash: the register opens, holds every change that was acknowledged, and is exactly the register
 * after some change. What it shows then, and another change that it takes, stay over a second cut.
 */
import { basename } from 'node:path';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { FileSystem } from '#electron/store/file-system.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { repairRegister } from '#electron/store/repair-register.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import { type CrashDisk, NOTHING_UNSYNCED } from '#test/support/store/crash-disk.ts';
import { aloneAs } from '#test/support/store/processes.ts';
import { fingerprint, fingerprintsUpTo, requestFor } from '#test/support/store/workload.ts';

/** The data folder on such a disk; the one above it was there before. */
export const CRASH_FOLDER = '/home/data';

/** What lies between the store and the disk; the disk itself unless something is broken on purpose. */
export type Between = (disk: FileSystem) => FileSystem;

/** Opens the register as a process of its own; every other one is dead. */
export const openAs = (disk: FileSystem, pid: number) =>
  openRegisterStore({
    folder: CRASH_FOLDER,
    clock: fixedClock,
    fileSystem: disk,
    processes: aloneAs(pid),
    stopwatch: () => 0,
    checkpoint: { changes: 4, bytes: 1_000_000 },
  });

const known = new Map<number, readonly string[]>();
/** The fingerprint of the register after change `seq`; each is made once. */
function printAfter(seq: number, size: number): string | undefined {
  const prints = known.get(size);
  if (prints !== undefined && seq < prints.length) return prints[seq];
  known.set(size, fingerprintsUpTo(seq + 20, size));
  return known.get(size)?.[seq];
}

export interface Crashed {
  readonly disk: CrashDisk;
  /** The last change that was acknowledged before the crash. */
  readonly acknowledged: number;
  /** Letters in a name (see `workload.ts`). */
  readonly size?: number;
}

/** In which way the promise was broken, in words; `null` = it holds. */
export async function complaintAfter(crashed: Crashed, between: Between): Promise<string | null> {
  const { disk, acknowledged, size = 4 } = crashed;
  try {
    // Nothing of what broke the writing stands in the way of opening, except what breaks opening itself.
    const store = await openAs(between(disk), 3);
    const { register, seq } = store.state();
    if (seq < acknowledged) return `change ${acknowledged} was acknowledged, found ${seq}`;
    if (fingerprint(register) !== printAfter(seq, size)) return `not the register after change ${seq}`;
    const shown = await reopened(disk.powerCut(NOTHING_UNSYNCED), seq, size, between);
    if (shown !== null) return `after opening and a second cut, ${shown}`;
    await store.commit(() => requestFor(seq + 1, size));
    const saved = await reopened(disk.powerCut(NOTHING_UNSYNCED), seq + 1, size, between);
    if (saved !== null) return `after another change and a second cut, ${saved}`;
    return null;
  } catch (error) {
    return `cannot be opened: ${wordsOf(error)}`;
  }
}

/**
 * The same where sectors were written in any order. A change in the middle of which one is missing cannot be told from one that was
 * saved and damaged, so the register may be refused; then the journal that was written last is named, and a repair gives back
 * everything that was acknowledged.
 */
export async function complaintAfterHoles(crashed: Crashed, between: Between): Promise<string | null> {
  const { disk, acknowledged } = crashed;
  const refused = await openAs(disk.copy(), 3).then(
    () => null,
    (error: unknown) => error,
  );
  if (refused === null) return await complaintAfter(crashed, between);
  const newest = [...disk.files().keys()].findLast((path) => path.includes('/journal-')) ?? '';
  const isDamage = refused instanceof TijdigError && refused.code === 'register-damaged';
  if (!isDamage || refused.parameters.file !== basename(newest)) return `refused with ${wordsOf(refused)}`;
  // Nothing was acknowledged, so there is nothing to give back.
  if (acknowledged === 0) return null;
  try {
    const repair = { folder: CRASH_FOLDER, clock: fixedClock, fileSystem: disk, processes: aloneAs(5) };
    await repairRegister(repair);
  } catch (error) {
    return `cannot be repaired: ${wordsOf(error)}`;
  }
  const complaint = await complaintAfter(crashed, between);
  return complaint && `after a repair, ${complaint}`;
}

/** An error with its parameters and its cause. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `, because ${wordsOf(error.cause)}`;
  return `${error.message} ${JSON.stringify(error)}${cause}`;
}

async function reopened(
  disk: CrashDisk,
  expected: number,
  size: number,
  between: Between,
): Promise<string | null> {
  const { register, seq } = (await openAs(between(disk), 4)).state();
  if (seq !== expected) return `change ${expected} counted, found ${seq}`;
  return fingerprint(register) === printAfter(seq, size) ? null : `not the register after change ${seq}`;
}
