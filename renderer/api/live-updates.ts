/** Keeps shown answers true: a change or a new day asks again, a reminder asks how reminders fare, a new preference is put in place. */
import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '#renderer/api/client.ts';
import { queryKey } from '#renderer/api/query-keys.ts';

/** Answers the unsubscribe. */
export function followChanges(client: Client, queryClient: QueryClient): () => void {
  const askAgain = () => void queryClient.invalidateQueries();
  const stops = [
    client.on('store.changed', askAgain),
    client.on('data.changed', askAgain),
    client.on('day.changed', askAgain),
    client.on(
      'reminders.changed',
      () => void queryClient.invalidateQueries({ queryKey: queryKey('reminders.health', {}) }),
    ),
    client.on('backups.changed', () => {
      void queryClient.invalidateQueries({ queryKey: queryKey('backups.status', {}) });
      void queryClient.invalidateQueries({ queryKey: queryKey('backups.list', {}) });
    }),
    client.on('preferences.changed', (preferences) => {
      queryClient.setQueryData(queryKey('preferences.get', {}), preferences);
      void queryClient.invalidateQueries({ queryKey: queryKey('preferences.notice', {}) });
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
