/** The moments that "later" offers: this afternoon, tomorrow morning, the Monday after. */
import { addDays, type CalendarDate, weekday } from '#core/domain/values/calendar-date.ts';
import { type LocalMoment, localMoment } from '#core/domain/values/local-moment.ts';
import type { Day } from '#renderer/actions/use-day.ts';

export const MORNING = '09:00';
const AFTERNOON = '13:00';

/** The first Monday after tomorrow, so that it is never offered twice. */
const mondayAfter = (tomorrow: CalendarDate): CalendarDate => addDays(tomorrow, 8 - weekday(tomorrow));

export interface LaterMoments {
  /** `null` once it has passed. */
  readonly afternoon: LocalMoment | null;
  readonly tomorrow: LocalMoment;
  readonly monday: LocalMoment;
}

export function laterMoments({ today, now }: Day): LaterMoments {
  const afternoon = localMoment(today, AFTERNOON);
  const tomorrow = addDays(today, 1);
  return {
    afternoon: now < afternoon ? afternoon : null,
    tomorrow: localMoment(tomorrow, MORNING),
    monday: localMoment(mondayAfter(tomorrow), MORNING),
  };
}
