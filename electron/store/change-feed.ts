/** Tells listeners of durable changes, in order. A listener that fails harms neither the change nor the others. */
import type { Change } from '#core/domain/records/register.ts';
import type { StoreState } from '#electron/ports/register-store.ts';

export type ChangeListener = (change: Change, state: StoreState) => void;

export class ChangeFeed {
  readonly #listeners = new Set<{ readonly listener: ChangeListener }>();
  readonly #onFailure: (error: unknown) => void;

  constructor(onFailure: (error: unknown) => void = () => undefined) {
    this.#onFailure = onFailure;
  }

  /** Answers the unsubscribe. */
  subscribe(listener: ChangeListener): () => void {
    const entry = { listener };
    this.#listeners.add(entry);
    return () => {
      this.#listeners.delete(entry);
    };
  }

  publish(change: Change, state: StoreState): void {
    for (const { listener } of [...this.#listeners]) {
      try {
        listener(change, state);
      } catch (error) {
        this.#onFailure(error);
      }
    }
  }
}
