// Promise: ipcRenderer of a sandboxed preload over the host's binding. What it lacks throws by name.
import { decode, encode } from './codec.ts';
import { pageGap } from './page-gap.ts';
import type { FromPage, ToPage } from './wire.ts';

type Listener = (event: unknown, ...args: unknown[]) => void;
type Call = { resolve(value: unknown): void; reject(error: Error): void };

export class IpcRenderer {
  readonly #post: (message: FromPage) => void;
  readonly #listeners = new Map<string, { listener: Listener; once: boolean }[]>();
  readonly #calls = new Map<number, Call>();
  #sequence = 0;

  constructor(post: (message: FromPage) => void) {
    this.#post = post;
  }

  /** The object given to the preload. */
  api(): Record<string, unknown> {
    const api: Record<string, unknown> = {
      invoke: async (channel: string, ...args: unknown[]) => {
        const encoded = encode(args);
        return this.call((id) => ({ type: 'invoke', id, channel, args: encoded }));
      },
      send: (channel: string, ...args: unknown[]) =>
        this.#post({ type: 'send', channel, args: encode(args) }),
      sendSync: () => pageGap('ipcRenderer.sendSync'),
      postMessage: () => pageGap('ipcRenderer.postMessage'),
      on: (channel: string, listener: Listener) => this.#add(api, channel, listener, false),
      once: (channel: string, listener: Listener) => this.#add(api, channel, listener, true),
      off: (channel: string, listener: Listener) => this.#remove(api, channel, listener),
      removeAllListeners: (channel?: string) => {
        if (channel === undefined) this.#listeners.clear();
        else this.#listeners.delete(channel);
        return api;
      },
      listenerCount: (channel: string) => this.#listeners.get(channel)?.length ?? 0,
    };
    api.addListener = api.on;
    api.removeListener = api.off;
    return api;
  }

  call(message: (id: number) => FromPage): Promise<unknown> {
    const id = ++this.#sequence;
    return new Promise((resolve, reject) => {
      this.#calls.set(id, { resolve, reject });
      this.#post(message(id));
    });
  }

  receive(message: ToPage, api: Record<string, unknown>): void {
    if (message.type === 'message') {
      const event = { sender: api, ports: [] };
      const args = decode(message.args) as unknown[];
      for (const { listener, once } of [...(this.#listeners.get(message.channel) ?? [])]) {
        if (once) this.#remove(api, message.channel, listener);
        listener(event, ...args);
      }
      return;
    }
    const call = this.#calls.get(message.id);
    this.#calls.delete(message.id);
    if (message.type === 'result') call?.resolve(decode(message.value));
    else call?.reject(new Error(message.message));
  }

  #add(api: object, channel: string, listener: Listener, once: boolean): object {
    this.#listeners.set(channel, [...(this.#listeners.get(channel) ?? []), { listener, once }]);
    return api;
  }

  #remove(api: object, channel: string, listener: Listener): object {
    const rest = (this.#listeners.get(channel) ?? []).filter((entry) => entry.listener !== listener);
    this.#listeners.set(channel, rest);
    return api;
  }
}
