// Promise: session.defaultSession, the only session (partitions are a gap of BrowserWindow). Permission handlers and
// webRequest listeners take effect; what has no counterpart here is recorded.

import { guarded } from '#test/support/electron-host/kernel/gap-guard.ts';
import { HostEmitter } from '#test/support/electron-host/kernel/host-emitter.ts';
import { record } from '#test/support/electron-host/kernel/host-state.ts';
import { app, requireReady } from './app.ts';
import { permissionHandlers } from './permissions.ts';
import { protocol } from './protocol.ts';
import { webRequest } from './web-request.ts';

type Used =
  | 'clearCache'
  | 'clearStorageData'
  | 'getStoragePath'
  | 'isPersistent'
  | 'isSpellCheckerEnabled'
  | 'protocol'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setSpellCheckerDictionaryDownloadURL'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
  | 'spellCheckerEnabled'
  | 'storagePath'
  | 'webRequest';

export class HostSession extends HostEmitter implements Pick<Electron.Session, Used> {
  readonly protocol = protocol as Electron.Protocol;
  readonly webRequest = webRequest as Electron.WebRequest;
  spellCheckerEnabled = false;

  constructor() {
    super('session');
  }
  setPermissionRequestHandler(handler: Parameters<Electron.Session['setPermissionRequestHandler']>[0]): void {
    if (handler) permissionHandlers.request = handler;
    else delete permissionHandlers.request;
  }
  setPermissionCheckHandler(handler: Parameters<Electron.Session['setPermissionCheckHandler']>[0]): void {
    if (handler) permissionHandlers.check = handler;
    else delete permissionHandlers.check;
  }
  setDisplayMediaRequestHandler(
    handler: Parameters<Electron.Session['setDisplayMediaRequestHandler']>[0],
  ): void {
    if (handler) permissionHandlers.displayMedia = handler;
    else delete permissionHandlers.displayMedia;
  }
  /** No device ever appears here: the page's device choosers find nothing, whatever the handler would say. */
  setDevicePermissionHandler(handler: Parameters<Electron.Session['setDevicePermissionHandler']>[0]): void {
    record('session.setDevicePermissionHandler', handler !== null);
  }
  setSpellCheckerEnabled(enable: boolean): void {
    this.spellCheckerEnabled = enable;
    record('session.setSpellCheckerEnabled', enable);
  }
  isSpellCheckerEnabled(): boolean {
    return this.spellCheckerEnabled;
  }
  setSpellCheckerLanguages(languages: string[]): void {
    record('session.setSpellCheckerLanguages', languages);
  }
  setSpellCheckerDictionaryDownloadURL(url: string): void {
    record('session.setSpellCheckerDictionaryDownloadURL', url);
  }
  async clearCache(): Promise<void> {
    record('session.clearCache');
  }
  async clearStorageData(options?: Electron.ClearStorageDataOptions): Promise<void> {
    record('session.clearStorageData', options);
  }
  isPersistent(): boolean {
    return true;
  }
  get storagePath(): string {
    return app.getPath('sessionData');
  }
  getStoragePath(): string {
    return this.storagePath;
  }
}

export const defaultSession = new HostSession();

export const session = guarded('session', {
  get defaultSession() {
    requireReady('session');
    return defaultSession;
  },
});
