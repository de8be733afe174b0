/**
 * The register on disk: lowdb holds the snapshots, a journal holds the changes since.
 *
 * Promises, in this order for every change: decided on the latest register; checked; appended; synced; only then the
 * memory becomes the new register; only then listeners and the caller hear of it. Changes that wait share one sync
 * (batch.ts), and each caller is answered for its own change only. What fails leaves nothing behind, in memory or on disk.
 */
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Change } from '#core/domain/records/register.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { Clock } from '#electron/ports/clock.ts';
import type {
  Committed,
  HistorySeal,
  RegisterStore,
  SealedState,
  StoreState,
} from '#electron/ports/register-store.ts';
import { Batch, type Head, type Outcome, type Waiting } from '#electron/store/batch.ts';
import { ChangeFeed, type ChangeListener } from '#electron/store/change-feed.ts';
import type { Checkpoint } from '#electron/store/checkpoint.ts';
import { type Decide, decideChange } from '#electron/store/decide-change.ts';
import { removeIfThere } from '#electron/store/durable-file.ts';
import type { FileSystem } from '#electron/store/file-system.ts';
import { Journal } from '#electron/store/journal.ts';
import { encodeChange } from '#electron/store/journal-file.ts';
import { encodeFrame } from '#electron/store/journal-frame.ts';
import type { Lock } from '#electron/store/lock.ts';
import type { Problem } from '#electron/store/problem.ts';
import { journalName } from '#electron/store/register-files.ts';
import { errnoOf, savingError } from '#electron/store/storage-error.ts';

export interface StoreParts {
  readonly fs: FileSystem;
  readonly folder: string;
  readonly clock: Clock;
  readonly lock: Lock;
  readonly journal: Journal;
  readonly checkpoint: Checkpoint;
  readonly head: Head;
  /** Milliseconds that never go back. */
  readonly stopwatch: () => number;
  readonly report: (problem: Problem) => void;
}

const closed = (): TijdigError => new TijdigError('save-failed', { reason: 'closed' });

export class LowdbRegisterStore implements RegisterStore, HistorySeal {
  readonly #parts: StoreParts;
  readonly #feed: ChangeFeed;
  #journal: Journal;
  #head: Head;
  #waiting: Waiting[] = [];
  #seals: PromiseWithResolvers<SealedState | null>[] = [];
  /** The last change before the journal that is written now; `null` when it was not begun here. */
  #begunAfter: number | null = null;
  #running: Promise<void> | null = null;
  #stopTold = false;
  #closed: Promise<void> | null = null;

