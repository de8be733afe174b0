/**
 * The durable register. Shaped for changes, not for whole documents: the cost of an edit does not depend on the size
 * of the register.
 */
import type { Change, ChangeRequest, Register } from '#core/domain/records/register.ts';

/** What one change did, after it is durable. */
export interface Committed {
  readonly seq: number;
}

export interface StoreState {
  readonly register: Register;
  /** Sequence number of the last change; 0 = nothing ever happened. */
  readonly seq: number;
}

export interface RegisterReader {
  /** The register as it is on disk now; never empty over data. */
  state(): StoreState;
}

export interface RegisterStore extends RegisterReader {
  /**
   * Decides on the latest register and makes the decision durable; calls run strictly one after another. `decide` gets
   * the register and number that its change will follow; `state()` need not show them yet, and they are good until
   * `decide` answers. Resolves only after the bytes are on the disk (fdatasync), then `state()` is the new register.
   * When `decide` throws, or saving fails (`disk-full`, `register-read-only`, `save-failed`), nothing has changed. A
   * `null` decision writes nothing and answers the current sequence number.
   */
  commit(decide: (state: StoreState) => ChangeRequest | null): Promise<Committed>;
  /** Called after each durable change, in order. Answers the unsubscribe. */
  onChange(listener: (change: Change, state: StoreState) => void): () => void;
  /** Waits for what is under way, writes a checkpoint when due, and lets go of the lock. */
  close(): Promise<void>;
}

/** The register at a moment up to which nothing is added to its history any more. */
export interface SealedState extends StoreState {
  /** The part of the history that begins here. */
  readonly generation: number;
  /** Stands for the whole history up to here. */
  readonly chain: string;
}

export interface HistorySeal {
  /**
   * Closes the history so far and answers the register of this moment; what follows goes to a new part. Nothing is begun
   * where nothing was changed since the last time. Throws `register-read-only` or a save error; then all goes on as it was.
   */
  seal(): Promise<SealedState>;
}
