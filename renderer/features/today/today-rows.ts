/** What the rows of Vandaag share: which one is open, which are selected, and where the one filled button stands. */
import { createContext, use } from 'react';
import type { TodayItem } from '#core/domain/query/today-overview.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';

export interface TodayRows {
  readonly today: CalendarDate;
  /** The row that is open. */
  readonly openId: string | null;
  setOpen(id: string | null): void;
  /** The row that was asked for from outside: its group unfolds and it takes focus. */
  readonly revealId: string | null;
  /** It has been shown. */
  revealed(): void;
  readonly selection: ReadonlySet<string>;
  select(selection: ReadonlySet<string>): void;
  /** The first row: its next step is the primary button of the page. */
  readonly firstId: string | null;
  /** Rows that are on the page, by id. */
  readonly shown: Map<string, TodayItem>;
}

export const TodayRowsContext = createContext<TodayRows | null>(null);

export function useTodayRows(): TodayRows {
  const rows = use(TodayRowsContext);
  if (rows === null) throw new Error('TodayRowsContext has no provider');
  return rows;
}
