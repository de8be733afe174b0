/**
 * Typed calls over the bridge; a refusal becomes an `ApiError`. The main process, of the same build, has checked every
 * answer and every event against the contract already, so the page carries no schemas (ADR 12).
 */
import { type Bridge, EVENT_NAMES, type EventName, type MethodName } from '#core/contract/channels.ts';
import type { InputOf, OutputOf, PayloadOf } from '#core/contract/contract.ts';
import type { Envelope } from '#core/contract/method.ts';
import { ApiError } from '#renderer/api/api-error.ts';

declare global {
  interface Window {
    /** Put there by the preload, under `BRIDGE_NAME`. */
    readonly tijdig: Bridge;
  }
}

export interface Client {
  /** Rejects with an `ApiError` only. */
  call<M extends MethodName>(method: M, input: InputOf<M>): Promise<OutputOf<M>>;
  /** Answers the unsubscribe. A payload that does not fit the contract is dropped. */
  on<E extends EventName>(event: E, listener: (payload: PayloadOf<E>) => void): () => void;
}

export function createClient(bridge: Bridge): Client {
  return {
    async call<M extends MethodName>(method: M, input: InputOf<M>): Promise<OutputOf<M>> {
      const answer = (await bridge.invoke(method, input).catch((cause: unknown) => {
        throw new ApiError('unexpected', {}, { cause });
      })) as Envelope<OutputOf<M>>;
      if (!answer.ok) throw new ApiError(answer.error.code, answer.error.parameters);
      return answer.value;
    },
    on(event, listener) {
      if (!EVENT_NAMES.includes(event)) throw new RangeError(`No such event: ${event}`);
      return bridge.on(event, (payload) => listener(payload as PayloadOf<typeof event>));
    },
  };
}
