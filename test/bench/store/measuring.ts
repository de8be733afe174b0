// Promise: every contender with every size, in turns, so that what else the machine does falls on all of them; in another order
// every round, so that nobody always follows whoever leaves the disk most to do.
import { median } from '#test/bench/promise.ts';
import { randomFrom } from '#test/support/store/random.ts';
import { ContenderRun } from './contender-run.ts';
import { CONTENDERS, type ContenderName } from './contenders.ts';
import { type Figures, noFigures } from './figures.ts';
import type { PreparedRegisters } from './prepared.ts';

/** How much is measured. */
export interface Extent {
  /** Mandates in a register; the first is 0, to which heaps are compared. */
  readonly sizes: readonly number[];
  readonly openings: number;
  readonly rounds: number;
  readonly checkpoints: number;
}

/** A turn of a contender: so many edits, or so many milliseconds of them. Short, so that all of them meet the same moments. */
const TURN = { most: 15, milliseconds: 150 };
/** Whoever takes longer for an edit has a turn only so often: its edits differ little, and there is no end to it otherwise. */
const SLOW_EDIT_MS = 50;
const TURNS_OF_SLOW = 5;

/** The same items in an order that is another one for each round, and the same in every run. */
function inOrderOf<T>(round: number, items: readonly T[]): readonly T[] {
  const below = randomFrom(round);
  const left = [...items];
  return items.flatMap(() => left.splice(below(left.length), 1));
}

/** Opens each register in a new process, beside parsing the same records there; which of the two is first changes. */
async function measureOpening(all: readonly Figures[], registers: PreparedRegisters, rounds: number) {
  const folders = new Map<Figures, string>();
  for (const figures of all) folders.set(figures, await registers.folder(figures.name, figures.mandates));
  for (let round = 0; round <= rounds; round += 1) {
    for (const figures of inOrderOf(round, all)) {
      const run = new ContenderRun(figures.name, folders.get(figures) ?? '');
      const path = registers.snapshot(figures.mandates);
      const before = round % 2 === 0 ? await run.ask('parse', { path }) : null;
      const { ms } = await run.ask('open', { watched: false });
      const { bytes } = await run.ask('heap', {});
      const parsed = before ?? (await run.ask('parse', { path }));
      await run.end();
      // The first round warms the machine's caches.
      if (round === 0) continue;
      figures.opens.push(ms);
      figures.parses.push(parsed.ms);
      figures.heaps.push(bytes);
    }
  }
}

async function measureEdits(all: readonly Figures[], registers: PreparedRegisters, extent: Extent) {
  const runs: (readonly [Figures, ContenderRun])[] = [];
  try {
    for (const figures of all) {
      const folder = await registers.folder(figures.name, figures.mandates);
      const run = new ContenderRun(figures.name, folder);
      runs.push([figures, run]);
      const { longest } = await run.ask('open', { watched: true });
      if (longest) figures.opening.push(longest);
    }
    const slow = new Set<Figures>();
    for (let round = 0; round <= extent.rounds; round += 1) {
      for (const [figures, run] of inOrderOf(round, runs)) {
        if (slow.has(figures) && round % TURNS_OF_SLOW !== 0) continue;
        const { ms, delay } = await run.ask('edits', TURN);
        if (median(ms) > SLOW_EDIT_MS) slow.add(figures);
        // The first round warms the programs.
        if (round === 0) continue;
        figures.edits.push(ms);
        figures.delays.push(delay);
      }
    }
    for (let round = 0; round < extent.checkpoints; round += 1) {
      for (const [figures, run] of inOrderOf(round, runs)) {
        figures.checkpoints.push(await run.ask('checkpoint', {}));
      }
    }
    for (const [figures, run] of runs) {
      figures.heapsAfter.push((await run.ask('heap', {})).bytes);
      await run.end();
    }
  } finally {
    for (const [, run] of runs) run.kill();
  }
}

/** The figures of each contender with each size. */
export async function measure(
  names: readonly ContenderName[],
  registers: PreparedRegisters,
  extent: Extent,
): Promise<readonly Figures[]> {
  const all = extent.sizes.flatMap((size) => names.map((name) => noFigures(name, size)));
  const opening = all.filter(({ name }) => CONTENDERS[name].opens);
  await measureOpening(opening, registers, extent.openings);
  const edited = all.filter(({ mandates }) => mandates > 0);
  await measureEdits(edited, registers, extent);
  return all;
}
