/**
 * Taking back what was done, last first, and doing it again, also after a restart: what can be taken back is told by the
 * history. An edit, an import and sample data are all taken back in the same way. Taking back is a change itself: it is
 * durable and stands in the history.
 *
 * What its records were before a change is kept in memory for small changes of this session, which makes taking back
 * instant; of all others it is read from the history when it is asked for.
 */
import type {
  Action,
  Change,
  ChangeRequest,
  Collection,
  Put,
  Register,
  Remove,
} from '#core/domain/records/register.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { MOST_STEPS, type StepHead, stepsOf } from '#electron/app/undo-steps.ts';
import type { HistoryReader } from '#electron/ports/history-reader.ts';
import type { RegisterStore } from '#electron/ports/register-store.ts';

/** A change of more records is not kept in memory. */
const MOST_KEPT = 1_000;

/** What was taken back or done again. */
export interface Undone {
  readonly seq: number;
  /** What the change was that was taken back or done again. */
  readonly action: Action;
  /** Records that it touched. */
  readonly count: number;
}

type Writes = Pick<ChangeRequest, 'puts' | 'removes'>;
type Way = 'back' | 'forth';
interface Step extends StepHead {
  /** Both ways of it, when it is kept in memory. */
  readonly kept?: Readonly<Record<Way, Writes>>;
}

export class UndoService {
  readonly #store: RegisterStore;
  readonly #history: HistoryReader;
  readonly #mostKept: number;
  /** As of the last change that was heard of. */
  #register: Register;
  #seq: number;
  #done: Step[] = [];
  #undone: Step[] = [];
  /** Whether `#undone` is all there is; what earlier sessions took back is read when it is asked for. */
  #knowsUndone = false;
  /** One at a time: two quick presses take back two changes, not one change twice. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: RegisterStore, history: HistoryReader, mostKept = MOST_KEPT) {
    this.#store = store;
    this.#history = history;
    this.#mostKept = mostKept;
    ({ register: this.#register, seq: this.#seq } = store.state());
    store.onChange((change, state) => {
      this.#remember(change);
      this.#register = state.register;
      this.#seq = state.seq;
    });
  }

  /**
   * Takes back the last change that was not taken back yet; `null` when there is none, or after a hundred in a row. Throws
   * `erase-final` when it is one that must stay, `history-incomplete` or `register-damaged` when what was there before
   * cannot be read, or a save error; then nothing has changed.
   */
  undo(): Promise<Undone | null> {
    return this.#next(() => this.#write('back'));
  }

  /** Does again what was taken back last, unless something else was done since; `null` when there is none. Throws as `undo`. */
  redo(): Promise<Undone | null> {
    return this.#next(() => this.#write('forth'));
  }

  #next(work: () => Promise<Undone | null>): Promise<Undone | null> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }

  async #write(way: Way): Promise<Undone | null> {
    for (;;) {
      const step = await this.#nextStep(way);
      if (step === null) return null;
      if (step.action === 'person.erase') throw new TijdigError('erase-final');
      const known = this.#seq;
      const writes = step.kept?.[way] ?? (await this.#read(step.seq, way));
      let isLast = true;
      const { seq } = await this.#store.commit((state) => {
        // An edit that was under way comes first: then it is the one to take back.
        isLast = state.seq === known;
        const action = way === 'back' ? 'change.undo' : 'change.redo';
        return isLast ? { action, ...writes, reason: null } : null;
      });
      if (isLast) return { seq, action: step.action, count: writes.puts.length + writes.removes.length };
    }
  }

  /** The step to go, as of the last change that was heard of. */
  async #nextStep(way: Way): Promise<Step | null> {
    for (;;) {
      if (way === 'back' && this.#undone.length >= MOST_STEPS) return null;
      const step = (way === 'back' ? this.#done : this.#undone).at(-1);
      if (step !== undefined) return step;
      if (way === 'forth' && this.#knowsUndone) return null;
      const seq = this.#seq;
      const { done, undone, problem } = await stepsOf(this.#history, seq);
      // Something was done meanwhile: that is the last step now.
      if (this.#seq !== seq) continue;
      const kept = new Map(this.#undone.map((one) => [one.seq, one]));
      this.#done = done;
      this.#undone = undone.map((one) => kept.get(one.seq) ?? one);
      this.#knowsUndone = true;
      const found = (way === 'back' ? done : undone).at(-1);
      if (found === undefined && problem !== null) throw problem;
      if (found === undefined) return null;
    }
  }

  /** Both ways of a change that is not kept: what it wrote, and what its records were before it. */
  async #read(seq: number, way: Way): Promise<Writes> {
    const { puts, removes } = await this.#history.change(seq);
    const forth = { puts, removes };
    return way === 'forth' ? forth : inverse(await this.#history.registerAfter(seq - 1), forth);
  }

  /** The list of steps follows what is durable: a taking back that could not be saved can be tried again. */
  #remember(change: Change): void {
    if (change.action === 'change.undo') {
      const step = this.#done.pop();
      if (step !== undefined) this.#undone.push(step);
    } else if (change.action === 'change.redo') {
      const step = this.#undone.pop();
      if (step !== undefined) this.#done.push(step);
    } else {
      this.#undone = [];
      this.#knowsUndone = true;
      this.#done = [...this.#done, this.#stepOf(change)].slice(-MOST_STEPS);
    }
  }

  #stepOf(change: Change): Step {
    const { seq, action, puts, removes } = change;
    if (puts.length + removes.length > this.#mostKept) return { seq, action };
    return { seq, action, kept: { back: inverse(this.#register, change), forth: { puts, removes } } };
  }
}

/** The writes that restore the records which a change touches to what they are in `register`. */
function inverse(register: Register, { puts, removes }: Writes): Writes {
  const touched = [
    ...puts.map(({ collection, record }) => ({ collection, id: record.id as string })),
    ...removes.map(({ collection, id }) => ({ collection, id })),
  ];
  const before = touched.map(({ collection, id }) => ({
    collection,
    id,
    record: (register[collection] as ReadonlyMap<string, Put['record']>).get(id),
  }));
  return {
    puts: before.flatMap(({ collection, record }) => (record ? [putOf(collection, record)] : [])),
    removes: before.flatMap(({ collection, id, record }): Remove[] => (record ? [] : [{ collection, id }])),
  };
}

/** The record comes from this very collection; TypeScript cannot follow that through the union of collections. */
const putOf = (collection: Collection, record: Put['record']): Put => ({ collection, record }) as Put;
