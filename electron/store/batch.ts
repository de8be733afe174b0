/**
 * Callers who wait, decided one after another on one draft of the register, so that they share one copy of it and one
 * sync. Nothing outside sees the draft: what becomes of it is told when everything in it is durable.
 */
import { applyChange, type Change, type Register, RegisterDraft } from '#core/domain/records/register.ts';
import type { Committed, StoreState } from '#electron/ports/register-store.ts';
import type { Decide } from '#electron/store/decide-change.ts';
import { nextLink } from '#electron/store/history-chain.ts';

/** The first callers should not wait for ever: at most so many share a sync, … */
const MOST_CALLERS = 256;
/** … so many bytes, … */
const MOST_BYTES = 1024 * 1024;
/** … and so many milliseconds, counted after the first of them: the copy that it pays for serves those behind it. */
const MOST_MILLISECONDS = 20;

/** A register with the value that stands for its history. */
export interface Head {
  readonly state: StoreState;
  readonly chain: string;
}
export interface Waiting {
  readonly decide: Decide;
  readonly resolve: (committed: Committed) => void;
  readonly reject: (error: unknown) => void;
}
/** What became of a waiting caller; told after the batch is durable. */
export type Outcome = { readonly caller: Waiting } & (
  | { readonly kind: 'changed'; readonly change: Change; readonly head: Head; readonly bytes: number }
  | { readonly kind: 'unchanged'; readonly seq: number }
  | { readonly kind: 'refused'; readonly error: unknown }
);

export class Batch {
  readonly #draft: RegisterDraft;
  readonly #stopwatch: () => number;
  readonly #outcomes: Outcome[] = [];
  /** After the last change; its register is made only when somebody asks. */
  #head: Head;
  #changes = 0;
  #bytes = 0;
  #since: number | null = null;

  /** `stopwatch` answers milliseconds that never go back. */
  constructor(head: Head, stopwatch: () => number) {
    this.#head = head;
    this.#draft = new RegisterDraft(head.state.register);
    this.#stopwatch = stopwatch;
  }

  /** What the next caller decides on. Its register is only good until the next change. */
  get state(): StoreState {
    return { register: this.#draft.register, seq: this.#head.state.seq };
  }

  get hasChanges(): boolean {
    return this.#changes > 0;
  }

  get isFull(): boolean {
    if (this.#outcomes.length >= MOST_CALLERS || this.#bytes >= MOST_BYTES) return true;
    return this.#since !== null && this.#stopwatch() - this.#since >= MOST_MILLISECONDS;
  }

  /** A change was appended as `stored`, in a frame of so many bytes. */
  changed(caller: Waiting, change: Change, stored: Uint8Array, bytes: number): void {
    this.#draft.apply(change);
    this.#head = { state: stateAfter(this.#head.state, change), chain: nextLink(this.#head.chain, stored) };
    this.#changes += 1;
    this.#bytes += bytes;
    this.#add({ kind: 'changed', caller, change, head: this.#head, bytes });
  }

  unchanged(caller: Waiting): void {
    this.#add({ kind: 'unchanged', caller, seq: this.#head.state.seq });
  }

  refused(caller: Waiting, error: unknown): void {
    this.#add({ kind: 'refused', caller, error });
  }

  /** What became of everybody, in order. The last change's register is the draft, which nothing changes any more. */
  outcomes(): readonly Outcome[] {
    const last = this.#head;
    const state = { register: this.#draft.settle(), seq: last.state.seq };
    return this.#outcomes.map((outcome) =>
      outcome.kind === 'changed' && outcome.head === last
        ? { ...outcome, head: { state, chain: last.chain } }
        : outcome,
    );
  }

  #add(outcome: Outcome): void {
    this.#outcomes.push(outcome);
    this.#since ??= this.#stopwatch();
  }
}

/** The state between two changes of a batch. Hardly anybody wants its register: it costs a copy when it is asked for. */
function stateAfter(before: StoreState, change: Change): StoreState {
  let register: Register | null = null;
  return {
    seq: change.seq,
    get register() {
      register ??= applyChange(before.register, change);
      return register;
    },
  };
}
