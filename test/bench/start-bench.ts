// Promise: how long it takes until the first useful screen, beside a bare window on the same machine in the same run.
import { join } from 'node:path';
import { withApp } from './measured-app.ts';
import { type Measured, ratio } from './promise.ts';
import type { SampleRegisters } from './sample-registers.ts';

export const START_SIZES = [100, 1_000, 100_000];
const ROUNDS = 7;

/** Starts in turns, so that what else the machine does falls on all of them. */
export async function benchStart(root: string, registers: SampleRegisters): Promise<Measured[]> {
  const bare: number[] = [];
  const bySize = new Map<number, number[]>(START_SIZES.map((size) => [size, []]));
  const startOf = (folder: string, register: string) =>
    withApp(folder, register, async ({ startMs }) => startMs);
  for (let round = 0; round <= ROUNDS; round += 1) {
    const times = [await startOf(join(import.meta.dirname, 'hello-app'), registers.of(100))];
    for (const size of START_SIZES) times.push(await startOf(root, registers.of(size)));
    // The first round warms the machine's caches.
    if (round === 0) continue;
    const [hello = Number.NaN, ...others] = times;
    bare.push(hello);
    for (const [at, size] of START_SIZES.entries()) bySize.get(size)?.push(others[at] ?? Number.NaN);
  }
  const of = (size: number) => bySize.get(size) ?? [];
  return [
    ratio('start with 1,000 mandates beside a bare window', 1.5, [of(1_000), bare]),
    ratio('start with 100,000 mandates beside 100', 2, [of(100_000), of(100)]),
  ];
}
