// Promise: the registers of the store bench, for each contender in its own form and place; the same records in all of them.
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SampleRegisters } from '#test/bench/sample-registers.ts';
import { CONTENDERS, type ContenderName } from './contenders.ts';

export class PreparedRegisters {
  readonly #registers: SampleRegisters;
  constructor(registers: SampleRegisters) {
    this.#registers = registers;
  }

  /** The newest snapshot of the register with so many mandates. */
  snapshot(mandates: number): string {
    const folder = this.#registers.of(mandates);
    const generationOf = (name: string): number => Number(/^snapshot-(\d+)\.json$/.exec(name)?.[1] ?? 0);
    const newest = readdirSync(folder).sort((a, b) => generationOf(b) - generationOf(a))[0];
    if (newest === undefined || generationOf(newest) === 0) throw new Error(`no snapshot in ${folder}`);
    return join(folder, newest);
  }

  snapshotBytes = (mandates: number): number => statSync(this.snapshot(mandates)).size;

  /** A folder with a register for a contender; another one at every call. */
  async folder(name: ContenderName, mandates: number): Promise<string> {
    this.#made += 1;
    const folder = join(this.#registers.of(mandates), '..', `${name}-${mandates}-${this.#made}`);
    mkdirSync(folder);
    const source = { folder: this.#registers.of(mandates), snapshot: this.snapshot(mandates) };
    await CONTENDERS[name].prepare(source, folder);
    return folder;
  }
  #made = 0;
}
