/** Preferences, changed one at a time; the page follows as soon as they have been kept. */
import { useQueryClient } from '@tanstack/react-query';
import { DEFAULT_PREFERENCES, type Preferences } from '#core/contract/preferences.ts';
import { queryKey } from '#renderer/api/query-keys.ts';
import { useContractCommand } from '#renderer/api/use-contract-command.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';

export function usePreferences() {
  const queryClient = useQueryClient();
  const preferences = useContractQuery('preferences.get', {}).data ?? DEFAULT_PREFERENCES;
  const keep = useContractCommand('preferences.set');
  return {
    preferences,
    error: keep.error,
    change: (part: Partial<Preferences>) =>
      keep.mutate(part, {
        onSuccess: (kept) => queryClient.setQueryData(queryKey('preferences.get', {}), kept),
        // What could not be kept may be said in the health line too.
        onError: () => queryClient.invalidateQueries({ queryKey: queryKey('preferences.notice', {}) }),
      }),
  };
}
