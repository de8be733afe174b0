/**
 * Where somebody goes who came through a notification or the tray: to the row on Vandaag when it stands there, else to
 * the record itself. Listens before the first place is shown, so that what opened the window is not missed.
 */
import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '#renderer/api/client.ts';
import { queryKey } from '#renderer/api/query-keys.ts';
import type { createAppRouter } from '#renderer/app/router.tsx';

type Router = ReturnType<typeof createAppRouter>;

/** Answers the unsubscribe. */
export function followOpenedItems(client: Client, queryClient: QueryClient, router: Router): () => void {
  /** Whether it is among the rows that come with the overview; a register that cannot be read has none. */
  const standsOnToday = async (id: string): Promise<boolean> => {
    const overview = await queryClient
      .fetchQuery({
        queryKey: queryKey('today.overview', {}),
        queryFn: () => client.call('today.overview', {}),
        staleTime: 0,
      })
      .catch(() => null);
    return overview?.groups.some(({ items }) => items.some((item) => item.id === id)) ?? true;
  };
  /** The last one counts: an earlier one may still be looking. */
  let latest = 0;
  return client.on('item.open', ({ id }) => {
    latest += 1;
    const mine = latest;
    if (id === null) {
      void router.navigate({ to: '/', search: {} });
      return;
    }
    void standsOnToday(id).then((stands) => {
      if (mine !== latest) return;
      void (stands
        ? router.navigate({ to: '/', search: { item: id } })
        : router.navigate({ to: '/mandates', search: { id } }));
    });
  });
}
