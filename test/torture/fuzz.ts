/** Mutated files, by seeds: each goes to the target whose turn it is (see `fuzz-targets.ts`). What goes wrong is kept as a file. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Between } from '#test/support/store/crash-oracle.ts';
import { randomFrom } from '#test/support/store/random.ts';
import { fuzzTargets, TARGETS, type TargetName } from './fuzz-targets.ts';

/** No file may take longer to be read or refused. */
const MOST_MILLISECONDS = 2_000;
const SHOWN = 3;

export interface Fuzzed {
  readonly inputs: number;
  readonly slowest: number;
  /** What went wrong, in words; the first few. */
  readonly failures: readonly string[];
}

/** So many inputs, from a seed on: input `seed` is the same each time. */
export async function fuzz(
  first: number,
  count: number,
  { between, only = TARGETS }: { readonly between?: Between; readonly only?: readonly TargetName[] } = {},
): Promise<Fuzzed> {
  const targets = await fuzzTargets(between);
  const failures: string[] = [];
  let slowest = 0;
  let inputs = 0;
  for (let seed = first; inputs < count && failures.length < SHOWN; seed += 1) {
    const name = only[seed % only.length] ?? 'snapshot';
    const began = performance.now();
    const { input, complaint } = await targets[name](randomFrom(seed));
    const took = performance.now() - began;
    slowest = Math.max(slowest, took);
    inputs += 1;
    const what = complaint ?? (took > MOST_MILLISECONDS ? `took ${Math.round(took)} ms` : null);
    if (what !== null)
      failures.push(`seed ${seed}, ${name}: ${what}. Kept in ${await keep(name, seed, input)}`);
    // Whoever watches, a test's time limit among them, has a turn.
    if (inputs % 100 === 0) await setImmediate();
  }
  return { inputs, slowest, failures };
}

async function keep(name: string, seed: number, input: Uint8Array): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'tijdig-fuzz-')), `${name}-${seed}`);
  await writeFile(path, input);
  return path;
}
