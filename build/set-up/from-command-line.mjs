/** Set-up as a command: signals stop it cleanly, a failure is one line and exit code 1. */
import { Interrupted, Machine } from './machine.mjs';
import { setUp } from './set-up.mjs';

const SIGNALS = /** @type {const} */ ({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 });

/**
 * Ends the process when set-up cannot finish; returns when all is ready.
 * @param {string} root
 * @param {string | undefined} purpose
 */
export async function setUpOrExit(root, purpose) {
  const machine = new Machine();
  const names = /** @type {(keyof typeof SIGNALS)[]} */ (Object.keys(SIGNALS));
  const handlers = names.map((name) => /** @type {const} */ ([name, () => machine.stop(name)]));
  for (const [name, handler] of handlers) process.on(name, handler);
  try {
    if (purpose !== 'code' && purpose !== 'app' && purpose !== 'tests')
      throw new Error(`set-up prepares for code, app or tests, not for ${purpose}.`);
    await setUp(root, purpose, machine);
    return machine;
  } catch (error) {
    machine.say(error instanceof Error ? error.message : String(error));
    const signal = error instanceof Interrupted ? error.signal : undefined;
    process.exit(signal ? 128 + SIGNALS[/** @type {keyof typeof SIGNALS} */ (signal)] : 1);
  } finally {
    for (const [name, handler] of handlers) process.off(name, handler);
  }
}
