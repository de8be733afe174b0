/** What *Vandaag* says: one sentence, then what does not work and what must be done, in order of haste. */
import { z } from 'zod';
import { listItemSchema } from '#core/domain/query/list-item.ts';
import { clockSchema } from '#core/domain/rules/clock.ts';
import { calendarDateSchema } from '#core/domain/values/calendar-date.ts';

/** Groups in the order in which they stand on the page. */
export const TODAY_GROUPS = ['not-working', 'now', 'within-30', 'within-90', 'later'] as const;
export type TodayGroup = (typeof TODAY_GROUPS)[number];
/** What can be asked for row by row: the groups, and what is folded away of the first. */
export const TODAY_SECTIONS = [...TODAY_GROUPS, 'long-ago'] as const;
export type TodaySection = (typeof TODAY_SECTIONS)[number];
/** Rows of a section that come with the overview; more are asked for. */
export const FIRST_ROWS = 25;

/** A list item as a row of *Vandaag*: with its clocks for the small clock strip, and the reminder that is open. */
export const todayItemSchema = listItemSchema.extend({
  clocks: z.array(clockSchema),
  /** The step of a reminder of `actClock` that is due and not answered (`end-30`), or `null`. */
  reminder: z.string().nullable(),
});
export type TodayItem = z.infer<typeof todayItemSchema>;

export const todayOverviewSchema = z.strictObject({
  today: calendarDateSchema,
  /** Items that remain after revoked, archived and suspended ones are left out. */
  total: z.int(),
  /** Items with which nobody can log in now and that nobody has handled. */
  notWorking: z.int(),
  /** Of those, how many ended more than five weeks ago: the page folds them into one line (`TODAY_SECTIONS`). */
  longAgo: z.int(),
  /** Items that still work and whose last day to act is today or in the past. */
  actNow: z.int(),
  /** The first act-by of the items that still work; `null` when there are none. */
  firstActBy: calendarDateSchema.nullable(),
  /** The first `actBy` after today: until the day before it there is nothing to do. */
  nextActBy: calendarDateSchema.nullable(),
  groups: z.array(
    z.strictObject({
      group: z.enum(TODAY_GROUPS),
      /** Number of items, of the first group with those that ended long ago. */
      count: z.int(),
      /** Last day of the group, inclusive; `null` for the first two and the last. */
      until: calendarDateSchema.nullable(),
      /** The first of them in order of haste, at most `FIRST_ROWS`; of the first group without those that ended long ago. */
      items: z.array(todayItemSchema),
    }),
  ),
  /** Items of which the last login is not known. */
  lastUseUnknown: z.int(),
});
export type TodayOverview = z.infer<typeof todayOverviewSchema>;
