// Promise: custom schemes as Electron's `protocol` has them: privileges before ready, handlers after.
import {
  type ProtocolHandler,
  privilegesOf,
  protocolHandlers,
  registerScheme,
} from '#test/support/electron-host/chromium/stand-in-origin.ts';
import { gap, guarded } from '#test/support/electron-host/kernel/gap-guard.ts';
import { app, requireReady } from './app.ts';

type Used = 'handle' | 'isProtocolHandled' | 'registerSchemesAsPrivileged' | 'unhandle';

export const protocol = guarded<Pick<Electron.Protocol, Used>>('protocol', {
  registerSchemesAsPrivileged(schemes) {
    if (app.isReady())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of schemes) registerScheme(scheme, privileges ?? {});
  },
  handle(scheme: string, handler: ProtocolHandler) {
    requireReady('protocol.handle');
    if (protocolHandlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    if (!privilegesOf(scheme))
      gap(`protocol.handle('${scheme}') of a scheme that is not registered as privileged`);
    protocolHandlers.set(scheme, handler);
  },
  unhandle(scheme: string) {
    if (!protocolHandlers.delete(scheme)) throw new Error(`Failed to unregister protocol: ${scheme}`);
  },
  isProtocolHandled: (scheme: string) => protocolHandlers.has(scheme),
});
