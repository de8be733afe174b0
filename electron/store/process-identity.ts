/** Which process this is, in words that outlive it: a pid alone is given again to another process. */
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { errnoOf } from '#electron/store/storage-error.ts';

export interface ProcessIdentity {
  readonly pid: number;
  /** When the process started, in clock ticks since the machine did; `null` where the system does not tell. */
  readonly startTime: string | null;
  /** Differs after every start of the machine; `null` where the system does not tell. */
  readonly bootId: string | null;
  readonly host: string;
}

/** What the lock asks of the machine. */
export interface ProcessTable {
  self(): ProcessIdentity;
  /** Whether that very process may still run. Only a certain "no" is `false`. */
  mayRun(identity: ProcessIdentity): boolean;
}

const linuxFile = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
};

/** Field 22 of `/proc/<pid>/stat`; the name before it may hold spaces and brackets. */
const startTimeOf = (pid: number): string | null => {
  const stat = linuxFile(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
};
const bootId = (): string | null => linuxFile('/proc/sys/kernel/random/boot_id');

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) !== 'ESRCH';
  }
}

/** The machine's own processes. */
export const machineProcesses: ProcessTable = {
  self: () => ({ pid: process.pid, startTime: startTimeOf(process.pid), bootId: bootId(), host: hostname() }),
  mayRun: (identity) => {
    const boot = bootId();
    const sameBoot = boot !== null && identity.bootId === boot;
    if (!sameBoot && identity.host !== hostname()) return true;
    if (!sameBoot && boot !== null && identity.bootId !== null) return false;
    if (!exists(identity.pid)) return false;
    const startTime = startTimeOf(identity.pid);
    return startTime === null || identity.startTime === null || startTime === identity.startTime;
  },
};
