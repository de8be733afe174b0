/** The reminders that are due today, at the records that own the clocks (DOMAIN: Reminders). */
import { type DueReminder, type OwnerClock, plan } from '#core/domain/reminders/plan.ts';
import { DEFAULT_SCHEDULE, type Schedule } from '#core/domain/reminders/schedule.ts';
import { isKnown } from '#core/domain/rules/clocks.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { ClockKind } from '#core/domain/values/clock-kind.ts';
import type { DerivedItem } from './derive-item.ts';
import type { Facts } from './facts.ts';
import { deriveItems } from './list-items.ts';

/**
 * Whether a mandate still counts for one of its clocks: not when it is withdrawn or suspended, and when it ended by itself only for
 * the clock that ended it. That one keeps reminding, so that a mandate which stopped is never silent by its other clocks.
 */
function countsFor(kind: ClockKind, { item }: DerivedItem): boolean {
  if (item.actBy === null) return false;
  if (item.status === 'expired') return kind === 'term';
  return item.status !== 'lapsed' || kind === 'inactivity';
}

/**
 * The known clocks of the mandates that are not archived, each once at its owner with the mandates it stops; the earliest
 * last day to act of those counts. Mandates that never were used may give one account several last days: each is a clock.
 */
export function ownerClocks(facts: Facts, today: CalendarDate): OwnerClock[] {
  const found = new Map<string, OwnerClock & { actBy: CalendarDate; mandateIds: string[] }>();
  for (const derived of deriveItems(facts, today)) {
    for (const clock of derived.clocks) {
      if (!isKnown(clock) || !countsFor(clock.kind, derived)) continue;
      const key = `${clock.ownerId}|${clock.kind}|${clock.lastDay}`;
      const actBy = derived.actByOf(clock);
      const owner = found.get(key);
      if (owner === undefined) {
        const { ownerId: item, kind, lastDay } = clock;
        found.set(key, { item, clock: kind, lastDay, actBy, mandateIds: [derived.mandate.id] });
      } else {
        owner.mandateIds.push(derived.mandate.id);
        if (actBy < owner.actBy) owner.actBy = actBy;
      }
    }
  }
  return [...found.values()];
}

/** The reminders that are due on a day, given the keys that were delivered; earliest last day to act first. */
export const dueReminders = (
  facts: Facts,
  today: CalendarDate,
  deliveries: ReadonlySet<string>,
  schedule: Schedule = DEFAULT_SCHEDULE,
): DueReminder[] => plan(ownerClocks(facts, today), schedule, today, deliveries);
