/** Sessions drawn by seeds, crashed anywhere in any way that a disk can be left; more of them by `npm run torture -- crashes`. */
import { expect, it } from 'vitest';
import type { Between } from '#test/support/store/crash-oracle.ts';
import {
  answersBeforeAppend,
  answersBeforeSync,
  fixedTemporaryName,
  ignoresShortWrites,
  without,
} from '#test/torture/broken-stores.ts';
import { anySession } from '#test/torture/crash-session.ts';
import { CRASHES_A_SESSION, crashStates } from '#test/torture/crash-states.ts';

const SESSIONS = 150;
/** So many sessions are enough to see a fault. */
const ENOUGH = 20;

it(`keeps every acknowledged change over ${SESSIONS * CRASHES_A_SESSION} crashes`, async () => {
  for (let seed = 1; seed <= SESSIONS; seed += 1) {
    expect(await crashStates(seed)).toEqual({ states: CRASHES_A_SESSION, failure: null });
  }
}, 120_000);

async function firstFailure(between: Between): Promise<string | null> {
  for (let seed = 1; seed <= ENOUGH; seed += 1) {
    const { failure } = await crashStates(seed, between, false);
    if (failure !== null) return failure;
  }
  return null;
}

it.each([
  ['never syncs the journal', without('datasync', /journal/), /acknowledged, found/],
  ['never syncs a new file', without('sync', /tmp$/), /register-damaged/],
  ['never syncs the folder', without('syncFolder', /data$/), /found 0/],
  ['never syncs the folder above', without('syncFolder', /home$/), /found 0/],
  ['acknowledges before it syncs', answersBeforeSync, /acknowledged, found/],
  ['acknowledges before it appends', answersBeforeAppend, /(?:acknowledged|counted), found/],
  ['takes a short write for a whole one', ignoresShortWrites, /register-damaged|read than written/],
  ['gives unfinished files a fixed name', fixedTemporaryName, /EEXIST/],
  ['does not cut off an unfinished frame', without('truncate', /journal/), /register-damaged/],
  ['shows what was never synced', without('sync', /journal-\d+\.log$/), /counted, found/],
])('notices a store that %s', async (_fault, between, complaint) => {
  expect(await firstFailure(between)).toMatch(complaint);
});

it('tells the seed, the shortest session that still fails and what was done on the disk', async () => {
  const { failure } = await crashStates(1, without('datasync', /journal/));
  const lines = failure?.split('\n') ?? [];
  expect(lines[0]).toMatch(/^seed 1: the shortest session found, in 1 steps/);
  expect(JSON.parse(lines[1] ?? '')).toHaveProperty('do');
  expect(lines.slice(2, 4)).toEqual(['what was done on the disk:', '  1 makeFolder /home/data']);
  expect(lines.at(-1)).toMatch(/^then the .*found/);
  expect(anySession(1).steps.length).toBeGreaterThan(1);
});
