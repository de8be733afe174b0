/**
 * Hands notifications to the system, each written down before it is shown. One that fails is tried three more times as long as what it tells of
 * is still open; after that *Vandaag*, the tray and the health line say that it did not reach the user.
 */
import type { DeliveryEntry } from '#core/domain/reminders/delivery.ts';
import { addSeconds } from '#core/i18n/format-instant.ts';
import type { ReminderMessage } from '#electron/app/reminder-messages.ts';
import type { Clock } from '#electron/ports/clock.ts';
import type { DeliveryLog } from '#electron/ports/delivery-log.ts';
import type { Logger } from '#electron/ports/logger.ts';
import type { NotificationOutcome, Notifier } from '#electron/ports/notifier.ts';

/** From one attempt that failed to the next. */
const AGAIN_AFTER_SECONDS = [60, 300, 1_800];

export interface TellerPorts {
  readonly clock: Clock;
  readonly log: DeliveryLog;
  readonly notifier: Notifier;
  readonly logger: Logger;
  /** The user came through a notification: show this mandate, or *Vandaag*. */
  readonly open: (id: string | null) => void;
  /** The health changed. */
  readonly changed: () => void;
}

/** A message that failed so many times. */
interface Failed {
  readonly message: ReminderMessage;
  readonly times: number;
  /** ISO 8601 in UTC. */
  readonly againAt: string;
}

export class ReminderTeller {
  readonly #ports: TellerPorts;
  #failed: readonly Failed[] = [];

  constructor(ports: TellerPorts) {
    this.#ports = ports;
  }

  /** `offSince` is set when they came due while Tijdig was off. */
  async tell(messages: readonly ReminderMessage[], offSince: string | null): Promise<void> {
    for (const message of messages) {
      const at = this.#ports.clock.now();
      await this.keep({ kind: 'attempted', at, keys: [...message.keys], offSince });
      this.#show(message, 0);
    }
  }

  /** Whether a message that failed may be tried again now. */
  get hasToTryAgain(): boolean {
    const now = this.#ports.clock.now();
    return this.#failed.some(({ againAt }) => againAt <= now);
  }

  /** Tries again what failed and is still open; what is not is let go. */
  async tryAgain(openKeys: ReadonlySet<string>): Promise<void> {
    const now = this.#ports.clock.now();
    const open = this.#failed.filter(({ message }) => message.keys.some((key) => openKeys.has(key)));
    this.#failed = open.filter(({ againAt }) => againAt > now);
    for (const { message, times } of open.filter(({ againAt }) => againAt <= now)) {
      await this.keep({ kind: 'attempted', at: now, keys: [...message.keys], offSince: null });
      this.#show(message, times);
    }
  }

  /** What became of a notification. */
  async heard(outcome: NotificationOutcome, opens: string | null): Promise<void> {
    const { clock, open, changed } = this.#ports;
    if (outcome === 'clicked') open(opens);
    await this.keep({ kind: outcome, at: clock.now() });
    changed();
  }

  /** Reminding matters more than writing it down: a disk that is full costs at most a repeat after a restart. */
  async keep(entry: DeliveryEntry): Promise<void> {
    try {
      await this.#ports.log.add(entry);
    } catch (error) {
      this.#ports.logger.error('reminders.log', error);
    }
  }

  #show(message: ReminderMessage, times: number): void {
    const { clock, notifier } = this.#ports;
    notifier.show(message.text, (outcome) => {
      const wait = AGAIN_AFTER_SECONDS[times];
      if (outcome === 'failed' && wait !== undefined)
        this.#failed = [
          ...this.#failed,
          { message, times: times + 1, againAt: addSeconds(clock.now(), wait) },
        ];
      void this.heard(outcome, message.opens);
    });
  }
}
