// Promise: one running application per userData folder. The second one hands its command line to the first.
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Handover = { argv: string[]; cwd: string; data: unknown };

/** The first instance owns the lock a moment before its socket listens. */
const CONNECT_ATTEMPTS = 40;
const CONNECT_PAUSE_MS = 50;

export class SingleInstance {
  #lockFile: string | undefined;
  #server: Server | undefined;
  /** Settles when a refused second instance has delivered its command line. */
  #delivery: Promise<void> = Promise.resolve();

  get held(): boolean {
    return this.#lockFile !== undefined;
  }

  get delivered(): Promise<void> {
    return this.#delivery;
  }

  request(userData: string, data: unknown, onSecond: (handover: Handover) => void): boolean {
    if (this.held) return true;
    mkdirSync(userData, { recursive: true });
    const lockFile = join(userData, 'host-singleton.lock');
    // Short and outside userData: a unix socket path has 108 bytes.
    const socket = join(
      tmpdir(),
      `tijdig-host-${createHash('sha256').update(userData).digest('hex').slice(0, 16)}.sock`,
    );
    if (!takeLock(lockFile) && !(removeStaleLock(lockFile) && takeLock(lockFile))) {
      this.#delivery = deliver(socket, { argv: process.argv, cwd: process.cwd(), data });
      return false;
    }
    this.#lockFile = lockFile;
    rmSync(socket, { force: true });
    this.#server = createServer({ allowHalfOpen: true }, (connection) => {
      let text = '';
      connection.setEncoding('utf8');
      connection.on('data', (part: string) => {
        text += part;
      });
      connection.on('end', () => {
        connection.end();
        onSecond(JSON.parse(text));
      });
    });
    this.#server.listen(socket).unref();
    return true;
  }

  release(): void {
    this.#server?.close();
    if (this.#lockFile !== undefined) rmSync(this.#lockFile, { force: true });
    this.#lockFile = undefined;
  }
}

function takeLock(file: string): boolean {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch {
    return false;
  }
}

function removeStaleLock(file: string): boolean {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return false;
  } catch {
    rmSync(file, { force: true });
    return true;
  }
}

function deliver(socket: string, handover: Handover): Promise<void> {
  return new Promise((resolve) => {
    const attempt = (left: number): void => {
      const connection = connect(socket);
      connection.on('error', () => (left > 0 ? setTimeout(attempt, CONNECT_PAUSE_MS, left - 1) : resolve()));
      connection.on('close', (failed) => failed || resolve());
      connection.resume().end(JSON.stringify(handover));
    };
    attempt(CONNECT_ATTEMPTS);
  });
}
