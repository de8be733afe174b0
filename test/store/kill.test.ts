/** kill -9 at random moments of a process that saves: see `kills.ts`. More of them by `npm run torture -- kills`. */
import { rm } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { KILLS_A_REGISTER, kills } from '#test/torture/kills.ts';

const SEED = 20261122;

it(`keeps every acknowledged change over ${KILLS_A_REGISTER} kills`, async () => {
  expect(await kills(SEED, KILLS_A_REGISTER)).toMatchObject({ rounds: KILLS_A_REGISTER, failure: null });
}, 120_000);

it('notices a store that acknowledges before it appends', async () => {
  const { failure } = await kills(SEED, KILLS_A_REGISTER, 'answers-before-append');
  expect(failure).toMatch(/change \d+ was acknowledged, found \d+|opened at change \d+ in place of \d+/);
  const kept = / kept in (.*)$/.exec(failure ?? '')?.[1];
  if (kept !== undefined) await rm(kept, { recursive: true });
}, 120_000);
