/** The shortest history that still fails, found by taking out events and days. */
import type { Event, History } from './history.ts';
import { runHistory } from './run-history.ts';

/** A history that takes longer to shorten than this is shown as short as it is by then. */
const MOST_RUNS = 1_500;

/** An event with smaller numbers, from much smaller to a little. */
function smaller(event: Event): readonly Event[] {
  const less = (from: number, least: number) =>
    [...new Set([least, from >> 1, from - 1])].filter((number) => number >= least && number < from);
  switch (event.do) {
    case 'wait':
    case 'off':
    case 'set-back':
      return less(event.days, 1).map((days) => ({ ...event, days }));
    case 'hours':
      return less(event.hours, 1).map((hours) => ({ ...event, hours }));
    default:
      return [];
  }
}

class Shortening {
  shortest: History;
  #runs = 0;

  constructor(failing: History) {
    this.shortest = failing;
  }

  get hasTime(): boolean {
    return this.#runs < MOST_RUNS;
  }

  /** Keeps a history that fails, up to the event at which it does. */
  try(history: History): boolean {
    if (!this.hasTime) return false;
    this.#runs += 1;
    const { failure } = runHistory(history);
    if (failure !== null) this.shortest = failure.lived;
    return failure !== null;
  }

  /** Takes out so many events in a row, wherever it still fails without them. */
  without(count: number): void {
    for (let from = this.shortest.length - count; from >= 0; from -= count) {
      this.try(this.shortest.toSpliced(from, count));
      from = Math.min(from, this.shortest.length);
    }
  }

  /** Makes the numbers of each event smaller. */
  lower(): void {
    for (let at = 0; at < this.shortest.length; at += 1) {
      const lowered = () => {
        const event = this.shortest[at];
        return event !== undefined && smaller(event).some((one) => this.try(this.shortest.with(at, one)));
      };
      while (lowered());
    }
  }
}

/** The shortest history found that fails, from one that does. */
export function shorten(failing: History): History {
  const shortening = new Shortening(failing);
  shortening.try(failing);
  let before: string;
  do {
    before = JSON.stringify(shortening.shortest);
    for (let count = shortening.shortest.length >> 1; count >= 1; count >>= 1) shortening.without(count);
    shortening.lower();
  } while (shortening.hasTime && JSON.stringify(shortening.shortest) !== before);
  return shortening.shortest;
}
