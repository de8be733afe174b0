/**
 * The one door between page and main process: allow-listed calls and events, nothing of Electron itself. Built as CJS,
 * because a sandboxed preload cannot be an ES module; free of schemas, because the main process checks.
 */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { ASKED_FIRST, BRIDGE_NAME, type Bridge, EVENT_NAMES, METHOD_NAMES } from '#core/contract/channels.ts';

const methods: ReadonlySet<string> = new Set(METHOD_NAMES);
const events: ReadonlySet<string> = new Set(EVENT_NAMES);

/** What opened the window may be said before the page listens; it waits for the first listener. */
let opening: { readonly payload: unknown } | null = null;
const keepOpening = (_event: IpcRendererEvent, payload: unknown): void => {
  opening = { payload };
};
ipcRenderer.on('item.open', keepOpening);

/** Asked while the page's code is still read; each answer goes to the first who asks for it. */
const early = new Map<string, Promise<unknown>>();
for (const method of ASKED_FIRST) {
  const asked = ipcRenderer.invoke(method, {});
  asked.catch(() => undefined);
  early.set(method, asked);
}

const bridge: Bridge = {
  invoke: (method, input) => {
    if (!methods.has(method)) return Promise.reject(new Error(`Not a method of the contract: ${method}`));
    const asked = early.get(method);
    early.delete(method);
    return asked ?? ipcRenderer.invoke(method, input);
  },
  on: (event, listener) => {
    if (!events.has(event)) throw new Error(`Not an event of the contract: ${event}`);
    const receive = (_event: IpcRendererEvent, payload: unknown): void => listener(payload);
    ipcRenderer.on(event, receive);
    if (event === 'item.open') {
      ipcRenderer.off(event, keepOpening);
      if (opening !== null) queueMicrotask(listener.bind(null, opening.payload));
      opening = null;
    }
    return () => {
      ipcRenderer.off(event, receive);
    };
  },
};

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge);
