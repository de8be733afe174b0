/** Backups on a disk that is full: here, and in a second place on the same disk. What was there before is sound afterwards. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FileBackups } from '#electron/store/file-backups.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import { movingClock } from '#test/support/store/backed-up.ts';
import { fingerprint, registerAfter, requestFor } from '#test/support/store/workload.ts';
import { must, saved, type Tally, withRoom } from './disk-room.ts';
import type { RealDisk } from './real-disks.ts';

const SIZE = 180;
const BEFORE = 6;
const ATTEMPTS = 2;
const FULL = ['disk-full', 'backup-place-full'];

/** Makes backups and copies them with so much room on the disk. */
export async function backups(disk: RealDisk, room: number, tally: Tally): Promise<void> {
  const folder = join(disk.path, 'data');
  await mkdir(join(disk.path, 'stick'));
  const store = await openRegisterStore({ folder, clock: fixedClock });
  const shelf = new FileBackups({ folder, clock: movingClock() });
  const place = await shelf.toPlace(join(disk.path, 'stick'));
  let last = 0;
  const change = async () => {
    const next = last + 1;
    if (await saved(`change ${next}`, () => store.commit(() => requestFor(next, SIZE)))) last = next;
  };
  const backUp = async () => {
    const made: string[] = [];
    const isSaved = await saved(
      'a backup',
      async () => {
        const { name } = await shelf.make(await store.seal(), 'manual');
        made.push(name);
        await shelf.copy(name, { folder: place, lastCopyAt: null });
      },
      FULL,
    );
    tally[isSaved ? 'saved' : 'refused'] += 1;
    return made;
  };
  while (last < BEFORE) await change();
  const sound = await backUp();
  const isSound = async (when: string) => {
    const listed = await shelf.list(place);
    for (const name of sound) {
      const here = listed.find(({ id, place: at }) => at === 'here' && id.endsWith(name));
      must(here?.state === 'sound', `backup ${name} is ${here?.state ?? 'gone'} ${when}`);
    }
    must(!listed.some(({ state }) => state !== 'sound'), `a backup is not sound ${when}`);
  };
  await withRoom(disk, room, async () => {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      await change();
      sound.push(...(await backUp()));
    }
    await isSound('on the full disk');
  });
  await change();
  const made = await backUp();
  must(made.length === 1, 'no backup could be made with room on the disk');
  sound.push(...made);
  await isSound('with room on the disk');
  const id = (await shelf.list(place)).find(({ own, place: at }) => own && at === 'second')?.id ?? '';
  const { register } = await shelf.read(id, place);
  must(fingerprint(register) === fingerprint(registerAfter(last, SIZE)), 'the backup holds another register');
  await store.close();
}
