/** The sentence of Vandaag in parts: what does not work first, then what must be done and by which day. */
import type { TodayOverview } from '#core/domain/query/today-overview.ts';
import { addDays, type CalendarDate } from '#core/domain/values/calendar-date.ts';

export type SentencePart =
  | { readonly key: 'notWorking' | 'actToday'; readonly count: number }
  | { readonly key: 'actBy' | 'actLate'; readonly count: number; readonly date: CalendarDate }
  | { readonly key: 'nextAfter' | 'nothingUntil'; readonly date: CalendarDate }
  | { readonly key: 'nothing' };

type Numbers = Pick<TodayOverview, 'today' | 'notWorking' | 'actNow' | 'firstActBy' | 'nextActBy'>;

function actionPart({ today, actNow, firstActBy }: Numbers): SentencePart {
  if (firstActBy === null || firstActBy === today) return { key: 'actToday', count: actNow };
  return { key: firstActBy < today ? 'actLate' : 'actBy', count: actNow, date: firstActBy };
}

/** "Niets te doen" is said only when nothing is broken and nothing is due. */
export function sentenceOf(overview: Numbers): readonly SentencePart[] {
  const { notWorking, actNow, nextActBy } = overview;
  const parts: SentencePart[] = notWorking > 0 ? [{ key: 'notWorking', count: notWorking }] : [];
  if (actNow > 0) return [...parts, actionPart(overview)];
  if (notWorking > 0) return nextActBy === null ? parts : [...parts, { key: 'nextAfter', date: nextActBy }];
  return nextActBy === null ? [{ key: 'nothing' }] : [{ key: 'nothingUntil', date: addDays(nextActBy, -1) }];
}

/** The day through which there is nothing to do once what is due has been done; `null` when nobody knows. */
export function quietUntil({ actNow, nextActBy }: Numbers): CalendarDate | null {
  return actNow > 0 && nextActBy !== null ? addDays(nextActBy, -1) : null;
}
