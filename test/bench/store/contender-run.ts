// Promise: a contender in a process of its own, asked one thing at a time.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ContenderName } from './contenders.ts';
import type { Answer, Asked, RequestKind } from './requests.ts';

export class ContenderRun {
  readonly #child;
  readonly #name: ContenderName;
  readonly #failed: Promise<never>;

  constructor(name: ContenderName, folder: string) {
    this.#name = name;
    // lowdb's preset would keep everything in memory under test.
    const { NODE_ENV: _, ...env } = process.env;
    this.#child = fork(join(import.meta.dirname, 'contender-process.ts'), [name, folder], {
      execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning'],
      env,
    });
    this.#failed = once(this.#child, 'exit').then(([code]) => {
      throw new Error(`the process of ${this.#name} ended with ${code}`);
    });
    this.#failed.catch(() => undefined);
  }

  async ask<K extends RequestKind>(kind: K, asked: Asked<K>): Promise<Answer<K>> {
    const answered = once(this.#child, 'message');
    this.#child.send({ kind, ...asked });
    const [answer] = await Promise.race([answered, this.#failed]);
    return answer as Answer<K>;
  }

  async end(): Promise<void> {
    await this.ask('end', {});
    if (this.#child.exitCode === null) await once(this.#child, 'exit');
  }

  /** For when something else failed. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }
}
