/** A command of the contract. What it changed comes back as an event, not as a return value. */
import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import type { MethodName } from '#core/contract/channels.ts';
import type { InputOf, OutputOf } from '#core/contract/contract.ts';
import type { ApiError } from '#renderer/api/api-error.ts';
import { useClient } from '#renderer/api/client-context.ts';

export function useContractCommand<M extends MethodName>(
  method: M,
): UseMutationResult<OutputOf<M>, ApiError, InputOf<M>> {
  const client = useClient();
  return useMutation<OutputOf<M>, ApiError, InputOf<M>>({
    mutationKey: [method],
    mutationFn: (input) => client.call(method, input),
  });
}
