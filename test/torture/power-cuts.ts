/**
 * The power cut of a real ext4, round after round on the same register: a process saves, the file system is shut down without
 * writing anything more, the process is killed, the disk taken away and put back, and the register read. What was acknowledged
 * before the cut must be there. What the process says between the cut and its end does not count: no computer says anything without
 * power, and ext4 now and then calls a sync done that its shutdown came in the middle of.
 */
import { join } from 'node:path';
import { randomFrom } from '#test/support/store/random.ts';
import type { Rounds } from './kills.ts';
import { cutPower, withExt4 } from './real-disks.ts';
import { type Fault, lookAfter, lookAtTheEnd, runUntilStopped } from './saving-process.ts';

/** Cuts of one disk; then its whole history is looked at, and another begins. */
export const CUTS_A_DISK = 25;
const DISK_BYTES = 64 * 1024 * 1024;

/** So many cuts of one disk. With an odd seed it is one that does not hurry new files to the disk (`noauto_da_alloc`). */
export async function powerCuts(seed: number, rounds: number, fault: Fault = 'none'): Promise<Rounds> {
  const options = seed % 2 === 1 ? ['noauto_da_alloc'] : [];
  return await withExt4({ bytes: DISK_BYTES, options }, async ({ path, remount }) => {
    const folder = join(path, 'data');
    const random = randomFrom(seed);
    let before = 0;
    let round = 0;
    const failed = (what: string): Rounds => ({
      rounds: round,
      acknowledged: before,
      failure: `seed ${seed}, cut ${round}${options.map((one) => ` (${one})`)}: ${what}`,
    });
    while (round < rounds) {
      round += 1;
      const ran = await runUntilStopped(folder, random, fault, (kill) => {
        cutPower(path);
        kill();
      });
      if (ran.opened !== before)
        return failed(`opened at ${ran.opened}, not ${before}. ${ran.complaint.trim()}`);
      remount();
      const found = await lookAfter(folder, ran.known);
      if (typeof found === 'string') return failed(found);
      before = found;
    }
    const wrong = await lookAtTheEnd(folder, before);
    return wrong === null ? { rounds, acknowledged: before, failure: null } : failed(wrong);
  });
}
