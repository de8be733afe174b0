// Promise: at most one Chromium, started on first use and gone before the main process is.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { environment } from '#test/support/electron-host/kernel/environment.ts';
import { CdpConnection } from './cdp-connection.ts';
import { chromiumSwitches, profileSwitches } from './chromium-switches.ts';

/** The binary itself where there is one: distribution wrappers add extensions and API keys. */
const KNOWN_PATHS = [
  '/usr/lib/chromium/chromium',
  '/usr/lib/chromium-browser/chromium-browser',
  '/usr/bin/chromium',
];
const KILL_AFTER_MS = 3000;

export class ChromiumProcess {
  readonly cdp: CdpConnection;
  readonly #child: ChildProcess;
  readonly #executable: string;
  readonly #profile: string;

  constructor(profile: string) {
    mkdirSync(profile, { recursive: true });
    this.#profile = profile;
    this.#executable = executablePath();
    this.#child = spawn(this.#executable, chromiumSwitches(profile), {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      // Ctrl+C in a terminal is for the application, which then closes its windows in order. Chromium still ends
      // with it whatever happens, because its debugging pipe closes.
      detached: true,
    });
    if (this.#child.stderr) {
      createInterface({ input: this.#child.stderr }).on('line', (line) => {
        // Playwright's _electron.launch waits for this line on the stderr of `electron`.
        if (line.startsWith('DevTools listening on ws') || environment.debug)
          process.stderr.write(`${line}\n`);
      });
    }
    this.cdp = new CdpConnection(this.#child);
  }

  /** Hands a further command line to the running process: the only way to get a window without tabs. */
  command(...args: string[]): void {
    spawn(this.#executable, [...profileSwitches(this.#profile), ...args], { stdio: 'ignore' });
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.cdp.root.send('Browser.close').catch(() => undefined);
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), KILL_AFTER_MS);
    await this.cdp.exited;
    clearTimeout(timer);
  }
}

function executablePath(): string {
  const path = environment.chromium ?? KNOWN_PATHS.find((candidate) => existsSync(candidate));
  if (path === undefined)
    throw new Error(
      'The Electron host needs Chromium: install the package "chromium" or set TIJDIG_HOST_CHROMIUM.',
    );
  return path;
}
