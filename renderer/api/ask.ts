/** A query of the contract as a question with its key, for hooks that ask more than one. */
import type { MethodName } from '#core/contract/channels.ts';
import type { InputOf, OutputOf } from '#core/contract/contract.ts';
import type { Client } from '#renderer/api/client.ts';
import { queryKey } from '#renderer/api/query-keys.ts';

export const ask = <M extends MethodName>(client: Client, method: M, input: InputOf<M>) => ({
  queryKey: queryKey(method, input),
  queryFn: (): Promise<OutputOf<M>> => client.call(method, input),
});
