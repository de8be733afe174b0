/** The register against plain maps: random lists of everything that can be done with it or happen to it. */
import fc from 'fast-check';
import type { Between } from '#test/support/store/crash-oracle.ts';
import { anyCommands } from './model-commands.ts';
import { CrashableStore, PlainModel } from './model-world.ts';

const MOST_COMMANDS = 40;

/** Runs so many lists. Answers the seed and the shortest list that fails, in words; `null` = none did. */
export async function modelRuns(
  seed: number,
  runs: number,
  between: Between = (disk) => disk,
): Promise<string | null> {
  const property = fc.asyncProperty(anyCommands(MOST_COMMANDS), async (commands) => {
    const real = new CrashableStore(between);
    await real.disk.makeFolder('/home');
    await real.disk.syncFolder('/');
    await fc.asyncModelRun(() => ({ model: new PlainModel(), real }), commands);
    real.disarm();
    await real.close();
  });
  const result = await fc.check(property, { seed, numRuns: runs });
  if (!result.failed) return null;
  const [commands] = result.counterexample ?? [];
  const what = result.errorInstance instanceof Error ? result.errorInstance.message : 'ended too early';
  return `seed ${seed}, run ${result.numRuns}: the shortest list found:\n  ${commands}\nthen ${what}`;
}
