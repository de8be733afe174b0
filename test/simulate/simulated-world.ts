/** Tijdig on a virtual computer: the register, the wall clock and the log of what was told, with the real rules of the domain. */
import { afterChange, type DayList, dayList } from '#core/domain/query/day-list.ts';
import { dueReminders } from '#core/domain/query/due-reminders.ts';
import type { Facts } from '#core/domain/query/facts.ts';
import { applyChange, type ChangeRequest, type Register } from '#core/domain/records/register.ts';
import {
  afterEntry,
  type DeliveryEntry,
  type DeliveryState,
  deliveryEntrySchema,
  NOTHING_DELIVERED,
} from '#core/domain/reminders/delivery.ts';
import type { DueReminder } from '#core/domain/reminders/plan.ts';
import { addDays, type CalendarDate, calendarDate } from '#core/domain/values/calendar-date.ts';
import { type LocalMoment, localMoment } from '#core/domain/values/local-moment.ts';
import { facts, organisation, supplier } from '#test/unit/core/builders.ts';

/** Tijdig looks at this hour of a day on which nothing else happens. */
const MORNING = 9;

const named = facts({
  organisations: [
    organisation({ id: 'o2', name: 'Cliënt BV', kvk: '69599076', kind: 'client', signaturesNeeded: 2 }),
  ],
});
const SUPPLIERS = [
  supplier({ inactivityMonths: 4, inactivityScope: 'account' }),
  supplier({ id: 's2', name: 'Z login', inactivityMonths: 6, inactivityScope: 'mandate' }),
  supplier({ id: 's3', name: 'KPN', inactivityMonths: 'none', renewsFromDaysBefore: 20 }),
];

/** Persons, organisations and suppliers; nothing yet of which anything is to be told. */
const START: Register = {
  ...named.register,
  suppliers: new Map(SUPPLIERS.map((one) => [one.id, one])),
};

export class SimulatedWorld {
  #register = START;
  #today: CalendarDate = calendarDate('2027-01-04');
  #hour = MORNING;
  #list: DayList | null = null;
  /** The lines of the file in which deliveries are kept. */
  readonly #lines: string[] = [];
  #state: DeliveryState = NOTHING_DELIVERED;
  /** Set until the first look after a start: the last moment at which Tijdig ran. */
  #offSince: string | null = null;

  get register(): Register {
    return this.#register;
  }
  get today(): CalendarDate {
    return this.#today;
  }
  get now(): LocalMoment {
    return localMoment(this.#today, `${String(this.#hour).padStart(2, '0')}:00`);
  }
  get facts(): Facts {
    return { ...named, register: this.#register, suppliers: this.#register.suppliers };
  }
  /** The keys of what came due while the computer was off and nobody has read yet. */
  get missed(): readonly string[] {
    return this.#state.missed?.keys ?? [];
  }
  /** Whether the next look is the first one after a start. */
  get isFirstLook(): boolean {
    return this.#offSince !== null;
  }

  change(puts: ChangeRequest['puts'], removes: ChangeRequest['removes'] = []): void {
    this.#register = applyChange(this.#register, { action: 'selection.edit', puts, removes, reason: null });
  }

  /** Goes on to the next hour; answers whether that is the morning of another day. */
  nextHour(): boolean {
    this.#hour += 1;
    if (this.#hour < 24) return false;
    this.moveDays(1);
    return true;
  }

  /** Another day, in the morning. */
  moveDays(days: number): void {
    this.#today = addDays(this.#today, days);
    this.#hour = MORNING;
  }

  /** Tijdig ends and starts anew: it knows only what it wrote. */
  restart(): void {
    this.#keep({ kind: 'alive', at: this.now });
    this.#list = null;
    this.#state = this.#lines
      .map((line) => deliveryEntrySchema.parse(JSON.parse(line)))
      .reduce(afterEntry, NOTHING_DELIVERED);
    this.#offSince = this.#state.aliveAt;
  }

  /** What Tijdig tells now. */
  look(): readonly DueReminder[] {
    const before = this.#list?.today === this.#today ? this.#list : null;
    this.#list = before === null ? dayList(this.facts, this.#today) : afterChange(before, this.facts);
    const due = dueReminders(this.#list, this.now, {
      deliveries: this.#state.told,
      answers: this.#register.answers,
    });
    if (due.length > 0) {
      const keys = due.map(({ key }) => key);
      this.#keep({ kind: 'attempted', at: this.now, keys, offSince: this.#offSince });
    }
    this.#offSince = null;
    return due;
  }

  readMissed(): void {
    this.#keep({ kind: 'missed-seen', at: this.now });
  }

  #keep(entry: DeliveryEntry): void {
    this.#lines.push(JSON.stringify(entry));
    this.#state = afterEntry(this.#state, entry);
  }
}
