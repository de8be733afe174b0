/**
 * A process that saves until it is stopped. Writes the number of each change to standard output after the store has
 * acknowledged it, never before, and keeps several changes waiting at once so that they share a sync.
 * Arguments: folder, letters in a name, and the fault of the store when it has one on purpose.
 */
import { writeSync } from 'node:fs';
import { nodeFileSystem } from '#electron/store/file-system.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import { requestFor } from '#test/support/store/workload.ts';
import { answersBeforeAppend, without } from '#test/torture/broken-stores.ts';

const FAULTS = {
  none: nodeFileSystem,
  'answers-before-append': answersBeforeAppend(nodeFileSystem),
  'no-fsync': without('sync', /./)(without('datasync', /./)(nodeFileSystem)),
};

const [folder = '', size = '4', fault = 'none'] = process.argv.slice(2);
const WAITING = 3;

const store = await openRegisterStore({
  folder,
  clock: fixedClock,
  fileSystem: FAULTS[fault as keyof typeof FAULTS],
  checkpoint: { changes: 25, bytes: 1_000_000 },
});
let next = store.state().seq;
writeSync(1, `open ${next}\n`);

async function saveForEver(): Promise<void> {
  for (;;) {
    next += 1;
    const seq = next;
    const committed = await store.commit(() => requestFor(seq, Number(size)));
    writeSync(1, `${committed.seq}\n`);
  }
}
await Promise.all(Array.from({ length: WAITING }, saveForEver));
