/** Keeps what was told of reminders, so that nothing is told twice, whatever happens to the process or the machine. */
import type { DeliveryEntry, DeliveryState } from '#core/domain/reminders/delivery.ts';

export interface DeliveryLog {
  /** What is known; never waits. */
  state(): DeliveryState;
  /** Adds an entry; calls run one after another. Durable when it resolves. When it throws, `state()` has it and the disk has not. */
  add(entry: DeliveryEntry): Promise<void>;
  /** Waits for what is under way; nothing can be added any more. */
  close(): Promise<void>;
}