  constructor(parts: StoreParts) {
    this.#parts = parts;
    this.#journal = parts.journal;
    this.#head = parts.head;
    this.#feed = new ChangeFeed(() =>
      parts.report({ code: 'listener-failed', file: journalName(this.#journal.generation), detail: '' }),
    );
  }

  state(): StoreState {
    return this.#head.state;
  }

  commit(decide: Decide): Promise<Committed> {
    if (this.#closed !== null) return Promise.reject(closed());
    return new Promise((resolve, reject) => {
      this.#waiting.push({ decide, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  async seal(): Promise<SealedState> {
    const { checkpoint } = this.#parts;
    for (;;) {
      if (this.#closed !== null) throw closed();
      const seal = Promise.withResolvers<SealedState | null>();
      this.#seals.push(seal);
      this.#running ??= this.#run();
      const sealed = await seal.promise;
      // Two snapshots at once would only take more memory.
      await checkpoint.settled();
      if (sealed !== null) return sealed;
    }
  }

  onChange(listener: ChangeListener): () => void {
    return this.#feed.subscribe(listener);
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #run(): Promise<void> {
    // Not in the turn of the first caller: those who ask in the same turn share its sync.
    await Promise.resolve();
    while (this.#waiting.length > 0 || this.#seals.length > 0) {
      await this.#batch();
      if (this.#seals.length > 0) await this.#answerSeals();
      if (!this.#journal.broken && this.#parts.checkpoint.isDue(this.#head.state.seq))
        await this.#beginGeneration();
      this.#tellWhenStopped();
      // Those who were answered go on first, and so does everything else: also when nothing went to the disk.
      if (this.#waiting.length > 0) await setImmediate();
    }
    this.#running = null;
  }

  async #batch(): Promise<void> {
    const batch = new Batch(this.#head, this.#parts.stopwatch);
    while (!batch.isFull) {
      const caller = this.#waiting.shift();
      if (caller === undefined) break;
      await this.#append(caller, batch);
    }
    try {
      if (batch.hasChanges) await this.#journal.sync();
    } catch (error) {
      const reason = savingError(error);
      // Before anybody is answered: who is refused can be told why from now on.
      this.#tellWhenStopped();
      for (const outcome of batch.outcomes())
        outcome.caller.reject(outcome.kind === 'refused' ? outcome.error : reason);
      return;
    }
    this.#tellWhenStopped();
    for (const outcome of batch.outcomes()) this.#tell(outcome);
  }

  /** Says once that nothing more is written, from the moment on that it is so. */
  #tellWhenStopped(): void {
    if (!this.#journal.broken || this.#stopTold) return;
    this.#stopTold = true;
    const file = journalName(this.#journal.generation);
    this.#parts.report({ code: 'writing-stopped', file, detail: 'nothing more is written' });
  }

  async #append(caller: Waiting, batch: Batch): Promise<void> {
    let change: Change | null;
    try {
      change = decideChange(caller.decide, batch.state, this.#parts.clock);
    } catch (error) {
      batch.refused(caller, error);
      return;
    }
    if (change === null) {
      batch.unchanged(caller);
      return;
    }
    try {
      const stored = encodeChange(change);
      const frame = encodeFrame(change.seq, stored);
      await this.#journal.append(frame);
      batch.changed(caller, change, stored, frame.length);
    } catch (error) {
      batch.refused(caller, savingError(error));
    }
  }

  #tell(outcome: Outcome): void {
    if (outcome.kind === 'refused') outcome.caller.reject(outcome.error);
    else if (outcome.kind === 'unchanged') outcome.caller.resolve({ seq: outcome.seq });
    else this.#adopt(outcome);
  }

  #adopt(outcome: Outcome & { readonly kind: 'changed' }): void {
    this.#head = outcome.head;
    this.#parts.checkpoint.added(outcome.bytes);
    this.#feed.publish(outcome.change, outcome.head.state);
    outcome.caller.resolve({ seq: outcome.change.seq });
  }

  async #answerSeals(): Promise<void> {
    const seals = this.#seals.splice(0);
    try {
      const sealed = await this.#sealNow();
      for (const { resolve } of seals) resolve(sealed);
    } catch (error) {
      for (const { reject } of seals) reject(error);
    }
  }

  /** `null` while a snapshot of an earlier moment is being written. */
  async #sealNow(): Promise<SealedState | null> {
    const { checkpoint } = this.#parts;
    const { state, chain } = this.#head;
    if (checkpoint.isBehind(state.seq) && this.#begunAfter !== state.seq) {
      if (checkpoint.isRunning) return null;
      if (this.#journal.broken) throw new TijdigError('register-read-only', { reason: 'journal' });
      const failure = await this.#beginGeneration();
      if (failure !== null) throw savingError(failure);
    }
    return { register: state.register, seq: state.seq, chain, generation: this.#journal.generation };
  }

  /** Answers why it could not be begun, or `null`. New changes go to a new journal; the snapshot of this moment is written beside them. */
  async #beginGeneration(): Promise<unknown> {
    const { fs, folder, checkpoint } = this.#parts;
    const { state, chain } = this.#head;
    const generation = this.#journal.generation + 1;
    try {
      // What was cut off after a failed append must stay off before anything follows it elsewhere.
      await this.#journal.sync();
      const next = await Journal.begin(fs, folder, generation, { seq: state.seq, chain });
      const sealed = this.#journal;
      this.#journal = next;
      this.#begunAfter = state.seq;
      await sealed.close();
    } catch (error) {
      if (this.#journal.generation !== generation) await this.#withdraw(generation);
      checkpoint.failed(state.seq, error, journalName(generation));
      if (this.#journal.generation !== generation) return error;
    }
    checkpoint.begin({ generation, seq: state.seq, chain, register: state.register });
    return null;
  }

  /** A new journal that could not be begun. Had it got its name, then nothing may be added to the one before it. */
  async #withdraw(generation: number): Promise<void> {
    const { fs, folder } = this.#parts;
    const named = await removeIfThere(fs, join(folder, journalName(generation))).catch(() => true);
    if (named) this.#journal.break();
  }

  async #close(): Promise<void> {
    const { checkpoint, lock, report } = this.#parts;
    await this.#running;
    await checkpoint.settled();
    if (!this.#journal.broken && checkpoint.isBehind(this.#head.state.seq)) {
      await this.#beginGeneration();
      await checkpoint.settled();
    }
    // Every change is durable already: what cannot be let go is no reason to keep the application from ending.
    const file = journalName(this.#journal.generation);
    const ended = await Promise.allSettled([this.#journal.close(), lock.release()]);
    for (const one of ended) {
      if (one.status === 'rejected')
        report({ code: 'close-failed', file, detail: errnoOf(one.reason) ?? '' });
    }
  }
}
