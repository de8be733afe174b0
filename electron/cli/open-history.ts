/** The history of the register of `--data`; takes no lock and writes nothing. */
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { factsOf } from '#core/catalogue/facts.ts';
import { type IndexedFacts, indexFacts } from '#core/domain/rules/indexed-facts.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { PastService } from '#electron/app/past-service.ts';
import type { Invocation } from '#electron/cli/invocation.ts';
import type { HistoryReader } from '#electron/ports/history-reader.ts';
import { nodeFileSystem } from '#electron/store/file-system.ts';
import { createJournalHistory } from '#electron/store/journal-history.ts';
import { createSystemClock } from '#electron/system/system-clock.ts';

export const openHistory = (invocation: Invocation): HistoryReader =>
  createJournalHistory(nodeFileSystem, resolve(invocation.text('data')));

/** What was recorded at the end of a day. */
export interface PastFacts {
  readonly on: CalendarDate;
  /** The last change by then. */
  readonly seq: number;
  readonly facts: IndexedFacts;
}

/** Throws `day-in-future`, `history-incomplete` or `register-damaged`. */
export async function openPast(invocation: Invocation, day: CalendarDate): Promise<PastFacts> {
  const clock = createSystemClock(invocation.date('today'));
  const { on, seq, register } = await new PastService(openHistory(invocation), clock, setImmediate).endOf(
    day,
  );
  return { on, seq, facts: indexFacts(factsOf(register)) };
}
