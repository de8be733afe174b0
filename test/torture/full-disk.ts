/**
 * A real disk that is full but for so much room, from nothing to far more than is needed, in steps of the 4 KiB in which it is given
 * out. At each step records, settings, exports and backups are saved: what is said to be saved is there, what is refused is refused because
 * the disk is full and costs nothing that was there, and as soon as there is room everything goes on.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileSystem, nodeFileSystem } from '#electron/store/file-system.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { replaceFile } from '#electron/system/replace-file.ts';
import { writeInto, writeOver } from '#electron/system/write-texts.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import { CHOSEN, openOnDisk } from '#test/support/settings/opened-settings.ts';
import { type Between, wordsOf } from '#test/support/store/crash-oracle.ts';
import { fingerprint, registerAfter, requestFor } from '#test/support/store/workload.ts';
import { type Filled, fill, must, saved, type Tally, withRoom } from './disk-room.ts';
import { backups } from './full-disk-backups.ts';
import type { RealDisk } from './real-disks.ts';

const STEP = 4096;
/** Letters in a name: a change takes half a kB, so that a step more is room for a few changes more. */
const SIZE = 180;
const BEFORE = 3;
const CHANGES = 24;
/** More than is ever written at a step. */
const ENOUGH = 256 * 1024;

async function records(disk: RealDisk, room: number, tally: Tally, fileSystem: FileSystem): Promise<void> {
  const folder = join(disk.path, 'data');
  const openStore = () =>
    openRegisterStore({
      folder,
      clock: fixedClock,
      fileSystem,
      checkpoint: { changes: 5, bytes: 1_000_000 },
    });
  let store = await openStore();
  let last = 0;
  const change = async () => {
    const next = last + 1;
    const isSaved = await saved(`change ${next}`, () => store.commit(() => requestFor(next, SIZE)));
    if (isSaved) last = next;
    tally[isSaved ? 'saved' : 'refused'] += 1;
    return isSaved;
  };
  const shown = () => fingerprint(store.state().register) === fingerprint(registerAfter(last, SIZE));
  while (last < BEFORE) must(await change(), 'refused before the disk was full');
  await withRoom(disk, room, async () => {
    for (let attempt = 1; attempt <= CHANGES; attempt += 1) await change();
    must(shown(), `shows another register than the one after change ${last}`);
  });
  must(await change(), 'refused with room on the disk');
  must(shown(), `shows another register than the one after change ${last}, with room`);
  await withRoom(disk, room, async () => {
    await store.close();
    const isOpen = await saved('opening', async () => {
      store = await openStore();
    });
    if (isOpen) {
      must(shown(), `opened another register than the one after change ${last} without room`);
      await store.close();
    }
    tally[isOpen ? 'saved' : 'refused'] += 1;
  });
  store = await openStore();
  must(shown(), `opened another register than the one after change ${last}`);
  await store.close();
  const read = (await openRegisterReader(folder)).state();
  must(read.seq === last, `read change ${read.seq} in place of ${last}`);
}

async function settings(disk: RealDisk, room: number, tally: Tally): Promise<void> {
  const folder = join(disk.path, 'settings');
  openOnDisk(folder).setPreferences(CHOSEN);
  let { theme } = CHOSEN;
  await withRoom(disk, room, async () => {
    const opened = openOnDisk(folder);
    for (const next of ['light', 'system', 'dark'] as const) {
      const isSaved = await saved(`theme ${next}`, async () =>
        opened.setPreferences({ ...CHOSEN, theme: next }),
      );
      if (isSaved) theme = next;
      tally[isSaved ? 'saved' : 'refused'] += 1;
    }
    must(opened.preferences().theme === theme, `shows theme ${opened.preferences().theme}, not ${theme}`);
    const { theme: found, language } = openOnDisk(folder).preferences();
    must(found === theme && language === CHOSEN.language, `found ${found} and ${language} on the full disk`);
  });
  const reopened = openOnDisk(folder);
  must(reopened.preferences().theme === theme, `found theme ${reopened.preferences().theme}, not ${theme}`);
  reopened.setPreferences({ ...CHOSEN, theme: 'light' });
  must(openOnDisk(folder).preferences().theme === 'light', 'not kept with room on the disk');
}

async function exports(disk: RealDisk, room: number, tally: Tally): Promise<void> {
  const folder = join(disk.path, 'exports');
  await mkdir(folder);
  const [older, newer] = ['old;'.repeat(3000), 'new;'.repeat(9000)];
  for (const [name, replace] of [
    ['list.csv', replaceFile],
    ['message.eml', writeOver],
  ] as const) {
    const path = join(folder, name);
    const before = (await readdir(folder)).length;
    await writeFile(path, older);
    await withRoom(disk, room, async () => {
      const isSaved = await saved(name, () => replace(path, newer));
      tally[isSaved ? 'saved' : 'refused'] += 1;
      must((await readFile(path, 'utf8')) === (isSaved ? newer : older), `${name} is neither old nor new`);
    });
    must((await readdir(folder)).length === before + 1, 'an unfinished file is left');
    await replace(path, newer);
    must((await readFile(path, 'utf8')) === newer, `${name} is not replaced with room on the disk`);
  }
  const name = 'new.eml';
  await withRoom(disk, room, async () => {
    const isSaved = await saved(name, () => writeInto(folder, [{ name, text: newer }]));
    must((await readdir(folder)).includes(name) === isSaved, `half of ${name} is left`);
  });
}

const WORKS = { records, settings, exports, backups };
export type Filling = keyof typeof WORKS;
export const FILLINGS = Object.keys(WORKS) as readonly Filling[];

/** Saves at every step up to so much room. Throws what went wrong, with the room that there was. */
export async function fillEveryStep(
  disk: RealDisk,
  filling: Filling,
  most: number,
  between: Between = (fs) => fs,
): Promise<Filled> {
  const tally: Tally = { steps: 0, saved: 0, refused: 0 };
  // Most of the disk once for all, so that the steps are quick.
  const ballast = await fill(disk, 'ballast', most + ENOUGH);
  for (let room = 0; room <= most; room += STEP) {
    try {
      await WORKS[filling](disk, room, tally, between(nodeFileSystem));
    } catch (error) {
      throw new Error(`${filling} with room for ${room} bytes: ${wordsOf(error)}`);
    }
    tally.steps += 1;
    for (const name of ['data', 'settings', 'exports', 'stick'])
      await rm(join(disk.path, name), { recursive: true, force: true });
  }
  await rm(ballast);
  return tally;
}
