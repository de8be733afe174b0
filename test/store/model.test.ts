/** Everything that can be done with a register, or happen to it, against plain maps; more of it by `npm run torture -- model`. */
import { expect, it } from 'vitest';
import {
  answersBeforeAppend,
  answersBeforeSync,
  ignoresShortWrites,
  without,
} from '#test/torture/broken-stores.ts';
import { modelRuns } from '#test/torture/model.ts';

const SEED = 20261122;
const RUNS = 40;

it(`holds what the maps hold over ${RUNS} lists of commands`, async () => {
  expect(await modelRuns(SEED, RUNS)).toBeNull();
}, 120_000);

it.each([
  ['never syncs the journal', without('datasync', /journal/)],
  ['never syncs the folder', without('syncFolder', /data$/)],
  ['acknowledges before it syncs', answersBeforeSync],
  ['acknowledges before it appends', answersBeforeAppend],
  ['takes a short write for a whole one', ignoresShortWrites],
])(
  'notices a store that %s, and tells the shortest list found',
  async (_fault, between) => {
    expect(await modelRuns(SEED, RUNS, between)).toMatch(
      /^seed \d+, run \d+: the shortest list found:\n {2}\w[\s\S]*\nthen \w/,
    );
  },
  120_000,
);
