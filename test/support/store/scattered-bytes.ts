/**
 * What a power cut can leave of a file that was changed since it was synced. Disks write sectors of 512 bytes; a file system may
 * know of a file's new length before its bytes are there, and what was never written reads as zeros or as it was before.
 */
const SECTOR = 512;

/** A file as it is in the cache and as it was synced. The first `intact` bytes of both are the same. */
export interface Unsynced {
  readonly bytes: Uint8Array;
  readonly synced: Uint8Array;
  readonly intact: number;
}

/** One of the ways in which the bytes came to the disk from the first to the last, as far as they did. `random` answers a number from 0 up to, and without, the one that it is given. */
export function scatteredBytes({ bytes, synced, intact }: Unsynced, random: (below: number) => number) {
  if (bytes.length === intact && synced.length === intact) return synced;
  const anyByte = intact + random(bytes.length - intact + 1);
  const anySector = Math.max(intact, anyByte - (anyByte % SECTOR));
  const written = random(2) === 0 ? anyByte : anySector;
  switch (random(6)) {
    case 0:
      return synced;
    case 1:
      return bytes;
    case 2:
      return bytes.slice(0, written);
    case 3:
      return over(Buffer.alloc(bytes.length), bytes.subarray(0, written));
    case 4:
      return over(Buffer.from(synced), bytes.subarray(0, written));
    default:
      return over(
        over(Buffer.alloc(bytes.length), synced.subarray(0, bytes.length)),
        bytes.subarray(0, written),
      );
  }
}

/** The bytes, with those of `top` in place of the first ones; as long as the longer of both. */
function over(bottom: Uint8Array, top: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(Math.max(bottom.length, top.length));
  bytes.set(bottom);
  bytes.set(top);
  return bytes;
}

/** The bytes, of which some sectors that were not synced were never written: a disk may write them in any order. */
export function withHoles({ bytes, intact }: Unsynced, random: (below: number) => number): Uint8Array {
  const left = Buffer.from(bytes);
  for (let at = intact; at < left.length; at += SECTOR - (at % SECTOR))
    if (random(2) === 0) left.fill(0, at, Math.min(left.length, at + SECTOR - (at % SECTOR)));
  return left;
}
