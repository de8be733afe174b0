/** Small registers on a disk in memory, in the states in which a data folder can be found. */
import type { CheckpointLimits } from '#electron/store/checkpoint.ts';
import type { FileSystem } from '#electron/store/file-system.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import type { Problem } from '#electron/store/problem.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import { CrashDisk } from '#test/support/store/crash-disk.ts';
import { aloneAs } from '#test/support/store/processes.ts';
import { requestFor } from '#test/support/store/workload.ts';

export const FOLDER = '/data';

/** Opens the register on such a disk as a process of its own; every other one is dead. */
export const openOn = (
  fileSystem: FileSystem,
  pid = 99,
  report?: (problem: Problem) => void,
  checkpoint: CheckpointLimits = { changes: 3, bytes: 1_000_000 },
) =>
  openRegisterStore({
    folder: FOLDER,
    clock: fixedClock,
    fileSystem,
    processes: aloneAs(pid),
    stopwatch: () => 0,
    checkpoint,
    ...(report === undefined ? {} : { report }),
  });

/** A register of so many changes: closed properly, or as a killed process left it. `mark` stands in what they say. */
export async function registerOf(
  changes: number,
  end: 'closed' | 'killed',
  mark?: string,
): Promise<CrashDisk> {
  const disk = new CrashDisk();
  const store = await openOn(disk, 1);
  for (let seq = 1; seq <= changes; seq += 1) {
    await store.commit(() => requestFor(seq, undefined, mark));
    // A checkpoint is written beside; here each is finished, so that the files are the same every time.
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (end === 'closed') await store.close();
  return disk.copy();
}
