/**
 * No acknowledged change is lost by a killed process or a power cut; and the check that says so notices a store that
 * would lose one. Killing a process alone never shows a missing sync: the machine's cache outlives the process.
 */
import { expect, it } from 'vitest';
import { aroundFileSystem, asItIs, type Operation } from '#test/support/store/around-file-system.ts';
import { type Between, brokenPromises } from '#test/support/store/durability-check.ts';

it('keeps every acknowledged change, whenever it is stopped and whatever of the rest survives', async () => {
  expect(await brokenPromises((disk) => disk)).toEqual([]);
});

/** A store that leaves out an operation. */
const without =
  (left: Operation, of: RegExp): Between =>
  (disk) =>
    aroundFileSystem(disk, asItIs, async (operation, path, run) => {
      if (operation !== left || !of.test(path)) await run();
    });

/** A store that answers first and syncs with the next thing it does. */
const answerBeforeSync: Between = (disk) => {
  const late: (() => Promise<void>)[] = [];
  const catchUp = async () => {
    for (let sync = late.shift(); sync !== undefined; sync = late.shift()) await sync();
  };
  return aroundFileSystem(
    disk,
    async (_operation, _path, run) => {
      await catchUp();
      return await run();
    },
    async (operation, _path, run) => {
      if (operation === 'datasync') late.push(run);
      else await run();
    },
  );
};

const LOST = /counted, found|was acknowledged, found/;
const SHUT = /cannot be opened: register-damaged/;

it.each([
  ['acknowledges before it syncs', answerBeforeSync, LOST],
  ['never syncs the journal', without('datasync', /journal/), LOST],
  ['never syncs a new file', without('sync', /tmp$/), SHUT],
  ['never syncs the folder', without('syncFolder', /data$/), LOST],
  ['never syncs the folder above', without('syncFolder', /home$/), LOST],
  ['does not cut off an unfinished frame', without('truncate', /journal/), SHUT],
  ['shows what a killed process wrote without syncing it', without('sync', /journal-\d+\.log$/), LOST],
])('notices a store that %s', async (_fault, between, complaint) => {
  const broken = await brokenPromises(between);
  expect(broken).not.toEqual([]);
  for (const one of broken) expect(one).toMatch(complaint);
});
