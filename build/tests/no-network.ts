/** A command to run others in, where there is no network at all: a network namespace with nothing but loopback. */
import { spawnSync } from 'node:child_process';

const WRAPPER = ['unshare', '-n', '--', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'] as const;

/** The wrapper, or why this computer has none. */
export function noNetworkWrapper(): { readonly wrapper: readonly string[] } | { readonly reason: string } {
  if (process.platform !== 'linux')
    return { reason: 'only Linux can take the network away from one command' };
  if (process.getuid?.() !== 0) return { reason: 'it takes root to take the network away' };
  const [program, ...args] = WRAPPER;
  const probe = spawnSync(program, [...args, 'true'], { encoding: 'utf8' });
  return probe.status === 0
    ? { wrapper: WRAPPER }
    : { reason: probe.stderr.trim() || probe.error?.message || 'no reason' };
}
