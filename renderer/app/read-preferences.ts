/** Reads language, colours and density before the first picture; without an answer the defaults hold. */
import type { QueryClient } from '@tanstack/react-query';
import { DEFAULT_PREFERENCES, type Preferences } from '#core/contract/preferences.ts';
import type { Client } from '#renderer/api/client.ts';
import { queryKey } from '#renderer/api/query-keys.ts';
import { applyPreferences } from '#renderer/app/apply-preferences.ts';

export async function readPreferences(client: Client, queryClient: QueryClient): Promise<Preferences> {
  const preferences = await client.call('preferences.get', {}).catch(() => DEFAULT_PREFERENCES);
  queryClient.setQueryData(queryKey('preferences.get', {}), preferences);
  applyPreferences(preferences);
  return preferences;
}
