/** One key per method and input, so that an event can say which answers are out of date. */
import type { MethodName } from '#core/contract/channels.ts';
import type { InputOf } from '#core/contract/contract.ts';

export const queryKey = <M extends MethodName>(method: M, input: InputOf<M>) => [method, input] as const;
