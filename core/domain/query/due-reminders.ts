/** The reminders that are due now, at the records that own the clocks (DOMAIN: Reminders). */
import { type DueReminder, type OwnerClock, plan, type ReminderPast } from '#core/domain/reminders/plan.ts';
import { DEFAULT_SCHEDULE, type Schedule } from '#core/domain/reminders/schedule.ts';
import { isKnown, type KnownClock } from '#core/domain/rules/clocks.ts';
import { isSuspended } from '#core/domain/rules/status.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { dayOf, type LocalMoment } from '#core/domain/values/local-moment.ts';
import type { DerivedItem } from './derive-item.ts';

/** Never when it is archived, withdrawn or suspended. */
const isSilent = ({ mandate }: DerivedItem, today: CalendarDate): boolean =>
  mandate.archivedOn !== null || mandate.revoked !== null || isSuspended(mandate, today);

/**
 * Whether a mandate still counts for one of its clocks. One that ended by itself counts only for the clock that ended it, so that
 * a mandate which stopped is never silent by its other clocks; one that will not be renewed only for its term.
 */
function countsFor({ kind }: KnownClock, { item, clocks, answerOf }: DerivedItem): boolean {
  const isLeft = clocks.some(
    (clock) => clock.kind === 'term' && isKnown(clock) && answerOf(clock)?.given.kind === 'not-renewing',
  );
  if (isLeft || item.status === 'expired') return kind === 'term';
  return item.status !== 'lapsed' || kind === 'inactivity';
}

/**
 * The known clocks of the mandates that are not archived, each once at its owner with the mandates it stops; the earliest
 * last day to act of those counts. Mandates that never were used may give one account several last days: each is a clock.
 */
export function ownerClocks(items: readonly DerivedItem[], today: CalendarDate): OwnerClock[] {
  const found = new Map<string, OwnerClock & { actBy: CalendarDate; mandateIds: string[] }>();
  for (const derived of items) {
    if (isSilent(derived, today)) continue;
    for (const clock of derived.clocks) {
      if (!isKnown(clock) || !countsFor(clock, derived)) continue;
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

/** The reminders that are due at a moment of the day for which the items were derived; earliest last day to act first. */
export const dueReminders = (
  items: readonly DerivedItem[],
  now: LocalMoment,
  past: ReminderPast,
  schedule: Schedule = DEFAULT_SCHEDULE,
): DueReminder[] => plan(ownerClocks(items, dayOf(now)), schedule, now, past);
