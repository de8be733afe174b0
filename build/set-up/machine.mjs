/**
 * What set-up may ask of the computer: look for a file or program, run a command, say a line.
 * One object, so that the tests can hand in another computer. Everything is said on stderr: stdout belongs to
 * the command that follows (`npm run -s tijdig` pipes JSON through it).
 */
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {object} RunResult
 * @property {number | null} code
 * @property {string} output What was captured; empty when the output was shown.
 * @property {boolean} timedOut
 */

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [timeoutMs]
 * @property {boolean} [quiet] Capture the output instead of showing it on stderr.
 * @property {(pid: number) => void} [onStart]
 */

/** Set-up was asked to stop; carries the signal so that the exit code can tell. */
export class Interrupted extends Error {
  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(`Interrupted by ${signal}`);
    this.signal = signal;
  }
}

export class Machine {
  platform = process.platform;
  arch = process.arch;
  nodeVersion = process.versions.node;
  env = process.env;
  isRoot = process.getuid?.() === 0;
  /** @type {Set<import('node:child_process').ChildProcess>} */
  #children = new Set();
  /** @type {NodeJS.Signals | undefined} */
  #stoppedBy;

  /** @param {string} line */
  say(line) {
    process.stderr.write(`tijdig: ${line}\n`);
  }

  /** @param {string} path */
  exists(path) {
    return existsSync(path);
  }

  /** Is the program on the PATH, or in the system folders an ordinary user's PATH leaves out? @param {string} program */
  hasProgram(program) {
    const folders = [...(this.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];
    return folders.some((folder) => {
      try {
        accessSync(join(folder, program), constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
  }

  /** The system's own name, as in /etc/os-release (`debian`, `ubuntu`, …), or null. */
  get distribution() {
    try {
      return /^ID="?([^"\n]+)"?$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? null;
    } catch {
      return null;
    }
  }

  /**
   * Runs a command to its end; never rejects for a failing command, only when set-up itself was interrupted.
   * @param {string} command
   * @param {string[]} args
   * @param {RunOptions} [options]
   * @returns {Promise<RunResult>}
   */
  async run(command, args, options = {}) {
    if (this.#stoppedBy) throw new Interrupted(this.#stoppedBy);
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? this.env,
      stdio: ['ignore', options.quiet ? 'pipe' : 2, options.quiet ? 'pipe' : 2],
      // npm is a .cmd file on Windows, which only a shell can start; a shell would split a path with a space in it.
      shell: this.platform === 'win32' && command === 'npm',
    });
    this.#children.add(child);
    if (child.pid !== undefined) options.onStart?.(child.pid);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
    let timedOut = false;
    const timer =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            child.kill('SIGKILL');
          }, options.timeoutMs);
    /** @type {number | null} */
    const code = await new Promise((resolve) => {
      child.once('error', (error) => {
        output += error.message;
        resolve(127);
      });
      child.once('close', resolve);
    });
    clearTimeout(timer);
    this.#children.delete(child);
    if (this.#stoppedBy) throw new Interrupted(this.#stoppedBy);
    return { code, output, timedOut };
  }

  /** Stops what runs; the running step then ends with `Interrupted`. @param {NodeJS.Signals} signal */
  stop(signal) {
    this.#stoppedBy = signal;
    for (const child of this.#children) child.kill(signal);
  }

  /** Throws when a stop was asked while nothing ran (a wait, for instance). */
  throwIfStopped() {
    if (this.#stoppedBy) throw new Interrupted(this.#stoppedBy);
  }
}
