// Promise: the longest that a process did one thing, so that nothing else had its turn. Two measures: by the clock, in which
// another process on the same core counts too, and what this thread computed, in which it does not.

/** Milliseconds. */
export interface LongestTurn {
  readonly clock: number;
  readonly computed: number;
}

const computedSoFar = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

export class LoopWatch {
  #longest: LongestTurn = { clock: 0, computed: 0 };
  #next: NodeJS.Immediate | null = null;

  /** Looks at every turn of the event loop from now on. */
  start(): void {
    this.#longest = { clock: 0, computed: 0 };
    const look = (clock: number, computed: number): void => {
      this.#next = setImmediate(() => {
        const [now, spent] = [performance.now(), computedSoFar()];
        this.#longest = {
          clock: Math.max(this.#longest.clock, now - clock),
          computed: Math.max(this.#longest.computed, spent - computed),
        };
        look(now, spent);
      });
    };
    look(performance.now(), computedSoFar());
  }

  /** Ends, with the turn that is not over yet. */
  async stop(): Promise<LongestTurn> {
    await new Promise((resolve) => setImmediate(resolve));
    if (this.#next) clearImmediate(this.#next);
    return this.#longest;
  }
}
