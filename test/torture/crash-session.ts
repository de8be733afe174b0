/**
 * A session of the register store as a list of steps that can be drawn by a seed, shortened and lived through on a disk in memory.
 * After every operation that changes the disk a picture is taken of it: there a crash may come.
 */
import type { FileSystem } from '#electron/store/file-system.ts';
import { aroundFileSystem, aroundWrites, type Operation } from '#test/support/store/around-file-system.ts';
import { CrashDisk } from '#test/support/store/crash-disk.ts';
import { type Between, CRASH_FOLDER, openAs, wordsOf } from '#test/support/store/crash-oracle.ts';
import { randomFrom } from '#test/support/store/random.ts';
import { requestFor } from '#test/support/store/workload.ts';

export type Step =
  /** So many changes at once: they share a sync. */
  | { readonly do: 'save'; readonly count: number }
  /** A change, one that is refused and one that changes nothing, at once. */
  | { readonly do: 'save-among-others' }
  /** Lets what goes on beside, a checkpoint, come so many turns further. */
  | { readonly do: 'wait'; readonly turns: number }
  /** Closes the register and opens it again. */
  | { readonly do: 'reopen' }
  /** The process ends without a word, and another opens the register. */
  | { readonly do: 'kill' }
  /** The power is cut, in the way of this seed, and another process opens the register. */
  | { readonly do: 'cut'; readonly seed: number };

export interface Session {
  /** Letters in a name. */
  readonly size: number;
  /** The disk takes at most so many bytes at once. */
  readonly mostWritten: number;
  readonly steps: readonly Step[];
}

export interface CrashMoment {
  /** Number and name of the operation after which it is, with its path; or the answer that was just given. */
  readonly after: string;
  /** Place of the step in which it is. */
  readonly step: number;
  readonly acknowledged: number;
  readonly disk: CrashDisk;
}

type Random = (below: number) => number;

function anyStep(random: Random): Step {
  switch (random(10)) {
    case 0:
      return { do: 'reopen' };
    case 1:
      return { do: 'kill' };
    case 2:
      return { do: 'cut', seed: random(1_000_000) };
    case 3:
      return { do: 'save-among-others' };
    case 4:
      return { do: 'wait', turns: 1 + random(30) };
    case 5:
    case 6:
      return { do: 'save', count: 2 + random(4) };
    default:
      return { do: 'save', count: 1 };
  }
}

/** The session of a seed. */
export function anySession(seed: number): Session {
  const random = randomFrom(seed);
  const size = [4, 80, 180][random(3)] ?? 4;
  const mostWritten = [Number.POSITIVE_INFINITY, 4096, 300][random(3)] ?? 300;
  const steps = Array.from({ length: 4 + random(10) }, () => anyStep(random));
  return { size, mostWritten, steps };
}

const LOOKS: readonly Operation[] = ['list', 'read', 'describe', 'folderIdentity', 'openToAppend', 'close'];

class Life {
  readonly moments: CrashMoment[] = [];
  readonly #session: Session;
  readonly #between: Between;
  #disk = new CrashDisk();
  #acknowledged = 0;
  #operations = 0;
  #step = 0;
  #pid = 10;

  constructor(session: Session, between: Between) {
    this.#session = session;
    this.#between = between;
  }

  async live(): Promise<void> {
    await this.#disk.makeFolder('/home');
    await this.#disk.syncFolder('/');
    let store = await this.#open();
    for (const [at, step] of this.#session.steps.entries()) {
      this.#step = at;
      if (step.do === 'save' || step.do === 'save-among-others') await this.#save(store, step);
      else if (step.do === 'wait') for (let turn = 0; turn < step.turns; turn += 1) await Promise.resolve();
      else {
        if (step.do === 'reopen') await store.close();
        // What the old process still does, it does to another disk.
        const { disk } = this.#picture(step.do);
        this.#disk = step.do === 'cut' ? disk.scatteredCut(randomFrom(step.seed)) : disk.copy();
        store = await this.#open();
      }
    }
    await store.close();
    this.#picture('close');
  }

  async #open() {
    this.#pid += 1;
    const store = await openAs(this.#watched(this.#disk), this.#pid);
    this.#acknowledged = store.state().seq;
    return store;
  }

  async #save(store: Awaited<ReturnType<typeof openAs>>, step: Step & { do: 'save' | 'save-among-others' }) {
    const first = store.state().seq + 1;
    const change = async (seq: number) => {
      const committed = await store.commit(() => requestFor(seq, this.#session.size));
      this.#acknowledged = Math.max(this.#acknowledged, committed.seq);
      this.#picture(`answer ${committed.seq}`);
    };
    const count = step.do === 'save' ? step.count : 1;
    const all = Array.from({ length: count }, (_, at) => change(first + at));
    if (step.do === 'save-among-others') {
      const refused = store.commit(() => {
        throw new Error('refused');
      });
      all.push(
        refused.then(
          () => Promise.reject(new Error('a refused change was acknowledged')),
          () => undefined,
        ),
      );
      all.push(store.commit(() => null).then(() => undefined));
    }
    await Promise.all(all);
  }

  #watched(disk: CrashDisk): FileSystem {
    const most = this.#session.mostWritten;
    const short = aroundWrites(disk, (file, bytes) =>
      file.write(bytes.length > most ? bytes.subarray(0, most) : bytes),
    );
    return aroundFileSystem(this.#between(short), async (operation, path, run) => {
      const answer = await run();
      this.#operations += 1;
      if (disk === this.#disk && !LOOKS.includes(operation))
        this.#picture(`${this.#operations} ${operation} ${path.replace(`${CRASH_FOLDER}/`, '')}`);
      return answer;
    });
  }

  #picture(after: string): CrashMoment {
    const moment = {
      after,
      step: this.#step,
      acknowledged: this.#acknowledged,
      disk: this.#disk.copy(),
    };
    this.moments.push(moment);
    return moment;
  }
}

/** Every moment of a session at which a crash may come, and what went wrong on the way, if anything did. */
export async function liveThrough(
  session: Session,
  between: Between,
): Promise<{ readonly moments: readonly CrashMoment[]; readonly failure: string | null }> {
  const life = new Life(session, between);
  try {
    await life.live();
    return { moments: life.moments, failure: null };
  } catch (error) {
    return { moments: life.moments, failure: wordsOf(error) };
  }
}
