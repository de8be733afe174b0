/** The known clocks of an item as the strip draws them: in fixed order, in days from today. */
import type { TodayItem } from '#core/domain/query/today-overview.ts';
import { type CalendarDate, daysBetween } from '#core/domain/values/calendar-date.ts';
import { CLOCK_KINDS } from '#core/domain/values/clock-kind.ts';
import type { StripClock } from '#renderer/ui/ClockStripMini.tsx';

export function stripClocks(item: TodayItem, today: CalendarDate): readonly StripClock[] {
  return CLOCK_KINDS.flatMap((kind) => {
    const clock = item.clocks.find((candidate) => candidate.kind === kind);
    if (clock === undefined || clock.lastDay === null) return [];
    return [{ kind, days: daysBetween(today, clock.lastDay), breaks: kind === item.breaksBy }];
  });
}
