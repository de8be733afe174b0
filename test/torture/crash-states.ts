/**
 * Crash states: sessions drawn by seeds, each crashed at some of its moments and each time in another way. Of one that breaks the
 * promise the shortest session that still does is looked for, and told with the operations that led there.
 */
import type { CrashDisk } from '#test/support/store/crash-disk.ts';
import { type Between, complaintAfter, complaintAfterHoles } from '#test/support/store/crash-oracle.ts';
import { randomFrom } from '#test/support/store/random.ts';
import { withHoles } from '#test/support/store/scattered-bytes.ts';
import { anySession, type CrashMoment, liveThrough, type Session } from './crash-session.ts';

/** Crashes of one session. */
export const CRASHES_A_SESSION = 20;
/** Crashes at each moment of a session that is being shortened. */
const TRIES_A_MOMENT = 6;
/** A session that takes longer to shorten than this is shown as short as it is by then. */
const MOST_RUNS = 60;
/** Operations shown before the crash. */
const SHOWN = 25;

interface Broken {
  readonly moments: readonly CrashMoment[];
  /** The last moment that counts. */
  readonly at: number;
  readonly complaint: string;
}

/**
 * Of eight seeds six cut the power, one kills the process, which leaves everything that was written, and one cuts the power of a
 * disk that writes its sectors in any order.
 */
async function crash(moment: CrashMoment, seed: number, size: number, between: Between) {
  const { acknowledged, disk } = moment;
  const random = randomFrom(seed);
  const crashed = (left: CrashDisk) => ({ disk: left, acknowledged, size });
  const [what, complaint] =
    seed % 8 === 7
      ? [
          'power was cut and sectors are missing',
          await complaintAfterHoles(crashed(disk.scatteredCut(random, withHoles)), between),
        ]
      : seed % 4 === 3
        ? ['process was killed', await complaintAfter(crashed(disk.copy()), between)]
        : ['power was cut', await complaintAfter(crashed(disk.scatteredCut(random)), between)];
  return complaint && `the ${what}: ${complaint}`;
}

/** Crashes a session at some moments, or with `everywhere` at all, until the promise breaks. */
async function crashSession(session: Session, seed: number, between: Between, everywhere = false) {
  const { moments, failure } = await liveThrough(session, between);
  const random = randomFrom(seed);
  const crashes = everywhere ? moments.length * TRIES_A_MOMENT : CRASHES_A_SESSION;
  let broken: Broken | null = null;
  let states = 0;
  for (; states < crashes && broken === null; states += 1) {
    const at = everywhere ? Math.floor(states / TRIES_A_MOMENT) : random(moments.length);
    const moment = moments[at];
    const complaint = moment && (await crash(moment, random(1_000_000), session.size, between));
    if (complaint) broken = { moments, at, complaint };
  }
  if (broken === null && failure !== null)
    broken = { moments, at: moments.length - 1, complaint: `the session failed: ${failure}` };
  return { states, broken };
}

/** Sessions with a step less, or with less in a step. */
function* shorter(session: Session): Generator<Session> {
  const { steps } = session;
  for (let count = steps.length >> 1; count >= 1; count >>= 1)
    for (let from = steps.length - count; from >= 0; from -= count)
      yield { ...session, steps: steps.toSpliced(from, count) };
  for (const [at, step] of steps.entries())
    if (step.do === 'save' && step.count > 1)
      yield { ...session, steps: steps.with(at, { do: 'save', count: step.count - 1 }) };
}

async function shorten(session: Session, broken: Broken, seed: number, between: Between) {
  let shortest = { session: { ...session, steps: stepsUpTo(session, broken) }, broken };
  let runs = 0;
  for (let found = true; found && runs < MOST_RUNS; ) {
    found = false;
    for (const candidate of shorter(shortest.session)) {
      runs += 1;
      const next = (await crashSession(candidate, seed, between, true)).broken;
      if (next === null) continue;
      shortest = { session: { ...candidate, steps: stepsUpTo(candidate, next) }, broken: next };
      found = true;
      break;
    }
  }
  return shortest;
}

const stepsUpTo = ({ steps }: Session, { moments, at }: Broken) =>
  steps.slice(0, (moments[at]?.step ?? steps.length) + 1);

function tell(
  seed: number,
  { size, mostWritten, steps }: Session,
  { moments, at, complaint }: Broken,
): string {
  const done = moments.slice(0, at + 1);
  // Of the same operation many times in a row the last is shown.
  const what = (moment?: CrashMoment) => moment?.after.replace(/^\d+ /, '');
  const lines = done.flatMap((one, place) => (what(one) === what(done[place + 1]) ? [] : [`  ${one.after}`]));
  const left = lines.length - SHOWN;
  return [
    `seed ${seed}: the shortest session found, in ${steps.length} steps, names of ${size} letters, at most ${mostWritten} bytes at once:`,
    ...steps.map((step) => `  ${JSON.stringify(step)}`),
    'what was done on the disk:',
    ...(left > 0 ? [`  … ${left} before`] : []),
    ...lines.slice(-SHOWN),
    `then ${complaint}`,
  ].join('\n');
}

export interface CrashStates {
  readonly states: number;
  /** What went wrong, in words; `null` = nothing. */
  readonly failure: string | null;
}

/** The crash states of a seed. With `shortest` the failure tells the shortest session that was found, else the one of the seed. */
export async function crashStates(
  seed: number,
  between: Between = (disk) => disk,
  shortest = true,
): Promise<CrashStates> {
  const session = anySession(seed);
  const { states, broken } = await crashSession(session, seed, between);
  if (broken === null) return { states, failure: null };
  const told = shortest ? await shorten(session, broken, seed, between) : { session, broken };
  return { states, failure: tell(seed, told.session, told.broken) };
}
