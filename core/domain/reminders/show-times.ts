/**
 * When the operating system may be asked to show a reminder: within the user's hours, on working days when the user wants so. What
 * is held back is not lost: it stands on *Vandaag* at once and is shown as soon as it may be (DOMAIN: Reminders).
 */
import { dayOf, type LocalMoment, timeOf } from '#core/domain/values/local-moment.ts';
import { type Closures, isWorkingDay } from '#core/domain/values/working-days.ts';
import { DAY_TO_ACT, LAST_DAY } from './schedule.ts';

/** Times are `HH:MM`. Where `from` is not before `until`, every hour will do. */
export interface ShowTimes {
  readonly from: string;
  /** From this minute on it is quiet. */
  readonly until: string;
  readonly workingDaysOnly: boolean;
  /** The last day to act and the last day itself are shown at any time. */
  readonly urgentAlways: boolean;
}

const URGENT_STEPS: ReadonlySet<string> = new Set([DAY_TO_ACT.name, LAST_DAY.name]);

/** Whether a reminder of a step may be shown at a moment. */
export function mayShow(step: string, now: LocalMoment, times: ShowTimes, closures: Closures): boolean {
  if (times.urgentAlways && URGENT_STEPS.has(step)) return true;
  if (times.workingDaysOnly && !isWorkingDay(dayOf(now), closures)) return false;
  const time = timeOf(now);
  return times.from >= times.until || (time >= times.from && time < times.until);
}
