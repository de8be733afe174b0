/** Reading the register as of today: *Vandaag*, why a date is what it is, and which reminders are due. */
import type { OutputOf } from '#core/contract/contract.ts';
import { deriveItem } from '#core/domain/query/derive-item.ts';
import { dueReminders } from '#core/domain/query/due-reminders.ts';
import { todayOverview, toTodayItem } from '#core/domain/query/overview.ts';
import type { TodayOverview, TodaySection } from '#core/domain/query/today-overview.ts';
import type { DueReminder } from '#core/domain/reminders/plan.ts';
import { schedulesOf } from '#core/domain/reminders/schedule.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { RegisterView } from '#electron/app/register-view.ts';
import type { Clock } from '#electron/ports/clock.ts';

export class OverviewService {
  readonly #view: RegisterView;
  readonly #clock: Clock;
  constructor(view: RegisterView, clock: Clock) {
    this.#view = view;
    this.#clock = clock;
  }

  today(): TodayOverview {
    const { inHaste, facts } = this.#view.list();
    const now = this.#clock.localNow();
    return todayOverview(this.#view.sections(), inHaste, now, schedulesOf(facts.profile));
  }

  /** So many rows of a section from a place on. */
  rows(section: TodaySection, offset: number, limit: number): OutputOf<'today.rows'> {
    const all = this.#view.sections().get(section) ?? [];
    const now = this.#clock.localNow();
    const schedules = schedulesOf(this.#view.list().facts.profile);
    const items = all.slice(offset, offset + limit).map((derived) => toTodayItem(derived, now, schedules));
    return { total: all.length, items };
  }

  /** What is due today when nothing was delivered before. */
  due(): readonly DueReminder[] {
    const list = this.#view.list();
    const past = { deliveries: new Set<string>(), answers: list.facts.register.answers };
    return dueReminders(list, this.#clock.localNow(), past);
  }

  /** Throws `not-found` for an id that is not in the register or archived. */
  explain(id: string): OutputOf<'mandate.explain'> {
    const { facts, today } = this.#view.list();
    const mandate = facts.register.mandates.get(id);
    if (!mandate || mandate.archivedOn !== null) throw new TijdigError('not-found', { id });
    const derived = deriveItem(mandate, facts, today);
    const { item, clocks } = derived;
    const supplier = facts.suppliers.get(mandate.supplierId ?? '');
    return {
      item,
      clocks,
      actBy: derived.explain(),
      supplier: supplier
        ? { name: supplier.name, source: supplier.source, checkedOn: supplier.checkedOn }
        : null,
    };
  }
}
