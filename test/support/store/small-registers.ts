/** Small registers on a disk in memory, in the states in which a data folder can be found. */
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { CrashDisk } from '#test/support/store/crash-disk.ts';
import { fixedClock } from '#test/support/store/fixed-clock.ts';
import { aloneAs } from '#test/support/store/processes.ts';
import { requestFor } from '#test/support/store/workload.ts';

export const FOLDER = '/data';

/** Opens the register on such a disk as a process of its own; every other one is dead. */
export const openOn = (fileSystem: Parameters<typeof openRegisterStore>[0]['fileSystem'], pid = 99) =>
  openRegisterStore({
    folder: FOLDER,
    clock: fixedClock,
    processes: aloneAs(pid),
    checkpoint: { changes: 3, bytes: 1_000_000 },
    ...(fileSystem === undefined ? {} : { fileSystem }),
  });

/** A register of so many changes: closed properly, or as a killed process left it. */
export async function registerOf(changes: number, end: 'closed' | 'killed'): Promise<CrashDisk> {
  const disk = new CrashDisk();
  const store = await openOn(disk, 1);
  for (let seq = 1; seq <= changes; seq += 1) {
    await store.commit(() => requestFor(seq));
    // A checkpoint is written beside; here each is finished, so that the files are the same every time.
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (end === 'closed') await store.close();
  return disk.copy();
}
