// Promise: a private desktop where there is none: Xvfb, a window manager, a session bus and a notification service,
// all of it gone after `stop()`. Nothing is shared with the user's own session.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const SCREEN = '1440x900x24';

export class VirtualDisplay {
  /** `DISPLAY` and `DBUS_SESSION_BUS_ADDRESS`, for whatever is to run on it. */
  readonly env: Record<string, string>;
  readonly #processes: ChildProcess[];

  private constructor(env: Record<string, string>, processes: ChildProcess[]) {
    this.env = env;
    this.#processes = processes;
  }

  static async start(): Promise<VirtualDisplay> {
    const processes: ChildProcess[] = [];
    try {
      const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
        detached: true,
      });
      processes.push(server);
      const display = `:${await firstLine(server, server.stdio[3] as Readable, 'Xvfb')}`;
      const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
        stdio: ['ignore', 'pipe', 'ignore'],
        env: { ...process.env, DISPLAY: display },
        detached: true,
      });
      processes.push(bus);
      const env = {
        DISPLAY: display,
        DBUS_SESSION_BUS_ADDRESS: await firstLine(bus, bus.stdout, 'dbus-daemon'),
      };
      for (const helper of ['openbox', 'dunst']) processes.push(spawnHelper(helper, env));
      return new VirtualDisplay(env, processes);
    } catch (error) {
      await stopAll(processes);
      throw error;
    }
  }

  /** The whole screen as a PNG file. */
  async screenshot(file: string): Promise<void> {
    const picture = spawn('import', ['-window', 'root', file], {
      env: { ...process.env, ...this.env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [code] = await once(picture, 'exit');
    if (code !== 0) throw new Error(`import (ImageMagick) ended with ${code}`);
  }

  async stop(): Promise<void> {
    await stopAll(this.#processes);
  }
}

/** The application works without these two, so a machine that lacks them is not refused. */
function spawnHelper(command: string, env: Record<string, string>): ChildProcess {
  const helper = spawn(command, [], { env: { ...process.env, ...env }, stdio: 'ignore', detached: true });
  helper.on('error', () => console.error(`${command} is not installed: the private display goes without it`));
  return helper;
}

async function firstLine(child: ChildProcess, output: Readable | null, name: string): Promise<string> {
  if (!output) throw new Error(`${name} has no output`);
  const ended = Promise.race([once(child, 'exit'), once(child, 'error')]).then(() => {
    throw new Error(`${name} could not be started; a private display needs xvfb, dbus and imagemagick`);
  });
  ended.catch(() => undefined); // it also ends when it is stopped
  const [line] = await Promise.race([once(createInterface({ input: output }), 'line'), ended]);
  return String(line);
}

/** In reverse, so that the X server goes last; each has ended when this resolves. */
async function stopAll(processes: ChildProcess[]): Promise<void> {
  for (const child of processes.toReversed()) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) continue;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
}
