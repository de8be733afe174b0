/** Asks at once what the first screen needs, while the page is still being built: one wait instead of one after another. */
import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '#renderer/api/client.ts';
import { queryKey } from '#renderer/api/query-keys.ts';

/** Who uses Tijdig decides the place to start in; *Vandaag* is nearly always that place. */
const FIRST = ['profile.get', 'today.overview', 'app.info', 'reminders.health'] as const;

/** Never fails: who asks again hears what went wrong. */
export function askAhead(client: Client, queryClient: QueryClient): void {
  for (const method of FIRST) {
    void queryClient.prefetchQuery({
      queryKey: queryKey(method, {}),
      queryFn: () => client.call(method, {}),
    });
  }
}
