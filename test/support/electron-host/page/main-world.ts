// Promise: the page's side of contextBridge: exposed APIs appear frozen on `window`, and calls that need a
// permission are put to the application first (permission-shims). Runs before any script of the page.
import { installPermissionShims } from './permission-shims.ts';
import type { InjectedConstants } from './wire.ts';
import { WorldBridge } from './world-bridge.ts';

declare const HOST: InjectedConstants;

function freezeDeep(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const item of Object.values(value)) freezeDeep(item);
  return value;
}

type HostApi = Parameters<typeof installPermissionShims>[0] & { closeWindow(): void };

if (window.top === window) {
  new WorldBridge(HOST.bridgeKey, 'main', (name, api) => {
    if (name === HOST.bridgeKey) {
      const host = api as HostApi;
      installPermissionShims(host);
      window.close = () => host.closeWindow(); // so that the window's `close` event can refuse
      return;
    }
    Object.defineProperty(window, name, {
      value: freezeDeep(api),
      enumerable: true,
      configurable: false,
      writable: false,
    });
  });
}
