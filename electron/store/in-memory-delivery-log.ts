/** The delivery log without a disk: the same contract, for tests. */
import {
  afterEntry,
  type DeliveryEntry,
  type DeliveryState,
  NOTHING_DELIVERED,
} from '#core/domain/reminders/delivery.ts';
import type { DeliveryLog } from '#electron/ports/delivery-log.ts';

export class InMemoryDeliveryLog implements DeliveryLog {
  /** All entries of this run, for whoever wants to look. */
  readonly entries: DeliveryEntry[] = [];
  #state: DeliveryState;

  constructor(state: DeliveryState = NOTHING_DELIVERED) {
    this.#state = state;
  }

  state(): DeliveryState {
    return this.#state;
  }

  async add(entry: DeliveryEntry): Promise<void> {
    this.entries.push(entry);
    this.#state = afterEntry(this.#state, entry);
  }

  async close(): Promise<void> {}
}
