/** The register store without a disk: the same contract, for tests and for looking around without keeping anything. */
import { applyChange, EMPTY_REGISTER } from '#core/domain/records/register.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { Clock } from '#electron/ports/clock.ts';
import type {
  Committed,
  HistorySeal,
  RegisterStore,
  SealedState,
  StoreState,
} from '#electron/ports/register-store.ts';
import { ChangeFeed, type ChangeListener } from '#electron/store/change-feed.ts';
import { type Decide, decideChange } from '#electron/store/decide-change.ts';

export interface InMemoryOptions {
  readonly clock: Clock;
  /** What is there at the start; nothing unless given. */
  readonly state?: StoreState;
}

export class InMemoryRegisterStore implements RegisterStore, HistorySeal {
  readonly #clock: Clock;
  readonly #feed = new ChangeFeed();
  #state: StoreState;
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(options: InMemoryOptions) {
    this.#clock = options.clock;
    this.#state = options.state ?? { register: EMPTY_REGISTER, seq: 0 };
  }

  state(): StoreState {
    return this.#state;
  }

  commit(decide: Decide): Promise<Committed> {
    if (this.#closed) return Promise.reject(new TijdigError('save-failed', { reason: 'closed' }));
    const result = this.#last.then(() => this.#commitNow(decide));
    this.#last = result.catch(() => undefined);
    return result;
  }

  async seal(): Promise<SealedState> {
    if (this.#closed) throw new TijdigError('save-failed', { reason: 'closed' });
    await this.#last;
    return { ...this.#state, generation: 1, chain: `${this.#state.seq}` };
  }

  onChange(listener: ChangeListener): () => void {
    return this.#feed.subscribe(listener);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#last;
  }

  #commitNow(decide: Decide): Committed {
    const change = decideChange(decide, this.#state, this.#clock);
    if (change !== null) {
      this.#state = { register: applyChange(this.#state.register, change), seq: change.seq };
      this.#feed.publish(change, this.#state);
    }
    return { seq: this.#state.seq };
  }
}
