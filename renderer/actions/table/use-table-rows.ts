/**
 * The rows of a selection, page by page. What was shown stays until the first page of another selection is here, so that
 * typing never empties the table; an answer to an earlier question never replaces a later one.
 */
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { TableSelection } from '#core/domain/query/table-query.ts';
import type { ApiError } from '#renderer/api/api-error.ts';
import { useClient } from '#renderer/api/client-context.ts';
import type { TableSource } from './table-source.ts';

const PAGE = 100;

export interface TableRows<Item> {
  /** The selection whose rows are shown; for a moment the one before. */
  readonly shown: TableSelection;
  /** `null` before the first answer. */
  readonly total: number | null;
  /** Rows there are in all. */
  readonly all: number;
  readonly rowAt: (index: number) => Item | undefined;
  readonly onRange: (first: number, last: number) => void;
  readonly error: ApiError | null;
  readonly retry: () => void;
}

export function useTableRows<Item>(source: TableSource<Item>, selection: TableSelection): TableRows<Item> {
  const client = useClient();
  const queries = useQueryClient();
  const [shown, setShown] = useState(selection);
  const [range, setRange] = useState({ first: 0, last: 0 });
  const ask = useCallback(
    (of: TableSelection, page: number) =>
      source.rows(client, { ...of, offset: page * PAGE, limit: PAGE, reveal: null }),
    [client, source],
  );
  useEffect(() => {
    let isLatest = true;
    const show = () => {
      if (!isLatest) return;
      setRange({ first: 0, last: 0 });
      setShown(selection);
    };
    // Also when it fails: then the error is shown.
    void queries.ensureQueryData(ask(selection, 0)).then(show, show);
    return () => {
      isLatest = false;
    };
  }, [queries, ask, selection]);

  const firstPage = Math.floor(range.first / PAGE);
  const lastPage = Math.floor(range.last / PAGE);
  const numbers = [
    ...new Set([0, ...Array.from({ length: lastPage - firstPage + 1 }, (_, at) => firstPage + at)]),
  ];
  const answers = useQueries({ queries: numbers.map((page) => ask(shown, page)) });
  const pages = new Map(numbers.map((number, at) => [number, answers[at]?.data]));
  const head = pages.get(0);
  const failed = answers.find(({ error }) => error !== null);
  return {
    shown,
    total: head?.total ?? null,
    all: head?.all ?? 0,
    rowAt: (index) => pages.get(Math.floor(index / PAGE))?.items[index % PAGE],
    onRange: useCallback(
      (first: number, last: number) =>
        setRange((before) => (before.first === first && before.last === last ? before : { first, last })),
      [],
    ),
    error: (failed?.error as ApiError | undefined) ?? null,
    retry: () => void failed?.refetch(),
  };
}
