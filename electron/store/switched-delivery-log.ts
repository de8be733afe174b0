/** A delivery log that is kept in memory until the register, and with it the log on the disk, is this process's to write. */
import type { DeliveryEntry, DeliveryState } from '#core/domain/reminders/delivery.ts';
import type { DeliveryLog } from '#electron/ports/delivery-log.ts';
import { InMemoryDeliveryLog } from '#electron/store/in-memory-delivery-log.ts';

export class SwitchedDeliveryLog implements DeliveryLog {
  #log: DeliveryLog = new InMemoryDeliveryLog();

  /** From now on entries go there. */
  switchTo(log: DeliveryLog): void {
    this.#log = log;
  }

  state(): DeliveryState {
    return this.#log.state();
  }

  add(entry: DeliveryEntry): Promise<void> {
    return this.#log.add(entry);
  }

  close(): Promise<void> {
    return this.#log.close();
  }
}
