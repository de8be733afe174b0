/**
 * Electron's binary, fetched once from its release server. Where that does not answer the application runs on the
 * Chromium host instead; the failure is remembered so that not every start waits for it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const LIMIT_MS = 60_000;
/** Asked for by hand: then a slow line may take its time. */
const PATIENT_LIMIT_MS = 15 * 60_000;

/** Electron writes path.txt after the binary is complete. @param {string} root @param {import('./machine.mjs').Machine} machine */
export function hasElectron(root, machine) {
  if (machine.env.TIJDIG_ELECTRON) return true;
  const folder = join(root, 'node_modules', 'electron');
  try {
    return machine.exists(join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8')));
  } catch {
    return false;
  }
}

/** The Chromium host stands in for the binary on Linux only. @param {import('./machine.mjs').Machine} machine */
export const canDoWithout = (machine) => machine.platform === 'linux';

/** @param {import('./machine.mjs').Machine} machine */
export const mustRetry = (machine) => machine.env.TIJDIG_RETRY_ELECTRON === '1';

/**
 * @param {string} root
 * @param {import('./machine.mjs').Machine} machine
 * @param {string} node
 * @param {(pid: number) => void} noteCommand
 * @returns {Promise<string | undefined>} why it failed
 */
export async function fetchElectron(root, machine, node, noteCommand) {
  machine.say('fetching Electron…');
  const { code, output, timedOut } = await machine.run(
    node,
    [join(root, 'node_modules', 'electron', 'install.js')],
    {
      cwd: root,
      quiet: true,
      timeoutMs: mustRetry(machine) ? PATIENT_LIMIT_MS : LIMIT_MS,
      onStart: noteCommand,
    },
  );
  if (code === 0 && hasElectron(root, machine)) return undefined;
  const reason = timedOut ? 'no answer in time' : (output.match(/[A-Za-z]*Error: .*/)?.[0] ?? `code ${code}`);
  const instead = canDoWithout(machine)
    ? 'the application runs on the Chromium host. TIJDIG_RETRY_ELECTRON=1 tries again'
    : 'on this system there is no window without it. The next start tries again';
  machine.say(`Electron's release server could not be reached (${reason}): ${instead}.`);
  return reason;
}
