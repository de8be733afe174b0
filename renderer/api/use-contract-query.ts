/** A query of the contract, kept up to date by `live-updates.ts`. */
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { MethodName } from '#core/contract/channels.ts';
import type { InputOf, OutputOf } from '#core/contract/contract.ts';
import type { ApiError } from '#renderer/api/api-error.ts';
import { useClient } from '#renderer/api/client-context.ts';
import { queryKey } from '#renderer/api/query-keys.ts';

export function useContractQuery<M extends MethodName>(
  method: M,
  input: InputOf<M>,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<OutputOf<M>, ApiError> {
  const client = useClient();
  return useQuery<OutputOf<M>, ApiError>({
    queryKey: queryKey(method, input),
    queryFn: () => client.call(method, input),
    ...options,
  });
}
