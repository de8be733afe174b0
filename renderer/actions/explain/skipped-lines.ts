/** Skipped days as lines: a whole weekend is one line, a day with a name of its own always stands alone. */

import { addDays } from '#core/domain/values/calendar-date.ts';
import type { WorkingDayCount } from '#core/domain/values/working-day-count.ts';

type Skipped = WorkingDayCount['skipped'][number];
export type SkippedLine = Skipped & { readonly wholeWeekend: boolean };

export function skippedLines(skipped: readonly Skipped[]): readonly SkippedLine[] {
  const isWeekend = (day: Skipped | undefined, on: string) => day?.reason === 'weekend' && day.on === on;
  return skipped.flatMap((day, at) => {
    if (day.reason !== 'weekend') return [{ ...day, wholeWeekend: false }];
    if (isWeekend(skipped[at - 1], addDays(day.on, -1))) return [];
    return [{ ...day, wholeWeekend: isWeekend(skipped[at + 1], addDays(day.on, 1)) }];
  });
}
