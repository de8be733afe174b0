/**
 * Reminds: looks at the wall clock every half minute and whenever something happened, and tells what is due and was not
 * told. What it tells is written down first, so that nothing is told twice; what came due while Tijdig was off is one
 * message, and stays until somebody says that it was read.
 */
import type { OutputOf } from '#core/contract/contract.ts';
import type { ReminderHealth } from '#core/contract/reminder-health.ts';
import type { DayList } from '#core/domain/query/day-list.ts';
import { remindablesInSlices } from '#core/domain/query/due-reminders.ts';
import type { DeliveryEntry } from '#core/domain/reminders/delivery.ts';
import { type DueReminder, planInSlices } from '#core/domain/reminders/plan.ts';
import { schedulesOf } from '#core/domain/reminders/schedule.ts';
import { withPauses } from '#core/domain/values/slices.ts';
import { addSeconds, secondsBetween } from '#core/i18n/format-instant.ts';
import type { Language } from '#core/i18n/i18n.ts';
import { createWords } from '#core/i18n/words.ts';
import { messagesFor } from '#electron/app/reminder-messages.ts';
import type { Clock } from '#electron/ports/clock.ts';
import type { DeliveryLog } from '#electron/ports/delivery-log.ts';
import type { Logger } from '#electron/ports/logger.ts';
import type { NotificationOutcome, Notifier } from '#electron/ports/notifier.ts';
import type { PowerEvents } from '#electron/ports/power-events.ts';
import type { Ticker } from '#electron/ports/ticker.ts';

/** How often the wall clock is read; never one long timer, which sleep and clock changes would break. */
const TICK_SECONDS = 30;
/** How often it is written down that Tijdig runs. */
const ALIVE_SECONDS = 300;
const MOST_MISSED = 20;

export interface ReminderPorts {
  readonly clock: Clock;
  readonly ticker: Ticker;
  readonly power: PowerEvents;
  readonly log: DeliveryLog;
  readonly notifier: Notifier;
  readonly logger: Logger;
  /** The register as it stands today; may take its time after midnight. */
  readonly derive: () => Promise<DayList>;
  /** Resolves when everything else had its turn: planning a large register takes some of them. */
  readonly pause: () => Promise<void>;
  readonly language: () => Language;
  /** The user came through a notification: show this mandate, or *Vandaag*. */
  readonly open: (id: string | null) => void;
  /** The health changed. */
  readonly changed: () => void;
}

export class ReminderService {
  readonly #ports: ReminderPorts;
  #lastCheckAt: string | null = null;
  #missed: readonly DueReminder[] = [];
  /** What the last check looked at; as long as it stands nothing new can be due. */
  #looked: { readonly list: DayList; readonly now: string } | null = null;
  #checking: Promise<void> = Promise.resolve();
  #waiting = false;
  #stops: readonly (() => void)[] = [];

  constructor(ports: ReminderPorts) {
    this.#ports = ports;
  }

  /** Tells what came due while Tijdig was off, and keeps looking until `stop`. Resolves after the first look. */
  start(): Promise<void> {
    const { ticker, power, log } = this.#ports;
    const offSince = log.state().aliveAt;
    const check = () => void this.check();
    this.#checking = this.#look(offSince);
    this.#stops = [ticker.every(TICK_SECONDS, check), power.onWake(check)];
    return this.#checking;
  }

  async stop(): Promise<void> {
    for (const stop of this.#stops) stop();
    await this.#checking;
    await this.#keep({ kind: 'alive', at: this.#ports.clock.now() });
    await this.#ports.log.close();
  }

  /** Looks now, or once more after the look that is going on. */
  check(): Promise<void> {
    if (this.#waiting) return this.#checking;
    this.#waiting = true;
    this.#checking = this.#checking.then(() => {
      this.#waiting = false;
      return this.#look(null);
    });
    return this.#checking;
  }

