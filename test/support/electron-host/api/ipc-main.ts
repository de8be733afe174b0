// Promise: ipcMain. Handlers live here; the pages' messages are put in by web-contents-ipc.
import { HostEmitter } from '#test/support/electron-host/kernel/host-emitter.ts';

type Used = 'handle' | 'handleOnce' | 'removeHandler';
export type InvokeHandler = Parameters<Electron.IpcMain['handle']>[1];

class IpcMain extends HostEmitter implements Pick<Electron.IpcMain, Used> {
  readonly #handlers = new Map<string, InvokeHandler>();

  constructor() {
    super('ipcMain');
  }
  handle(channel: string, handler: InvokeHandler): void {
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    if (typeof handler !== 'function')
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`);
    this.#handlers.set(channel, handler);
  }
  handleOnce(channel: string, handler: InvokeHandler): void {
    this.handle(channel, (event, ...args) => {
      this.#handlers.delete(channel);
      return handler(event, ...args);
    });
  }
  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  hostHandler(channel: string): InvokeHandler {
    const handler = this.#handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return handler;
  }
}

export const ipcMain = new IpcMain();
