/** Typed calls over the bridge: what comes back is checked against the contract, a refusal becomes an `ApiError`. */
import { z } from 'zod';
import { type Bridge, EVENT_NAMES, type EventName, type MethodName } from '#core/contract/channels.ts';
import { CONTRACT, EVENTS, type InputOf, type OutputOf, type PayloadOf } from '#core/contract/contract.ts';
import { tijdigErrorSchema } from '#core/errors/error-codes.ts';
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

const envelopeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: tijdigErrorSchema }),
]);

export function createClient(bridge: Bridge): Client {
  return {
    async call(method, input) {
      const answer = await bridge.invoke(method, input).catch((cause: unknown) => {
        throw new ApiError('unexpected', {}, { cause });
      });
      const envelope = envelopeSchema.safeParse(answer);
      if (!envelope.success) throw new ApiError('unexpected', {}, { cause: envelope.error });
      if (!envelope.data.ok) throw new ApiError(envelope.data.error.code, envelope.data.error.parameters);
      const value = CONTRACT[method].output.safeParse(envelope.data.value);
      if (!value.success) throw new ApiError('unexpected', {}, { cause: value.error });
      return value.data as OutputOf<typeof method>;
    },
    on(event, listener) {
      if (!EVENT_NAMES.includes(event)) throw new RangeError(`No such event: ${event}`);
      return bridge.on(event, (payload) => {
        const parsed = EVENTS[event].safeParse(payload);
        if (parsed.success) listener(parsed.data as PayloadOf<typeof event>);
      });
    },
  };
}
