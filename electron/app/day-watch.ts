/** Notices that a new day began: dates, statuses and the sentence of *Vandaag* are of a day. */
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { Clock } from '#electron/ports/clock.ts';
import type { Ticker } from '#electron/ports/ticker.ts';

/** How often the wall clock is read, in seconds; a computer that wakes up is noticed within this time. */
const TICK_SECONDS = 30;

/** Calls `onDay` once for each day that begins while the application runs. Answers the stop. */
export function watchDay(clock: Clock, ticker: Ticker, onDay: (today: CalendarDate) => void): () => void {
  let known = clock.today();
  return ticker.every(TICK_SECONDS, () => {
    const today = clock.today();
    if (today === known) return;
    known = today;
    onDay(today);
  });
}
