/** What *Vandaag* shows: what does not work now, and what must be done, in groups of haste. */
import { openStep } from '#core/domain/reminders/open-step.ts';
import type { Schedules } from '#core/domain/reminders/schedule.ts';
import { addDays, type CalendarDate, earliest } from '#core/domain/values/calendar-date.ts';
import { dayOf, type LocalMoment } from '#core/domain/values/local-moment.ts';
import type { DerivedItem } from './derive-item.ts';
import {
  FIRST_ROWS,
  TODAY_GROUPS,
  TODAY_SECTIONS,
  type TodayGroup,
  type TodayItem,
  type TodayOverview,
  type TodaySection,
} from './today-overview.ts';

/** What stopped longer ago than this stands apart: the page folds it into one line. */
const LONG_AGO_DAYS = 35;

/** The days at which the sections of a day begin and end: sums of dates are made once, not for each item. */
interface Bounds {
  readonly today: CalendarDate;
  /** What stopped before this day is folded away. */
  readonly recent: CalendarDate;
  readonly in30: CalendarDate;
  readonly in90: CalendarDate;
}
const boundsOf = (today: CalendarDate): Bounds => ({
  today,
  recent: addDays(today, -LONG_AGO_DAYS),
  in30: addDays(today, 30),
  in90: addDays(today, 90),
});

/** The section of *Vandaag* in which an item stands. */
function sectionOf(
  { breaks: { breaksOn }, status }: DerivedItem,
  actBy: CalendarDate,
  { today, recent, in30, in90 }: Bounds,
): TodaySection {
  // What is planned does not work yet either, but nothing broke: it stands where its own date puts it.
  if (breaksOn < today && status !== 'planned') return breaksOn < recent ? 'long-ago' : 'not-working';
  if (actBy <= today) return 'now';
  if (actBy <= in30) return 'within-30';
  return actBy <= in90 ? 'within-90' : 'later';
}

const untilOf = (group: TodayGroup, { in30, in90 }: Bounds): CalendarDate | null => {
  if (group === 'within-30') return in30;
  return group === 'within-90' ? in90 : null;
};

/** An item as a row, with the reminder that is open for the clock that must be acted on first. */
export function toTodayItem(derived: DerivedItem, now: LocalMoment, schedules: Schedules): TodayItem {
  const { item, mandate, clocks, first } = derived;
  if (first === null) return { ...item, clocks, reminder: null };
  const { clock, actBy } = first;
  const schedule = schedules.of({ clock: clock.kind, supplierId: mandate.supplierId, joint: false });
  const open = openStep(schedule, { lastDay: clock.lastDay, actBy }, now, derived.answerOf(clock));
  return { ...item, clocks, reminder: open?.step.name ?? null };
}

/** The items of each section of *Vandaag*, in order of haste. */
export type TodaySections = ReadonlyMap<TodaySection, readonly DerivedItem[]>;

/** Parts items that are in order of haste; revoked, suspended and handled ones (without `actBy`) are left out. */
export function todaySections(inHaste: readonly DerivedItem[], today: CalendarDate): TodaySections {
  const bounds = boundsOf(today);
  const sections = new Map<TodaySection, DerivedItem[]>();
  for (const derived of inHaste) {
    const { actBy } = derived;
    if (actBy === null) continue;
    const section = sectionOf(derived, actBy, bounds);
    const items = sections.get(section);
    if (items === undefined) sections.set(section, [derived]);
    else items.push(derived);
  }
  return sections;
}

/** The first last day to act after a day, of items in order of haste. */
const firstAfter = (inHaste: readonly DerivedItem[], today: CalendarDate): CalendarDate | null =>
  inHaste.find(({ actBy }) => actBy !== null && actBy > today)?.actBy ?? null;

/** The overview of a moment, from the sections of its day and from every item that is not archived, in order of haste. */
export function todayOverview(
  sections: TodaySections,
  inHaste: readonly DerivedItem[],
  now: LocalMoment,
  schedules: Schedules,
): TodayOverview {
  const today = dayOf(now);
  const bounds = boundsOf(today);
  const of = (section: TodaySection) => sections.get(section) ?? [];
  const longAgo = of('long-ago').length;
  const working = TODAY_GROUPS.filter((group) => group !== 'not-working');
  return {
    today,
    total: TODAY_SECTIONS.reduce((total, section) => total + of(section).length, 0),
    notWorking: of('not-working').length + longAgo,
    longAgo,
    actNow: of('now').length,
    firstActBy: earliest(working.flatMap((group) => of(group)[0]?.actBy ?? [])),
    nextActBy: firstAfter(inHaste, today),
    groups: TODAY_GROUPS.map((group) => ({
      group,
      count: of(group).length + (group === 'not-working' ? longAgo : 0),
      until: untilOf(group, bounds),
      items: of(group)
        .slice(0, FIRST_ROWS)
        .map((item) => toTodayItem(item, now, schedules)),
    })),
    lastUseUnknown: inHaste.filter(({ mandate }) => mandate.lastUse.kind === 'unknown').length,
  };
}
