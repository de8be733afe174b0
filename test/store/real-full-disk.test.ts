/** Real small disks, filled to every 4 KiB: see `full-disk.ts`. More steps by `npm run torture -- full`. */
import { describe, expect, it } from 'vitest';
import { aroundWrites } from '#test/support/store/around-file-system.ts';
import type { Between } from '#test/support/store/crash-oracle.ts';
import type { Filled } from '#test/torture/disk-room.ts';
import { FILLINGS, fillEveryStep } from '#test/torture/full-disk.ts';
import { whyNoSmallDisks, withExt4, withTmpfs } from '#test/torture/real-disks.ts';

const TIMEOUT = 60_000;
const reason = await whyNoSmallDisks();

const DISKS = [
  { kind: 'in memory', most: 96 * 1024, use: withTmpfs.bind(null, 1024 * 1024) },
  { kind: 'with ext4', most: 48 * 1024, use: withExt4.bind(null, { bytes: 4 * 1024 * 1024 }) },
];

/** A store that does not look how much was taken of what it writes. */
const believing: Between = (fs) =>
  aroundWrites(fs, async (file, bytes) => {
    await file.write(bytes);
    return bytes.length;
  });

describe.skipIf(reason !== null)(
  `on a real full disk${reason === null ? '' : ` (skipped: ${reason})`}`,
  () => {
    describe.each(DISKS)('$kind', ({ most, use }) => {
      it.each(FILLINGS)(
        'keeps %s, refuses what does not fit and goes on when there is room',
        { timeout: TIMEOUT },
        async (filling) => {
          const filled: Filled[] = [];
          await use(async (disk) => {
            filled.push(await fillEveryStep(disk, filling, most));
          });
          expect(filled[0]?.steps).toBe(most / 4096 + 1);
          expect(filled[0]?.saved).toBeGreaterThan(2);
          expect(filled[0]?.refused).toBeGreaterThan(2);
        },
      );
    });

    it('notices a store that takes a short write for a whole one', { timeout: TIMEOUT }, async () => {
      const filling = withTmpfs(1024 * 1024, (disk) => fillEveryStep(disk, 'records', 32 * 1024, believing));
      await expect(filling).rejects.toThrow(/^records with room for \d+ bytes: /);
    });
  },
);
