/** *Vandaag* of some facts, at nine in the morning. */
import { dayList } from '#core/domain/query/day-list.ts';
import type { Facts } from '#core/domain/query/facts.ts';
import { todayOverview, todaySections } from '#core/domain/query/overview.ts';
import type { TodayOverview } from '#core/domain/query/today-overview.ts';
import { schedulesOf } from '#core/domain/reminders/schedule.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { localMoment } from '#core/domain/values/local-moment.ts';

export function overviewOf(facts: Facts, today: CalendarDate): TodayOverview {
  const { inHaste, facts: indexed } = dayList(facts, today);
  const now = localMoment(today, '09:00');
  return todayOverview(todaySections(inHaste, today), inHaste, now, schedulesOf(indexed.profile));
}
