/** The handlers that need no register: they are there while it is being opened, and when that failed. */
import type { STORE_METHODS } from '#core/contract/store-methods.ts';
import type { RegisterAccess } from '#electron/app/register-access.ts';
import type { Handlers } from '#electron/ipc/register-methods.ts';

export type StoreAccess = Pick<
  RegisterAccess,
  'status' | 'tryAgain' | 'findings' | 'repair' | 'backups' | 'restore' | 'showFolder' | 'quit'
>;

export const createStoreHandlers = (access: StoreAccess): Pick<Handlers, keyof typeof STORE_METHODS> => ({
  'app.quit': () => {
    access.quit();
    return {};
  },
  'store.status': () => access.status(),
  'store.try-again': () => access.tryAgain(),
  'store.findings': () => access.findings(),
  'store.repair': () => access.repair(),
  'store.backups': async () => ({ backups: [...(await access.backups())] }),
  'store.restore': ({ id }) => access.restore(id),
  'store.open-folder': async () => {
    await access.showFolder();
    return {};
  },
});
