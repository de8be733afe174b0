/** What *Vandaag* shows: what does not work now, and what must be done, in groups of haste. */
import { datedSteps, openStep } from '#core/domain/reminders/open-step.ts';
import { DEFAULT_SCHEDULE } from '#core/domain/reminders/schedule.ts';
import { addDays, type CalendarDate, earliest } from '#core/domain/values/calendar-date.ts';
import { dayOf, type LocalMoment } from '#core/domain/values/local-moment.ts';
import type { DerivedItem } from './derive-item.ts';
import type { ListItem } from './list-item.ts';
import { byHaste } from './list-items.ts';
import {
  FIRST_ROWS,
  TODAY_GROUPS,
  type TodayGroup,
  type TodayItem,
  type TodayOverview,
  type TodaySection,
} from './today-overview.ts';

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

/** Whether an item of the first group stopped so long ago that it is folded away. */
const isLongAgo = ({ breaksOn }: ListItem, today: CalendarDate): boolean =>
  breaksOn < addDays(today, -LONG_AGO_DAYS);

/** The section of *Vandaag* in which an item stands. */
const sectionOf = (item: ListItem, today: CalendarDate): TodaySection => {
  const group = groupOf(item, today);
  return group === 'not-working' && isLongAgo(item, today) ? 'long-ago' : group;
};

/** An item as a row, with the reminder that is open for the clock that must be acted on first. */
export function toTodayItem({ item, clocks, first, answerOf }: DerivedItem, now: LocalMoment): TodayItem {
  const open =
    first === null
      ? null
      : openStep(
          datedSteps(DEFAULT_SCHEDULE, { lastDay: first.clock.lastDay, actBy: first.actBy }),
          now,
          answerOf(first.clock),
        );
  return { ...item, clocks, reminder: open?.step.name ?? null };
}

/** The items of each section in order of haste; revoked, suspended and handled ones (without `actBy`) are left out. */
export function todaySections(
  derived: readonly DerivedItem[],
  today: CalendarDate,
): ReadonlyMap<TodaySection, readonly DerivedItem[]> {
  const shown = derived.filter(({ item }) => item.actBy !== null);
  return Map.groupBy(
    shown.sort((a, b) => byHaste(a.item, b.item)),
    ({ item }) => sectionOf(item, today),
  );
}

/** The overview of a moment, from the sections of its day and from every item that is not archived. */
export function todayOverview(
  sections: ReadonlyMap<TodaySection, readonly DerivedItem[]>,
  derived: readonly DerivedItem[],
  now: LocalMoment,
): TodayOverview {
  const today = dayOf(now);
  const of = (section: TodaySection) => sections.get(section) ?? [];
  const longAgo = of('long-ago').length;
  const firstOf = (section: TodaySection) => of(section)[0]?.item.actBy ?? null;
  const working = TODAY_GROUPS.filter((group) => group !== 'not-working');
  const firsts = working.flatMap((group) => firstOf(group) ?? []);
  const all = [...sections.values()].flat();
  return {
    today,
    total: all.length,
    notWorking: of('not-working').length + longAgo,
    longAgo,
    actNow: of('now').length,
    firstActBy: earliest(firsts),
    nextActBy: earliest(actBys(all.map(({ item }) => item)).filter((actBy) => actBy > today)),
    groups: TODAY_GROUPS.map((group) => ({
      group,
      count: of(group).length + (group === 'not-working' ? longAgo : 0),
      until: untilOf(group, today),
      items: of(group)
        .slice(0, FIRST_ROWS)
        .map((item) => toTodayItem(item, now)),
    })),
    lastUseUnknown: derived.filter(({ item }) => item.lastUse === 'unknown').length,
  };
}
