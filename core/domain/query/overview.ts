/** What *Vandaag* shows: what does not work now, and what must be done, in groups of haste. */
import { addDays, type CalendarDate, earliest } from '#core/domain/values/calendar-date.ts';
import type { DerivedItem } from './derive-item.ts';
import type { Facts } from './facts.ts';
import type { ListItem } from './list-item.ts';
import { byHaste, deriveItems } from './list-items.ts';
import { TODAY_GROUPS, type TodayGroup, type TodayItem, type TodayOverview } from './today-overview.ts';

/** What stopped longer ago than this stands apart: the page folds it into one line. */
const LONG_AGO_DAYS = 35;

function groupOf({ breaksOn, status, actBy }: ListItem, today: CalendarDate): TodayGroup {
  // What is planned does not work yet either, but nothing broke: it stands where its own date puts it.
  if (breaksOn < today && status !== 'planned') return 'not-working';
  if (actBy === null) return 'later';
  if (actBy <= today) return 'now';
  if (actBy <= addDays(today, 30)) return 'within-30';
  return actBy <= addDays(today, 90) ? 'within-90' : 'later';
}

const untilOf = (group: TodayGroup, today: CalendarDate): CalendarDate | null => {
  if (group === 'within-30') return addDays(today, 30);
  return group === 'within-90' ? addDays(today, 90) : null;
};

const actBys = (items: readonly ListItem[]): CalendarDate[] =>
  items.flatMap(({ actBy }) => (actBy === null ? [] : [actBy]));

const toTodayItem = ({ item, clocks }: DerivedItem): TodayItem => ({ ...item, clocks });

/** The overview of a day. Revoked, suspended and archived mandates (those without `actBy`) are left out altogether. */
export function todayOverview(facts: Facts, today: CalendarDate): TodayOverview {
  const items = deriveItems(facts, today)
    .filter(({ item }) => item.actBy !== null)
    .map(toTodayItem)
    .sort(byHaste);
  const grouped = Map.groupBy(items, (item) => groupOf(item, today));
  const broken = grouped.get('not-working') ?? [];
  const longAgo = addDays(today, -LONG_AGO_DAYS);
  const working = items.filter((item) => groupOf(item, today) !== 'not-working');
  return {
    today,
    total: items.length,
    notWorking: broken.length,
    longAgo: broken.filter(({ breaksOn }) => breaksOn < longAgo),
    actNow: grouped.get('now')?.length ?? 0,
    firstActBy: earliest(actBys(working)),
    nextActBy: earliest(actBys(items).filter((actBy) => actBy > today)),
    groups: TODAY_GROUPS.map((group) => {
      const all = grouped.get(group) ?? [];
      const items = group === 'not-working' ? all.filter(({ breaksOn }) => breaksOn >= longAgo) : all;
      return { group, count: all.length, until: untilOf(group, today), items };
    }),
  };
}
