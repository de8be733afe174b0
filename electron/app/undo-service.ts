/**
 * Taking back what was done in this session, last first, and doing it again. Follows every durable change and keeps what
 * its records were before it, so that an edit, an import and sample data are all taken back in the same way. Taking back
 * is a change itself: it is durable and stands in the history.
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
import type { RegisterStore } from '#electron/ports/register-store.ts';

/** So many changes can be taken back; what is older stays in the history. */
const MOST_STEPS = 100;

/** What was taken back or done again. */
export interface Undone {
  readonly seq: number;
  /** What the change was that was taken back or done again. */
  readonly action: Action;
  /** Records that it touched. */
  readonly count: number;
}

/** Both ways of one change. */
interface Step {
  readonly action: Action;
  readonly back: Writes;
  readonly forth: Writes;
}
type Writes = Pick<ChangeRequest, 'puts' | 'removes'>;

export class UndoService {
  readonly #store: RegisterStore;
  /** As of the last change that was heard of. */
  #register: Register;
  #seq: number;
  #done: Step[] = [];
  #undone: Step[] = [];
  /** One at a time: two quick presses take back two changes, not one change twice. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: RegisterStore) {
    this.#store = store;
    ({ register: this.#register, seq: this.#seq } = store.state());
    store.onChange((change, state) => {
      this.#remember(change);
      this.#register = state.register;
      this.#seq = state.seq;
    });
  }

  /** Takes back the last change that was not taken back yet; `null` when there is none. Throws a save error. */
  undo(): Promise<Undone | null> {
    return this.#next(() => this.#write('change.undo', () => this.#done.at(-1), 'back'));
  }

  /** Does again what was taken back last, unless something else was done since; `null` when there is none. */
  redo(): Promise<Undone | null> {
    return this.#next(() => this.#write('change.redo', () => this.#undone.at(-1), 'forth'));
  }

  #next(work: () => Promise<Undone | null>): Promise<Undone | null> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }

  async #write(
    action: 'change.undo' | 'change.redo',
    last: () => Step | undefined,
    way: 'back' | 'forth',
  ): Promise<Undone | null> {
    for (;;) {
      const step = last();
      if (step === undefined) return null;
      const known = this.#seq;
      let isLast = true;
      const { seq } = await this.#store.commit((state) => {
        // An edit that was under way comes first: then it is the one to take back.
        isLast = state.seq === known;
        return isLast ? { action, ...step[way], reason: null } : null;
      });
      if (isLast)
        return { seq, action: step.action, count: step.back.puts.length + step.back.removes.length };
    }
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
      const { action, puts, removes } = change;
      this.#undone = [];
      this.#done = [
        ...this.#done,
        { action, back: inverse(this.#register, change), forth: { puts, removes } },
      ].slice(-MOST_STEPS);
    }
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
