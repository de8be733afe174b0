/** Processes whose life and death a test decides. */
import type { ProcessIdentity, ProcessTable } from '#electron/store/process-identity.ts';

/** A machine on which every other process is long gone. */
export const aloneAs = (pid: number): ProcessTable => ({
  self: () => ({ pid, startTime: String(pid), bootId: 'boot', host: 'host' }),
  mayRun: (identity: ProcessIdentity) => identity.pid === pid,
});
