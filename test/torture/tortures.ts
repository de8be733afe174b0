/** What `npm run torture` can do: each by a name, as often as it is told, from a seed on. */
import { CRASHES_A_SESSION, crashStates } from './crash-states.ts';
import { FILLINGS, fillEveryStep } from './full-disk.ts';
import { fuzz } from './fuzz.ts';
import { KILLS_A_REGISTER, kills, type Rounds } from './kills.ts';
import { modelRuns } from './model.ts';
import { CUTS_A_DISK, powerCuts } from './power-cuts.ts';
import { type RealDisk, whyNoPowerCuts, whyNoSmallDisks, withExt4, withTmpfs } from './real-disks.ts';

/** More of the same says nothing new. */
const MOST_SHOWN = 3;
/** Lists of commands that share a seed: fast-check shortens within them. */
const RUNS_A_SEED = 100;

export interface Outcome {
  /** What was done, with numbers. */
  readonly done: string;
  /** What went wrong, in words. */
  readonly failures: readonly string[];
}
interface Torture {
  /** How often, when nobody says. */
  readonly usual: number;
  readonly run: (seed: number, rounds: number) => Promise<Outcome>;
}

async function crashes(first: number, rounds: number): Promise<Outcome> {
  const failures: string[] = [];
  let states = 0;
  let seed = first;
  for (; states < rounds && failures.length < MOST_SHOWN; seed += 1) {
    const { states: more, failure } = await crashStates(seed);
    states += more;
    if (failure !== null) failures.push(failure);
  }
  const each = `${CRASHES_A_SESSION} each`;
  return { done: `${states} crash states of ${seed - first} sessions from seed ${first}, ${each}`, failures };
}

/** Rounds of real processes, a register or disk for every so many. */
async function registers(
  what: string,
  first: number,
  rounds: number,
  most: number,
  run: (seed: number, rounds: number) => Promise<Rounds>,
): Promise<Outcome> {
  const failures: string[] = [];
  let [done, acknowledged] = [0, 0];
  for (let seed = first; done < rounds && failures.length < MOST_SHOWN; seed += 1) {
    const ran = await run(seed, Math.min(most, rounds - done));
    done += ran.rounds;
    acknowledged += ran.acknowledged;
    if (ran.failure !== null) failures.push(ran.failure);
  }
  return { done: `${done} ${what} from seed ${first}, ${acknowledged} changes acknowledged`, failures };
}

async function cuts(seed: number, rounds: number): Promise<Outcome> {
  const reason = await whyNoPowerCuts();
  if (reason !== null) return { done: `skipped, ${reason}`, failures: [] };
  return await registers('power cuts', seed, rounds, CUTS_A_DISK, powerCuts);
}

/** Here a round is 4 KiB of room. */
async function full(_seed: number, rounds: number): Promise<Outcome> {
  const reason = await whyNoSmallDisks();
  if (reason !== null) return { done: `skipped, ${reason}`, failures: [] };
  const failures: string[] = [];
  const done: string[] = [];
  const use = async (kind: string, disk: RealDisk) => {
    for (const filling of FILLINGS) {
      try {
        const { steps, saved, refused } = await fillEveryStep(disk, filling, rounds * 4096);
        done.push(`${kind} ${filling} at ${steps} steps, ${saved} saved and ${refused} refused`);
      } catch (error) {
        failures.push(`${kind}: ${error instanceof Error ? error.message : error}`);
      }
    }
  };
  const bytes = rounds * 4096 + 3 * 1024 * 1024;
  await withTmpfs(bytes, (disk) => use('tmpfs', disk));
  await withExt4({ bytes: bytes + 1024 * 1024 }, (disk) => use('ext4', disk));
  return { done: done.join('; '), failures };
}

async function fuzzed(seed: number, rounds: number): Promise<Outcome> {
  const { inputs, slowest, failures } = await fuzz(seed, rounds);
  return {
    done: `${inputs} mutated files from seed ${seed}, the slowest ${Math.round(slowest)} ms`,
    failures,
  };
}

async function model(first: number, rounds: number): Promise<Outcome> {
  const failures: string[] = [];
  let runs = 0;
  for (let seed = first; runs < rounds && failures.length < MOST_SHOWN; seed += 1) {
    const some = Math.min(RUNS_A_SEED, rounds - runs);
    const failure = await modelRuns(seed, some);
    runs += some;
    if (failure !== null) failures.push(failure);
  }
  return { done: `${runs} lists of commands from seed ${first}`, failures };
}

export const TORTURES = {
  crashes: { usual: 20_000, run: crashes },
  kills: {
    usual: 2_000,
    run: (seed, rounds) => registers('kills', seed, rounds, KILLS_A_REGISTER, kills),
  },
  cuts: { usual: 300, run: cuts },
  full: { usual: 64, run: full },
  fuzz: { usual: 1_000_000, run: fuzzed },
  model: { usual: 2_000, run: model },
} as const satisfies Readonly<Record<string, Torture>>;
export type TortureName = keyof typeof TORTURES;
