/** The history of the register of `--data`; takes no lock and writes nothing. */
import { resolve } from 'node:path';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import { type PastFacts, PastService } from '#electron/app/past-service.ts';
import type { Invocation } from '#electron/cli/invocation.ts';
import type { HistoryReader } from '#electron/ports/history-reader.ts';
import { nodeFileSystem } from '#electron/store/file-system.ts';
import { createJournalHistory } from '#electron/store/journal-history.ts';
import { createSystemClock } from '#electron/system/system-clock.ts';

export const openHistory = (invocation: Invocation): HistoryReader =>
  createJournalHistory(nodeFileSystem, resolve(invocation.text('data')));

/** What was recorded at the end of a day. Throws `day-in-future`, `history-incomplete` or `register-damaged`. */
export const openPast = (invocation: Invocation, day: CalendarDate): Promise<PastFacts> =>
  new PastService(openHistory(invocation), createSystemClock(invocation.date('today'))).endOf(day);
