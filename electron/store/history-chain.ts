/**
 * One value that stands for the whole history up to a change: the SHA-256 of the value before it and the change's
 * bytes. Snapshots and journals carry it, so files of two copies of a register that went different ways never mix.
 */
import { createHash } from 'node:crypto';

/** The value before the first change. */
export const CHAIN_START = '0'.repeat(64);

/** The value after a change with these bytes. */
export const nextLink = (chain: string, change: Uint8Array): string =>
  createHash('sha256').update(chain).update(change).digest('hex');
