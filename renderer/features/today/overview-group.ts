/** One group of Vandaag, and which of its items ended so long ago that they stand on one line. */
import type { TodayItem, TodayOverview } from '#core/domain/query/today-overview.ts';
import { addDays } from '#core/domain/values/calendar-date.ts';

export type OverviewGroup = TodayOverview['groups'][number];

/** DOMAIN and EXPERIENCE: ended more than five weeks ago. */
const LONG_AGO_DAYS = 35;

export interface SplitGroup {
  readonly rows: readonly TodayItem[];
  readonly longAgo: readonly TodayItem[];
}

/** Only *Werkt nu niet* folds what ended long ago; elsewhere every item is a row. */
export function splitLongAgo(group: OverviewGroup, today: TodayOverview['today']): SplitGroup {
  if (group.group !== 'not-working') return { rows: group.items, longAgo: [] };
  const border = addDays(today, -LONG_AGO_DAYS);
  return {
    rows: group.items.filter((item) => item.breaksOn >= border),
    longAgo: group.items.filter((item) => item.breaksOn < border),
  };
}
