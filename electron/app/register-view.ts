/**
 * The derived register that all readers share: derived once for a register and a day, and after a change only as far as
 * the change reaches. It asks the reader each time, so it is never behind.
 */
import { factsOf } from '#core/catalogue/facts.ts';
import { afterChange, type DayList, dayList, dayListInSlices } from '#core/domain/query/day-list.ts';
import type { MandateRow } from '#core/domain/query/mandate-row.ts';
import { mandateTable } from '#core/domain/query/mandate-table.ts';
import { type TodaySections, todaySections } from '#core/domain/query/overview.ts';
import type { RegisterTable } from '#core/domain/query/register-table.ts';
import type { Register } from '#core/domain/records/register.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { atOnce, type Slices } from '#core/domain/values/slices.ts';
import type { Clock } from '#electron/ports/clock.ts';
import type { RegisterReader } from '#electron/ports/register-store.ts';

/** What is made of one list when somebody asks for it. */
interface Made {
  readonly list: DayList;
  sections: TodaySections | null;
  readonly tables: Map<boolean, RegisterTable<MandateRow>>;
}

/** Mandates derived without letting anything else run: a millisecond or two. */
const SLICE = 200;

export class RegisterView {
  readonly #reader: RegisterReader;
  readonly #clock: Clock;
  #made: Made | null = null;
  /** What `prepare` is at; whoever asks in between goes on with it. */
  #begun: {
    readonly work: Slices<DayList>;
    readonly register: Register;
    readonly today: CalendarDate;
  } | null = null;
  constructor(reader: RegisterReader, clock: Clock) {
    this.#reader = reader;
    this.#clock = clock;
  }

  /** Every mandate as it stands today, in order of haste. */
  list(): DayList {
    return this.#current().list;
  }

  /** The sections of *Vandaag*. */
  sections(): TodaySections {
    const made = this.#current();
    made.sections ??= todaySections(made.list.inHaste, made.list.today);
    return made.sections;
  }

  /** The table of the mandates that are archived, or of those that are not. */
  table(archived: boolean): RegisterTable<MandateRow> {
    const { list, tables } = this.#current();
    let table = tables.get(archived);
    if (table === undefined) {
      table = mandateTable(archived ? list.archived : list.inHaste, list.facts);
      tables.set(archived, table);
    }
    return table;
  }

  /** Derives ahead of the first question, at the start and after midnight; `pause` gives everything else its turn. */
  async prepare(pause: () => Promise<void>): Promise<void> {
    const { register } = this.#reader.state();
    const today = this.#clock.today();
    if (this.#made?.list.today !== today) {
      const begun = this.#begun?.register === register && this.#begun.today === today ? this.#begun : null;
      const work = begun?.work ?? dayListInSlices(factsOf(register), today);
      this.#begun = { work, register, today };
      while (this.#begun?.work === work) {
        const slice = work.next();
        if (slice.done) this.#keep(slice.value);
        else await pause();
      }
    }
    this.list();
    await pause();
    this.sections();
    const table = this.table(false);
    do await pause();
    while (table.prepare(SLICE));
  }

  #current(): Made {
    const { register } = this.#reader.state();
    const today = this.#clock.today();
    const known = this.#made?.list;
    if (this.#made !== null && known?.facts.register === register && known.today === today) return this.#made;
    return this.#keep(this.#derive(register, today));
  }

  #keep(list: DayList): Made {
    this.#begun = null;
    this.#made = { list, sections: null, tables: new Map() };
    return this.#made;
  }

  #derive(register: Register, today: CalendarDate): DayList {
    const begun = this.#begun;
    if (begun?.register === register && begun.today === today) return atOnce(begun.work);
    const known = this.#made?.list;
    const facts = factsOf(register);
    return known?.today === today ? afterChange(known, facts) : dayList(facts, today);
  }
}
