/** Registers every method of the contract: sender guard → parse → handler → parse → envelope. Nothing else answers. */

import type { z } from 'zod';
import { METHOD_NAMES, type MethodName } from '#core/contract/channels.ts';
import { CONTRACT, type OutputOf } from '#core/contract/contract.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { type CallEvent, isOwnPage } from '#electron/ipc/sender-guard.ts';
import { toEnvelope } from '#electron/ipc/to-envelope.ts';
import type { Logger } from '#electron/ports/logger.ts';

/** The slice of Electron's `ipcMain` that is needed. */
export interface InvokeRegistry {
  handle(channel: string, listener: (event: CallEvent, input: unknown) => Promise<unknown>): void;
}

/** One function per method of the contract; input is already checked, output is checked afterwards. */
export type Handlers = {
  readonly [M in MethodName]: (
    input: z.output<(typeof CONTRACT)[M]['input']>,
  ) => OutputOf<M> | Promise<OutputOf<M>>;
};

/**
 * Connects all handlers; calls wait until they are there, but for those of `early`, which answer also before. A call from elsewhere gets `sender-refused`, a wrong input `invalid-request` with its field.
 */
export function registerMethods(
  registry: InvokeRegistry,
  handlers: Handlers | Promise<Handlers>,
  logger: Logger,
  early: Partial<Handlers> = {},
): void {
  for (const name of METHOD_NAMES) {
    registry.handle(name, (event, input) =>
      toEnvelope(name, logger, async () => {
        if (!isOwnPage(event)) throw new TijdigError('sender-refused');
        return answer(name, early[name] ?? (await handlers)[name], input);
      }),
    );
  }
}

async function answer<M extends MethodName>(name: M, handler: Handlers[M], input: unknown): Promise<unknown> {
  const parsed = CONTRACT[name].input.safeParse(input);
  if (!parsed.success) {
    throw new TijdigError('invalid-request', { field: parsed.error.issues[0]?.path.join('.') ?? '' });
  }
  // The schema of this very method made the input; TypeScript cannot follow that through the union of methods.
  const run = handler as (input: unknown) => unknown;
  return CONTRACT[name].output.parse(await run(parsed.data));
}
