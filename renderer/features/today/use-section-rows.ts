/** The rows of a section of Vandaag: those that came with the overview, and more of them when asked for. */
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { MOST_ROWS } from '#core/domain/query/table-query.ts';
import type { TodayItem, TodaySection } from '#core/domain/query/today-overview.ts';
import type { ApiError } from '#renderer/api/api-error.ts';
import { useClient } from '#renderer/api/client-context.ts';
import { queryKey } from '#renderer/api/query-keys.ts';

interface Section {
  readonly section: TodaySection;
  /** What came with the overview. */
  readonly first: readonly TodayItem[];
  readonly total: number;
  /** How many answers to ask for without being asked; `Infinity` for every row. */
  readonly pages?: number;
}

export interface SectionRows {
  readonly items: readonly TodayItem[];
  /** How many more `showMore` brings; 0 when every row is here. */
  readonly next: number;
  readonly showMore: () => void;
  /** Every row of the section is here. */
  readonly isWhole: boolean;
  readonly error: ApiError | null;
}

/** A row that moved up between two answers stands in both; once is enough. */
const unique = (items: readonly TodayItem[]): readonly TodayItem[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
];

export function useSectionRows({ section, first, total, pages: atOnce = 0 }: Section): SectionRows {
  const client = useClient();
  const [asked, setAsked] = useState(atOnce);
  const most = Math.ceil(Math.max(0, total - first.length) / MOST_ROWS);
  const pages = Math.min(asked, most);
  const answers = useQueries({
    queries: Array.from({ length: pages }, (_, page) => {
      const input = { section, offset: first.length + page * MOST_ROWS, limit: MOST_ROWS };
      return {
        queryKey: queryKey('today.rows', input),
        queryFn: () => client.call('today.rows', input),
      };
    }),
  });
  const items = unique([...first, ...answers.flatMap(({ data }) => data?.items ?? [])]);
  const rest = answers.some(({ isPending }) => isPending) ? 0 : total - items.length;
  return {
    items,
    next: pages < most ? Math.min(Math.max(0, rest), MOST_ROWS) : 0,
    isWhole: items.length >= total,
    showMore: () => setAsked(pages + 1),
    error: (answers.find(({ error }) => error !== null)?.error as ApiError | null | undefined) ?? null,
  };
}