  health(): ReminderHealth {
    const { missed, notifications, since } = this.#ports.log.state();
    const count = this.#missed.length;
    return {
      lastCheckAt: this.#lastCheckAt,
      nextCheckAt: this.#lastCheckAt && addSeconds(this.#lastCheckAt, TICK_SECONDS),
      notifications,
      since,
      missed: {
        offSince: count === 0 ? null : (missed?.offSince ?? null),
        count,
        reminders: this.#missed.slice(0, MOST_MISSED).map((due) => ({ ...due })),
      },
    };
  }

  /** Shows a notification to try. Resolves when the system took it or failed. */
  async test(): Promise<OutputOf<'reminders.test'>> {
    const { notifier, language } = this.#ports;
    const body = createWords(language())('notification.test');
    return await new Promise((resolve) => {
      notifier.show({ title: 'Tijdig', body }, (outcome) => {
        void this.#heard(outcome, null).then(() => resolve({ shown: outcome !== 'failed' }));
      });
    });
  }

  async missedSeen(): Promise<void> {
    this.#missed = [];
    await this.#keep({ kind: 'missed-seen', at: this.#ports.clock.now() });
    this.#ports.changed();
  }

  /** `offSince` is set for the first look after Tijdig was off. */
  async #look(offSince: string | null): Promise<void> {
    const { clock, derive, pause, logger, log, changed } = this.#ports;
    try {
      const list = await derive();
      const now = clock.localNow();
      if (!this.#stillStands(list, now)) {
        const { answers } = list.facts.register;
        const schedules = schedulesOf(list.facts.profile);
        const remindables = await withPauses(remindablesInSlices(list, schedules), pause);
        const dueAfter = (deliveries: ReadonlySet<string>) =>
          withPauses(planInSlices(remindables, schedules, now, { deliveries, answers }), pause);
        await this.#tell(await dueAfter(log.state().told), list, offSince);
        const keys = new Set(log.state().missed?.keys);
        const open = keys.size === 0 ? [] : await dueAfter(new Set());
        this.#missed = open.filter(({ key }) => keys.has(key));
        this.#looked = { list, now };
      }
      this.#lastCheckAt = clock.now();
      await this.#stayAlive(this.#lastCheckAt);
    } catch (error) {
      logger.error('reminders', error);
    }
    changed();
  }

  /** The same register on the same day, and no moment that an answer waits for has come. */
  #stillStands(list: DayList, now: string): boolean {
    const looked = this.#looked;
    if (looked === null || looked.list !== list || now < looked.now) return false;
    if (now === looked.now) return true;
    for (const { given } of list.facts.register.answers.values()) {
      if (given.kind === 'later' && given.until > looked.now && given.until <= now) return false;
    }
    return true;
  }

  async #tell(due: readonly DueReminder[], list: DayList, offSince: string | null): Promise<void> {
    const { clock, notifier, language } = this.#ports;
    for (const { text, keys, opens } of messagesFor(due, list, language(), offSince !== null)) {
      await this.#keep({ kind: 'attempted', at: clock.now(), keys: [...keys], offSince });
      notifier.show(text, (outcome) => void this.#heard(outcome, opens));
    }
  }

  async #heard(outcome: NotificationOutcome, opens: string | null): Promise<void> {
    const { clock, open, changed } = this.#ports;
    if (outcome === 'clicked') open(opens);
    await this.#keep({ kind: outcome, at: clock.now() });
    changed();
  }

  async #stayAlive(now: string): Promise<void> {
    const { aliveAt } = this.#ports.log.state();
    if (aliveAt !== null && Math.abs(secondsBetween(aliveAt, now)) < ALIVE_SECONDS) return;
    await this.#keep({ kind: 'alive', at: now });
  }

  /** Reminding matters more than writing it down: a disk that is full costs at most a repeat after a restart. */
  async #keep(entry: DeliveryEntry): Promise<void> {
    try {
      await this.#ports.log.add(entry);
    } catch (error) {
      this.#ports.logger.error('reminders.log', error);
    }
  }
}
