import { type DayList, dayList } from '#core/domain/query/day-list.ts';
import { answerSchema } from '#core/domain/records/answer.ts';
import { type DeliveryState, NOTHING_DELIVERED } from '#core/domain/reminders/delivery.ts';
import type { ShowTimes } from '#core/domain/reminders/show-times.ts';
import { type CalendarDate, calendarDate } from '#core/domain/values/calendar-date.ts';
import { localMoment } from '#core/domain/values/local-moment.ts';
import { ReminderService } from '#electron/app/reminder-service.ts';
import type { Clock } from '#electron/ports/clock.ts';
import { InMemoryDeliveryLog } from '#electron/store/in-memory-delivery-log.ts';
import { ScriptedNotifier } from '#test/support/scripted-notifier.ts';
import { facts, mandate, NEVER_USED, supplier, term } from '#test/unit/core/builders.ts';

/** A machine on which the test moves the clock, wakes the ticker and answers for the notification service. */
export class Machine {
  day: CalendarDate = calendarDate('2026-11-22');
  time = '10:00';
  ends: readonly string[] = [];
  later: string | null = null;
  log = new InMemoryDeliveryLog();
  notifier = new ScriptedNotifier();
  opened: (string | null)[] = [];
  errors: string[] = [];
  changes = 0;
  /** At any time, unless a test says otherwise. */
  names = false;
  showTimes: ShowTimes = { from: '00:00', until: '00:00', workingDaysOnly: false, urgentAlways: true };
  /** Seconds of every timer that was asked for. */
  timers: number[] = [];
  wake: (() => void)[] = [];
  #list: { key: string; list: DayList } | null = null;

  readonly clock: Clock = {
    today: () => this.day,
    recordedOn: () => this.day,
    localNow: () => localMoment(this.day, this.time),
    now: () => `${this.day}T${this.time}:00.000Z`,
  };

  service(): ReminderService {
    return new ReminderService({
      clock: this.clock,
      ticker: {
        every: (seconds, wake) => {
          this.timers.push(seconds);
          this.wake.push(wake);
          return () => {};
        },
      },
      power: {
        onWake: (woke) => {
          this.wake.push(woke);
          return () => {};
        },
      },
      log: this.log,
      notifier: this.notifier,
      logger: { info: () => {}, error: (event) => void this.errors.push(event) },
      derive: async () => this.#derived(),
      pause: async () => {},
      language: () => 'nl',
      showTimes: () => this.showTimes,
      names: () => this.names,
      open: (id) => void this.opened.push(id),
      changed: () => {
        this.changes += 1;
      },
    });
  }

  /** Tijdig starts on a machine whose log says this. */
  async started(state: Partial<DeliveryState> = {}): Promise<ReminderService> {
    this.log = new InMemoryDeliveryLog({ ...NOTHING_DELIVERED, ...state });
    const service = this.service();
    await service.start();
    return service;
  }

  get bodies(): string[] {
    return this.notifier.asked.map(({ body }) => body);
  }

  #derived(): DayList {
    const key = `${this.day} ${this.ends.join()} ${this.later}`;
    if (this.#list?.key === key) return this.#list.list;
    const mandates = this.ends.map((endsOn, at) =>
      mandate({ id: `m${at}`, terms: [term('2023-01-01', endsOn)], lastUse: NEVER_USED }),
    );
    const known = facts({ mandates, suppliers: [supplier({ inactivityMonths: 'none' })] });
    const answer = answerSchema.safeParse({
      id: 'm0|term',
      item: 'm0',
      clock: 'term',
      lastDay: this.ends[0],
      given: { kind: 'later', until: this.later, reason: null },
      answeredOn: '2026-11-22',
    });
    const answers = new Map(answer.success ? [[answer.data.id, answer.data]] : []);
    const list = dayList({ ...known, register: { ...known.register, answers } }, this.day);
    this.#list = { key, list };
    return list;
  }
}

export const RAN = { aliveAt: '2026-11-20T17:40:00.000Z' };
export const TOMORROW = calendarDate('2026-11-23');
