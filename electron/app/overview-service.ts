/** Reading the register as of today: lists, *Vandaag*, why a date is what it is, and which reminders are due. */
import { factsOf } from '#core/catalogue/facts.ts';
import type { OutputOf } from '#core/contract/contract.ts';
import { deriveItem } from '#core/domain/query/derive-item.ts';
import { dueReminders } from '#core/domain/query/due-reminders.ts';
import type { Facts } from '#core/domain/query/facts.ts';
import type { ListItem } from '#core/domain/query/list-item.ts';
import { listItems } from '#core/domain/query/list-items.ts';
import { todayOverview } from '#core/domain/query/overview.ts';
import type { TodayOverview } from '#core/domain/query/today-overview.ts';
import type { DueReminder } from '#core/domain/reminders/plan.ts';
import { indexFacts } from '#core/domain/rules/indexed-facts.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { Clock } from '#electron/ports/clock.ts';
import type { RegisterReader } from '#electron/ports/register-store.ts';

export class OverviewService {
  readonly #reader: RegisterReader;
  readonly #clock: Clock;
  constructor(reader: RegisterReader, clock: Clock) {
    this.#reader = reader;
    this.#clock = clock;
  }

  /** Everything that is not archived, ordered by act-by; `withinDays` keeps what must be done by then. */
  list(withinDays: number | null): readonly ListItem[] {
    return listItems(this.#facts(), this.#clock.today(), withinDays === null ? {} : { withinDays });
  }

  today(): TodayOverview {
    return todayOverview(this.#facts(), this.#clock.today());
  }

  /** What is due today when nothing was delivered before. */
  due(): readonly DueReminder[] {
    return dueReminders(this.#facts(), this.#clock.today(), new Set());
  }

  /** Throws `not-found` for an id that is not in the register or archived. */
  explain(id: string): OutputOf<'mandate.explain'> {
    const facts = this.#facts();
    const mandate = facts.register.mandates.get(id);
    if (!mandate || mandate.archivedOn !== null) throw new TijdigError('not-found', { id });
    const found = deriveItem(mandate, indexFacts(facts), this.#clock.today());
    const supplier = facts.suppliers.get(mandate.supplierId ?? '');
    return {
      item: found.item,
      clocks: [...found.clocks],
      actBy: found.explain(),
      supplier: supplier
        ? { name: supplier.name, source: supplier.source, checkedOn: supplier.checkedOn }
        : null,
    };
  }

  #facts(): Facts {
    return factsOf(this.#reader.state().register);
  }
}
