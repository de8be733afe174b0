/** A register that is open and can be edited, for whoever tests something else. */
import type { StoreAccess } from '#electron/ipc/store-handlers.ts';
import { SOUND_AND_EMPTY } from '#test/support/verifications.ts';

const OPEN = { phase: 'open', mode: { kind: 'writing' } } as const;

export const openAccess: StoreAccess = {
  status: () => OPEN,
  tryAgain: async () => OPEN,
  findings: async () => SOUND_AND_EMPTY,
  repair: async () => OPEN,
  backups: async () => [],
  restore: async () => OPEN,
  showFolder: async () => {},
  quit: () => {},
};
