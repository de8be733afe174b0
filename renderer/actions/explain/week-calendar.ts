/** The days around a sum as whole weeks, Monday first, each with its part in the sum. */
import type { ActByExplanation } from '#core/domain/rules/act-by-explanation.ts';
import { addDays, type CalendarDate, daysBetween, weekday } from '#core/domain/values/calendar-date.ts';

export interface CalendarDay {
  readonly on: CalendarDate;
  /** The last day to act. */
  readonly isActBy: boolean;
  /** Counted as the n-th working day, or `null`. */
  readonly counted: number | null;
  readonly isSkipped: boolean;
  /** The last day of the clock. */
  readonly isLast: boolean;
}

/** More weeks than this tell nothing any more; the sum and the list of days do. */
const MOST_WEEKS = 12;

/** Empty when the sum spans too many weeks to draw. */
export function calendarDays(explanation: ActByExplanation): readonly CalendarDay[] {
  const { actBy, lastDay, count } = explanation;
  const first = actBy < lastDay ? actBy : lastDay;
  const last = actBy < lastDay ? lastDay : actBy;
  const start = addDays(first, 1 - weekday(first));
  const length = daysBetween(start, last) + 8 - weekday(last);
  if (length > MOST_WEEKS * 7) return [];
  const numbers = new Map(count.counted.map((on, at) => [on, at + 1]));
  const skipped = new Set(count.skipped.map(({ on }) => on));
  return Array.from({ length }, (_, at) => {
    const on = addDays(start, at);
    return {
      on,
      isActBy: on === actBy,
      counted: numbers.get(on) ?? null,
      isSkipped: skipped.has(on),
      isLast: on === lastDay,
    };
  });
}
