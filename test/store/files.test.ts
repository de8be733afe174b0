/** What is in the data folder, who may read it, and that nothing is left lying about. */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import { FOLDER, openOn, registerOf } from '#test/support/store/small-registers.ts';
import { fingerprint, registerAfter, requestFor } from '#test/support/store/workload.ts';

let home: string;
let folder: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'tijdig-files-'));
  folder = join(home, 'deep', 'data');
});
afterEach(() => rm(home, { recursive: true }));

const open = () => openRegisterStore({ folder, clock: fixedClock });
async function saved(...changes: number[]) {
  const store = await open();
  for (const seq of changes) await store.commit(() => requestFor(seq));
  await store.close();
}

it('makes the data folder, with those above it', async () => {
  await saved(1);
  expect((await readdir(folder)).sort()).toEqual(['journal-1.log', 'journal-2.log', 'snapshot-2.json']);
});

it.skipIf(process.platform === 'win32')('lets only the user read it', async () => {
  const store = await open();
  await store.commit(() => requestFor(1));
  const modes = async () => {
    const names = await readdir(folder);
    return Promise.all(names.map(async (name) => (await stat(join(folder, name))).mode & 0o777));
  };
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect(new Set(await modes())).toEqual(new Set([0o600]));
  await store.close();
  expect(new Set(await modes())).toEqual(new Set([0o600]));
});

it('keeps every journal and one snapshot before the newest', async () => {
  for (const seq of [1, 2, 3, 4]) await saved(seq);
  expect((await readdir(folder)).sort()).toEqual([
    ...[1, 2, 3, 4, 5].map((generation) => `journal-${generation}.log`),
    'snapshot-4.json',
    'snapshot-5.json',
  ]);
});

it('writes nothing new when nothing was changed', async () => {
  await saved(1);
  const before = await readdir(folder);
  await saved();
  expect(await readdir(folder)).toEqual(before);
});

it('writes a snapshot that a person can read', async () => {
  await saved(1);
  const snapshot: unknown = JSON.parse(await readFile(join(folder, 'snapshot-2.json'), 'utf8'));
  expect(snapshot).toMatchObject({
    header: { magic: 'tijdig-snapshot', generation: 2, seq: 1, count: 1 },
    register: { persons: [{ id: 'person-1' }], mandates: [] },
  });
});

it('removes unfinished files of a killed process and touches nothing else', async () => {
  await saved(1);
  await writeFile(join(folder, '.snapshot-9.json.0f8fad5b.tmp'), 'names');
  await writeFile(join(folder, '.journal-9.log.0f8fad5b.tmp'), 'names');
  await writeFile(join(folder, 'my notes.txt'), 'notes');
  await mkdir(join(folder, 'backups'));
  await saved();
  const names = await readdir(folder);
  expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  expect(names).toEqual(expect.arrayContaining(['my notes.txt', 'backups']));
});

describe('a checkpoint', () => {
  it('is due after the first change, after a number of changes, and at closing', async () => {
    const disk = await registerOf(0, 'closed');
    const store = await openOn(disk);
    const snapshots: number[] = [];
    for (let seq = 1; seq <= 8; seq += 1) {
      await store.commit(() => requestFor(seq));
      await setImmediate();
      await setImmediate();
      snapshots.push([...disk.files().keys()].filter((path) => path.includes('snapshot')).length);
    }
    expect(snapshots).toEqual([1, 1, 1, 2, 2, 2, 2, 2]);
    await store.close();
    expect([...disk.files().keys()].filter((path) => path.includes('snapshot'))).toEqual([
      `${FOLDER}/snapshot-4.json`,
      `${FOLDER}/snapshot-5.json`,
    ]);
  });

  it('does not hold up changes: they go to the next journal while the snapshot is written', async () => {
    const disk = await registerOf(3, 'killed');
    const store = await openOn(disk);
    await Promise.all([4, 5, 6, 7].map((seq) => store.commit(() => requestFor(seq))));
    await store.commit(() => requestFor(8));
    await store.close();
    const { register } = (await openOn(disk, 5)).state();
    expect(fingerprint(register)).toBe(fingerprint(registerAfter(8)));
  });
});
