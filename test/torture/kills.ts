/**
 * kill -9 of a process that saves, round after round on the same register. What a kill cannot show, a missing sync, is shown by
 * `crash-states.ts` and `power-cuts.ts`: the machine's cache outlives the process.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '#test/support/store/random.ts';
import { type Fault, lookAfter, lookAtTheEnd, runUntilStopped } from './saving-process.ts';

/** Kills of one register; then its whole history is looked at, and another begins. */
export const KILLS_A_REGISTER = 30;

export interface Rounds {
  readonly rounds: number;
  readonly acknowledged: number;
  /** What went wrong, in words; `null` = nothing. */
  readonly failure: string | null;
}

/** So many kills of one register. Of one that fails the folder is kept. */
export async function kills(seed: number, rounds: number, fault: Fault = 'none'): Promise<Rounds> {
  const folder = await mkdtemp(join(tmpdir(), 'tijdig-kill-'));
  const random = randomFrom(seed);
  let before = 0;
  let round = 0;
  const failed = (what: string): Rounds => ({
    rounds: round,
    acknowledged: before,
    failure: `seed ${seed}, kill ${round}: ${what}. The register is kept in ${folder}`,
  });
  while (round < rounds) {
    round += 1;
    const ran = await runUntilStopped(folder, random, fault, (kill) => kill());
    if (ran.complaint !== '') return failed(ran.complaint.trim());
    if (ran.opened !== before) return failed(`opened at change ${ran.opened} in place of ${before}`);
    const found = await lookAfter(folder, ran.acknowledged);
    if (typeof found === 'string') return failed(found);
    before = found;
  }
  const wrong = await lookAtTheEnd(folder, before);
  if (wrong !== null) return failed(wrong);
  await rm(folder, { recursive: true });
  return { rounds, acknowledged: before, failure: null };
}
