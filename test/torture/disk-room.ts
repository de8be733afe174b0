/** A real disk with only so much room left for as long as something is done on it, and what must hold of whatever is saved there. */
import { open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { wordsOf } from '#test/support/store/crash-oracle.ts';
import type { RealDisk } from './real-disks.ts';

const MOST_AT_ONCE = 64 * 1024;

/** Makes a file that takes all room but so much. */
export async function fill(disk: RealDisk, name: string, room: number): Promise<string> {
  const path = join(disk.path, name);
  const file = await open(path, 'w');
  try {
    const { bavail, bsize } = await statfs(disk.path);
    for (let left = Math.max(0, bavail * bsize - room); left > 0; ) {
      left -= (await file.write(Buffer.alloc(Math.min(left, MOST_AT_ONCE)))).bytesWritten;
    }
  } catch (error) {
    // The disk needs some of it to tell where the file is.
    if (!isFull(error)) throw error;
  } finally {
    await file.close();
  }
  return path;
}

/** Leaves so much room for as long as `work` runs. */
export async function withRoom(disk: RealDisk, room: number, work: () => Promise<void>): Promise<void> {
  const filler = await fill(disk, 'filler', room);
  try {
    await work();
  } finally {
    await rm(filler);
  }
}

const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'disk-full');

/** Whether something was saved; throws when it was refused for another reason than a full disk. */
export async function saved(
  what: string,
  save: () => Promise<unknown>,
  full: readonly string[] = ['disk-full'],
): Promise<boolean> {
  try {
    await save();
    return true;
  } catch (error) {
    if (error instanceof TijdigError && full.includes(error.code)) return false;
    throw new Error(`${what} was refused with ${wordsOf(error)}`);
  }
}

export const must = (holds: boolean, otherwise: string): void => {
  if (!holds) throw new Error(otherwise);
};

/** What happened at the steps. */
export interface Filled {
  readonly steps: number;
  readonly saved: number;
  readonly refused: number;
}
export type Tally = { -readonly [K in keyof Filled]: Filled[K] };
