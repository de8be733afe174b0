/**
 * Reminds: looks at the wall clock every half minute and whenever something happened, and tells what is due and was not
 * told. What it tells is written down first, so that nothing is told twice; what came due while Tijdig was off is one
 * message, and stays until somebody says that it was read.
 */
import type { OutputOf } from '#core/contract/contract.ts';
import type { ReminderHealth } from '#core/contract/reminder-health.ts';
import type { DayList } from '#core/domain/query/day-list.ts';
import { remindablesInSlices } from '#core/domain/query/due-reminders.ts';
import { type DueReminder, planInSlices } from '#core/domain/reminders/plan.ts';
import { schedulesOf } from '#core/domain/reminders/schedule.ts';
import { mayShow, type ShowTimes } from '#core/domain/reminders/show-times.ts';
import { withPauses } from '#core/domain/values/slices.ts';
import { addSeconds, secondsBetween } from '#core/i18n/format-instant.ts';
import type { Language } from '#core/i18n/i18n.ts';
import { createWords } from '#core/i18n/words.ts';
import { messagesFor } from '#electron/app/reminder-messages.ts';
import { ReminderTeller, type TellerPorts } from '#electron/app/reminder-teller.ts';
import type { PowerEvents } from '#electron/ports/power-events.ts';
import type { Ticker } from '#electron/ports/ticker.ts';

/** How often the wall clock is read; never one long timer, which sleep and clock changes would break. */
const TICK_SECONDS = 30;
/** How often it is written down that Tijdig runs. */
const ALIVE_SECONDS = 300;
const MOST_MISSED = 20;
/** Further ahead than anybody leaves Tijdig closed: then the clock of the computer may be wrong. */
const FAR_AHEAD_SECONDS = 400 * 86_400;

export interface ReminderPorts extends TellerPorts {
  readonly ticker: Ticker;
  readonly power: PowerEvents;
  /** The register as it stands today; may take its time after midnight. */
  readonly derive: () => Promise<DayList>;
  /** Resolves when everything else had its turn: planning a large register takes some of them. */
  readonly pause: () => Promise<void>;
  readonly language: () => Language;
  /** When notifications may be shown. */
  readonly showTimes: () => ShowTimes;
  /** Whether notifications name the person. */
  readonly names: () => boolean;
}

export class ReminderService {
  readonly #ports: ReminderPorts;
  readonly #teller: ReminderTeller;
  #lastCheckAt: string | null = null;
  /** The last moment before a clock that may be wrong; `null` = no doubt. */
  #clockDoubt: string | null = null;
  #missed: readonly DueReminder[] = [];
  /** What the last check looked at; as long as it stands nothing new can be due. */
  #looked: { readonly list: DayList; readonly now: string } | null = null;
  #checking: Promise<void> = Promise.resolve();
  #waiting = false;
  #stops: readonly (() => void)[] = [];

  constructor(ports: ReminderPorts) {
    this.#ports = ports;
    this.#teller = new ReminderTeller(ports);
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
    if (this.#clockDoubt === null) await this.#teller.keep({ kind: 'alive', at: this.#ports.clock.now() });
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
      clockDoubt: this.#clockDoubt,
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
        void this.#teller.heard(outcome, null).then(() => resolve({ shown: outcome !== 'failed' }));
      });
    });
  }

  async missedSeen(): Promise<void> {
    this.#missed = [];
    await this.#teller.keep({ kind: 'missed-seen', at: this.#ports.clock.now() });
    this.#ports.changed();
  }

  /** The user says that the clock of the computer is right, however far it went ahead. */
  async clockIsRight(): Promise<void> {
    await this.#teller.keep({ kind: 'alive', at: this.#ports.clock.now() });
    await this.check();
  }

  /** `offSince` is set for the first look after Tijdig was off. */
  async #look(offSince: string | null): Promise<void> {
    const { clock, derive, logger, log, changed } = this.#ports;
    try {
      const { aliveAt } = log.state();
      const isFarAhead = aliveAt !== null && secondsBetween(aliveAt, clock.now()) > FAR_AHEAD_SECONDS;
      this.#clockDoubt = isFarAhead ? aliveAt : null;
      // Told now, years of reminders would never be told on their day.
      if (this.#clockDoubt === null) await this.#remind(await derive(), offSince);
      this.#lastCheckAt = clock.now();
      if (this.#clockDoubt === null) await this.#stayAlive(this.#lastCheckAt);
    } catch (error) {
      logger.error('reminders', error);
    }
    changed();
  }

  async #remind(list: DayList, offSince: string | null): Promise<void> {
    const { clock, pause, log, showTimes, language, names } = this.#ports;
    const now = clock.localNow();
    if (this.#stillStands(list, now) && !this.#teller.hasToTryAgain) return;
    const { profile, register } = list.facts;
    const { answers } = register;
    const schedules = schedulesOf(profile);
    const remindables = await withPauses(remindablesInSlices(list, schedules), pause);
    const dueAfter = (deliveries: ReadonlySet<string>) =>
      withPauses(planInSlices(remindables, schedules, now, { deliveries, answers }), pause);
    const due = await dueAfter(log.state().told);
    // Whoever has just started Tijdig is there to read what was missed.
    const shown =
      offSince !== null ? due : due.filter(({ step }) => mayShow(step, now, showTimes(), profile.closures));
    const wording = { language: language(), names: names(), wasOff: offSince !== null };
    const messages = messagesFor(shown, list, wording);
    await this.#teller.tell(messages, offSince);
    const missed = new Set(log.state().missed?.keys);
    const { hasToTryAgain } = this.#teller;
    const open = missed.size > 0 || hasToTryAgain ? await dueAfter(new Set()) : [];
    this.#missed = open.filter(({ key }) => missed.has(key));
    if (hasToTryAgain) await this.#teller.tryAgain(new Set(open.map(({ key }) => key)));
    this.#looked = shown.length < due.length ? null : { list, now };
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

  async #stayAlive(now: string): Promise<void> {
    const { aliveAt } = this.#ports.log.state();
    if (aliveAt !== null && Math.abs(secondsBetween(aliveAt, now)) < ALIVE_SECONDS) return;
    await this.#teller.keep({ kind: 'alive', at: now });
  }
}
