/** Turns the outcome of a handler into what may cross to the renderer: a value, or a code with parameters. */
import type { Envelope } from '#core/contract/method.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { Logger } from '#electron/ports/logger.ts';

/** Runs `work`; a refusal becomes its code, anything unforeseen `unexpected`. Stacks go to the log only. */
export async function toEnvelope(
  name: string,
  logger: Logger,
  work: () => Promise<unknown>,
): Promise<Envelope> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof TijdigError) {
      return { ok: false, error: { code: error.code, parameters: error.parameters } };
    }
    logger.error(`ipc.${name}`, error);
    return { ok: false, error: { code: 'unexpected', parameters: {} } };
  }
}
