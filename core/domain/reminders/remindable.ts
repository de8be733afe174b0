/** A clock at the record that owns it, as reminders see it: the same for every kind of item (DOMAIN: Reminders). */
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { RemindedClock } from '#core/domain/values/reminded.ts';
import type { Scheduled } from './schedule.ts';

export interface Remindable extends Scheduled {
  /** The record that owns the clock: a mandate, a means, a role, a chain …, or `account:<person>:<supplier>`. */
  readonly item: string;
  readonly clock: RemindedClock;
  /** Last day, inclusive. */
  readonly lastDay: CalendarDate;
  readonly actBy: CalendarDate;
  /** The mandates that it stops; empty where it stops none, as an invitation does. */
  readonly mandateIds: readonly string[];
}

interface Collected extends Omit<Remindable, 'mandateIds'> {
  actBy: CalendarDate;
  readonly mandateIds: Set<string>;
}

/**
 * Collects clocks by their owner: a clock that stops several mandates is one, with all of them, and the earliest last day
 * to act of those counts. Mandates that never were used may give one account several last days: each is a clock.
 */
export class Remindables {
  readonly #found = new Map<string, Collected>();

  add({ mandateIds, ...one }: Remindable): void {
    const key = `${one.item}|${one.clock}|${one.lastDay}`;
    const known = this.#found.get(key);
    if (known === undefined) {
      this.#found.set(key, { ...one, mandateIds: new Set(mandateIds) });
      return;
    }
    for (const id of mandateIds) known.mandateIds.add(id);
    if (one.actBy < known.actBy) known.actBy = one.actBy;
  }

  all(): Remindable[] {
    return Array.from(this.#found.values(), (one) => ({ ...one, mandateIds: [...one.mandateIds] }));
  }
}
