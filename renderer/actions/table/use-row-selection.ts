/** Which rows are selected, by id: rows come and go while scrolling, what is selected stays. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { TableSelection } from '#core/domain/query/table-query.ts';
import { useClient } from '#renderer/api/client-context.ts';
import type { TableSource } from './table-source.ts';

const NONE: ReadonlySet<string> = new Set();

export interface RowSelection {
  readonly ids: ReadonlySet<string>;
  readonly select: (from: number, to: number, isSelected: boolean) => void;
  readonly selectAll: (isSelected: boolean) => void;
  readonly clear: () => void;
}

/** `rowAt` answers the rows that are here; the ids of others are asked for. */
export function useRowSelection<Item extends { readonly id: string }>(
  source: TableSource<Item>,
  shown: TableSelection,
  rowAt: (index: number) => Item | undefined,
): RowSelection {
  const client = useClient();
  const queries = useQueryClient();
  const [ids, setIds] = useState(NONE);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was selected in another list is not seen in this one
  useEffect(() => setIds(NONE), [shown.filters, shown.search]);
  const allIds = useCallback(
    () => queries.fetchQuery(source.ids(client, shown)),
    [queries, client, source, shown],
  );
  const change = (some: readonly string[], isSelected: boolean) =>
    setIds((before) => {
      const next = new Set(before);
      for (const id of some) isSelected ? next.add(id) : next.delete(id);
      return next;
    });
  return {
    ids,
    select: (from, to, isSelected) => {
      const [low, high] = from < to ? [from, to] : [to, from];
      const rows = Array.from({ length: high - low + 1 }, (_, at) => rowAt(low + at));
      const here = rows.flatMap((row) => (row === undefined ? [] : [row.id]));
      if (here.length === rows.length) change(here, isSelected);
      else void allIds().then((all) => change(all.ids.slice(low, high + 1), isSelected));
    },
    selectAll: (isSelected) => {
      if (isSelected) void allIds().then((all) => setIds(new Set(all.ids)));
      else setIds(NONE);
    },
    clear: () => setIds(NONE),
  };
}
