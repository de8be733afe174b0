// Promise: typed DevTools protocol over Chromium's debugging pipe (fd 3 and 4).
// A pipe needs no port and leaves the TCP port to Playwright, which drives the same Chromium in parallel.
import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { CDPSession } from '@playwright/test';

type Message = {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  result?: unknown;
  error?: { message: string };
  sessionId?: string;
};
type Waiting = { resolve(value: unknown): void; reject(error: Error): void };

/** Commands and events of one target; the root session speaks to the browser itself. */
export type CdpSession = Pick<CDPSession, 'on' | 'off' | 'send'> & { readonly id: string | undefined };

class Session extends EventEmitter {
  readonly id: string | undefined;
  readonly #connection: CdpConnection;
  constructor(connection: CdpConnection, id: string | undefined) {
    super();
    this.setMaxListeners(0);
    this.#connection = connection;
    this.id = id;
  }
  send(method: string, params: object = {}): Promise<unknown> {
    return this.#connection.send(method, params, this.id);
  }
}

export class CdpConnection {
  readonly exited: Promise<void>;
  readonly #root = new Session(this, undefined);
  readonly #sessions = new Map<string, Session>();
  readonly #waiting = new Map<number, Waiting>();
  readonly #out: Writable;
  #sequence = 0;

  constructor(chromium: ChildProcess) {
    this.#out = chromium.stdio[3] as Writable;
    this.#out.on('error', () => undefined); // a write after Chromium's end is answered by `exited`
    this.#readFrom(chromium.stdio[4] as Readable);
    this.exited = new Promise((resolve) => chromium.once('exit', () => resolve()));
    void this.exited.then(() => {
      for (const waiting of this.#waiting.values()) waiting.reject(new Error('Chromium exited'));
      this.#waiting.clear();
    });
  }

  get root(): CdpSession {
    return this.#root as unknown as CdpSession; // the types come from Playwright, the transport from here
  }

  session(id: string): CdpSession {
    const session = this.#sessions.get(id);
    if (!session) throw new Error(`no DevTools session ${id}`);
    return session as unknown as CdpSession;
  }

  send(method: string, params: object, sessionId: string | undefined): Promise<unknown> {
    const id = ++this.#sequence;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject: (error) => reject(new Error(`${method}: ${error.message}`)) });
      this.#out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  #readFrom(input: Readable): void {
    let parts: Buffer[] = [];
    input.on('data', (data: Buffer) => {
      let rest = data;
      for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
        const text = Buffer.concat([...parts, rest.subarray(0, end)]).toString();
        parts = [];
        rest = rest.subarray(end + 1);
        this.#receive(JSON.parse(text));
      }
      if (rest.length > 0) parts.push(rest);
    });
  }

  #receive(message: Message): void {
    if (message.id !== undefined) {
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.error) waiting?.reject(new Error(message.error.message));
      else waiting?.resolve(message.result);
      return;
    }
    const opened = message.method === 'Target.attachedToTarget' && String(message.params?.sessionId);
    if (opened) this.#sessions.set(opened, new Session(this, opened));
    const session = message.sessionId === undefined ? this.#root : this.#sessions.get(message.sessionId);
    if (message.method !== undefined) session?.emit(message.method, message.params);
    if (message.method === 'Target.detachedFromTarget')
      this.#sessions.delete(String(message.params?.sessionId));
  }
}
