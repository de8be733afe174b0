/**
 * No acknowledged change is lost by a killed process or a power cut; and the check that says so notices a store that
 * would lose one. Killing a process alone never shows a missing sync: the machine's cache outlives the process.
 */
import { expect, it } from 'vitest';
import { brokenPromises } from '#test/support/store/durability-check.ts';
import { answersBeforeSync, without } from '#test/torture/broken-stores.ts';

it('keeps every acknowledged change, whenever it is stopped and whatever of the rest survives', async () => {
  expect(await brokenPromises((disk) => disk)).toEqual([]);
});

const LOST = /counted, found|was acknowledged, found/;
const SHUT = /cannot be opened: register-damaged/;

it.each([
  ['acknowledges before it syncs', answersBeforeSync, LOST],
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
