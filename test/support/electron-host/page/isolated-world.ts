// Promise: the environment of a sandboxed, context-isolated preload: `require('electron')` gives contextBridge and
// ipcRenderer and nothing else; then the application's preload runs, before any script of the page.
import { IpcRenderer } from './ipc-renderer.ts';
import { guardedInPage } from './page-gap.ts';
import { type FromPage, type InjectedConstants, isBlankStart, type ToPage } from './wire.ts';
import { WorldBridge } from './world-bridge.ts';

type Preload = (
  require: (id: string) => unknown,
  module: object,
  exports: object,
  process: object,
  global: object,
) => void;
declare const HOST: InjectedConstants;
declare const PRELOAD: Preload;

const world = globalThis as unknown as Record<string, unknown>;

function start(): void {
  const binding = world[HOST.binding] as (text: string) => void;
  const post = (message: FromPage) => binding(JSON.stringify(message));
  const bridge = new WorldBridge(HOST.bridgeKey, 'isolated');
  const ipc = new IpcRenderer(post);
  const ipcRenderer = ipc.api();
  world[HOST.receiver] = (message: ToPage) => ipc.receive(message, ipcRenderer);

  bridge.expose(HOST.bridgeKey, {
    ask: (permission: string, ask: 'check' | 'request', details: Record<string, unknown>) =>
      ipc.call((id) => ({ type: 'permission', id, permission, ask, details })),
    closeWindow: () => post({ type: 'close-window' }),
  });
  forwardUnhandledKeys(post);

  const contextBridge = { exposeInMainWorld: (name: string, api: unknown) => bridge.expose(name, api) };
  const electron = guardedInPage('electron (preload)', {
    contextBridge: guardedInPage('contextBridge', contextBridge),
    ipcRenderer: guardedInPage('ipcRenderer', ipcRenderer),
  });
  const require = (id: string): unknown => {
    if (id === 'electron' || id === 'electron/renderer') return electron;
    throw new Error(`module not found: ${id}`); // a sandboxed preload has no Node modules
  };
  const process = {
    ...HOST.process,
    contextIsolated: true,
    sandboxed: true,
    type: 'renderer',
    isMainFrame: true,
  };
  const module = { exports: {} };
  try {
    PRELOAD(require, module, module.exports, process, globalThis);
  } catch (error) {
    console.error('Unable to load preload script:', error);
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    post({ type: 'preload-error', message, stack });
  }
}

/** Menu accelerators get the keys the page did not handle itself, as in Electron on Linux and Windows. */
function forwardUnhandledKeys(post: (message: FromPage) => void): void {
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const { key, code, ctrlKey: ctrl, shiftKey: shift, altKey: alt, metaKey: meta } = event;
    if (ctrl || alt || meta || /^F\d+$/.test(key))
      post({ type: 'unhandled-key', key, code, ctrl, shift, alt, meta });
  });
}

if (window.top === window && !isBlankStart(location.href)) start();
