/** Where the record of the address stands in the list, when somebody came for it from elsewhere. */
import { useEffect, useState } from 'react';
import type { TableSelection } from '#core/domain/query/table-query.ts';
import { useClient } from '#renderer/api/client-context.ts';
import type { TableSource } from './table-source.ts';

/** Asks once for each record that is asked for; a row that was opened in the list itself is in view already. */
export function useRevealedRow<Item>(
  source: TableSource<Item>,
  id: string | null,
  openedHere: string | null,
  shown: TableSelection,
): number | null {
  const client = useClient();
  const [row, setRow] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another order does not bring it into view again
  useEffect(() => {
    if (id === null || id === openedHere) return undefined;
    let isLatest = true;
    const asked = { ...shown, offset: 0, limit: 1, reveal: id };
    // A register that cannot be read is told by the list itself.
    void source
      .rows(client, asked)
      .queryFn()
      .then(
        ({ revealedAt }) => isLatest && setRow(revealedAt),
        () => undefined,
      );
    return () => {
      isLatest = false;
    };
  }, [client, id]);
  return row;
}
