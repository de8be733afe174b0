/** Takes what the preload has asked for the first screen, so that it is drawn once, with what it shows. */
import type { QueryClient } from '@tanstack/react-query';
import { ASKED_FIRST } from '#core/contract/channels.ts';
import type { Client } from '#renderer/api/client.ts';
import { queryKey } from '#renderer/api/query-keys.ts';

/** A small register answers within this; the page of a large one shows that it is being read. */
const WORTH_WAITING_MS = 100;

/**
 * Resolves when all of it is there, or when it takes too long to wait for: drawing once is sooner done than drawing
 * "loading" first. Never fails: who asks again hears what went wrong.
 */
export async function askAhead(client: Client, queryClient: QueryClient): Promise<void> {
  const asked = ASKED_FIRST.filter((method) => method !== 'preferences.get').map((method) =>
    queryClient.prefetchQuery({ queryKey: queryKey(method, {}), queryFn: () => client.call(method, {}) }),
  );
  const patience = new Promise((resolve) => setTimeout(resolve, WORTH_WAITING_MS));
  await Promise.race([Promise.all(asked), patience]);
}
