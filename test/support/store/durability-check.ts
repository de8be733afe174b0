/**
 * The check of the main promise. A store saves changes on a disk in memory; after every single file operation its
 * process is killed, or the power is cut, in several ways; the store is opened again. It must then hold every change
 * that was acknowledged before, and exactly the register after some change: never less, never something in between.
 * What it shows then, and another change that it takes, must stay over a second cut.
 *
 * What the store runs on is given, so that a broken store can be made out of a broken file system: the check must
 * fail on it, or it proves nothing.
 */
import { aroundFileSystem } from '#test/support/store/around-file-system.ts';
import { CrashDisk, EVERYTHING_WRITTEN, NOTHING_UNSYNCED } from '#test/support/store/crash-disk.ts';
import { type Between, complaintAfter, openAs } from '#test/support/store/crash-oracle.ts';
import { randomFrom } from '#test/support/store/random.ts';
import { requestFor } from '#test/support/store/workload.ts';

const CHANGES = 14;
const FIRST_SESSION = 9;

interface Moment {
  readonly after: string;
  readonly acknowledged: number;
  readonly disk: CrashDisk;
}

/** Answers every way in which the promise was broken, in words; empty = it holds. Stops after a few. */
export async function brokenPromises(between: Between): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const moment of await everyMoment(between)) {
    for (const [name, disk] of crashes(moment)) {
      const complaint = await complaintAfter({ disk, acknowledged: moment.acknowledged }, between);
      if (complaint !== null) broken.push(`${moment.after}, then ${name}: ${complaint}`);
      if (broken.length >= 3) return broken;
    }
  }
  return broken;
}

function crashes({ disk, after }: Moment): readonly (readonly [string, CrashDisk])[] {
  const seed = [...disk.files().values()].reduce((sum, bytes) => sum + bytes.length, after.length);
  const random = randomFrom(seed);
  const some = (all: number) => random(all + 1);
  return [
    ['the process is killed', disk.copy()],
    ['the power is cut, only what was synced stays', disk.powerCut(NOTHING_UNSYNCED)],
    ['the power is cut, everything stays', disk.powerCut(EVERYTHING_WRITTEN)],
    ['the power is cut, a part stays', disk.powerCut(some)],
    ['the power is cut, another part stays', disk.powerCut(some)],
    ['the power is cut, a part stays and zeros follow', disk.powerCut(some, true)],
  ];
}

/** The disk after every operation of two sessions; the first is killed, not closed. */
async function everyMoment(between: Between): Promise<readonly Moment[]> {
  const disk = new CrashDisk();
  await disk.makeFolder('/home');
  await disk.syncFolder('/');
  const moments: Moment[] = [];
  let acknowledged = 0;
  let operations = 0;
  const watched = aroundFileSystem(between(disk), async (operation, path, run) => {
    const answer = await run();
    operations += 1;
    const looks = ['list', 'read', 'describe', 'folderIdentity', 'openToAppend', 'close'].includes(operation);
    if (!looks)
      moments.push({ after: `${operations} ${operation} ${path}`, acknowledged, disk: disk.copy() });
    return answer;
  });
  const save = async (store: Awaited<ReturnType<typeof openAs>>, seq: number) => {
    const committed = await store.commit(() => requestFor(seq));
    acknowledged = committed.seq;
    moments.push({ after: `answer ${seq}`, acknowledged, disk: disk.copy() });
  };
  const killed = await openAs(watched, 1);
  await save(killed, 1);
  await Promise.all([save(killed, 2), save(killed, 3)]);
  for (let seq = 4; seq <= FIRST_SESSION; seq += 1) await save(killed, seq);
  const store = await openAs(watched, 2);
  for (let seq = FIRST_SESSION + 1; seq <= CHANGES; seq += 1) await save(store, seq);
  await store.close();
  moments.push({ after: 'close', acknowledged, disk: disk.copy() });
  return moments;
}
