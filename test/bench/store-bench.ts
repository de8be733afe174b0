// Promise: what a durable edit, opening, a checkpoint and memory cost in the product's store, beside lowdb as it comes, lowdb
// over write-file-atomic, SQLite at its most durable, and the least that the disk allows, at three sizes in one run.
import { statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Measured, ratio } from './promise.ts';
import type { SampleRegisters } from './sample-registers.ts';
import { comparison, emptyOf, milliseconds } from './store/comparison.ts';
import type { ContenderName } from './store/contenders.ts';
import { type Figures, heapGrowth, longestTurn, ofAll } from './store/figures.ts';
import { type Extent, measure } from './store/measuring.ts';
import { picture } from './store/picture.ts';
import { PreparedRegisters } from './store/prepared.ts';

const EXTENT: Extent = { sizes: [0, 1_000, 10_000, 100_000], openings: 5, rounds: 60, checkpoints: 3 };
/** For whoever works on the store. */
const QUICK: Extent = { sizes: [0, 1_000, 10_000], openings: 3, rounds: 30, checkpoints: 3 };

export const storeSizes = (flags: readonly string[]): readonly number[] => extentOf(flags).sizes;
const extentOf = (flags: readonly string[]): Extent => (flags.includes('--quick') ? QUICK : EXTENT);

const TMPFS = 0x01021994;

/** In memory a sync costs nothing, and every comparison would be with nothing. */
function mustBeOnDisk(): void {
  if (statfsSync(tmpdir()).type === TMPFS)
    throw new Error(`${tmpdir()} is in memory: set TMPDIR to a folder on a disk`);
}

function opening({ mandates, opens, parses, opening: turns }: Figures): Measured {
  const at = mandates.toLocaleString('en');
  const beside = ratio(`opening ${at} beside JSON.parse of the same bytes`, 2, [opens, parses]);
  const longest = Math.max(...turns.map(({ computed }) => computed));
  return { ...beside, from: `${beside.from}, at most ${milliseconds(longest)} at a time` };
}

/** What was promised of the product's store, said of the store called `name`. */
function promises(all: readonly Figures[], name: ContenderName, bytes: number): Measured[] {
  const sizes = all.map(({ mandates }) => mandates).filter((mandates) => mandates > 0);
  const [few, many] = [Math.min(...sizes), Math.max(...sizes)];
  const of = (which: ContenderName, mandates: number): Figures => {
    const found = all.find((figures) => figures.name === which && figures.mandates === mandates);
    if (found === undefined) throw new Error(`${which} was not measured`);
    return found;
  };
  const subject = of(name, many);
  const p95 = (figures: Figures): number[] => [ofAll(figures, 0.95)];
  const at = many.toLocaleString('en');
  const { clock, computed } = longestTurn(subject);
  const heap = heapGrowth(subject, emptyOf(all, subject));
  const growth = Math.max(heap.opened, heap.after);
  return [
    ratio(`p95 of a durable edit at ${at} beside the limit`, 2, [p95(subject), p95(of('limit', many))]),
    ratio(`p95 of a durable edit at ${at} beside ${few.toLocaleString('en')}`, 1.5, [
      p95(subject),
      p95(of(name, few)),
    ]),
    {
      what: `longest that edits or a checkpoint at ${at} kept the thread`,
      value: computed,
      limit: 50,
      unit: 'ms',
      from: `${milliseconds(clock)} by the clock`,
    },
    opening(subject),
    {
      what: `heap over an empty register at ${at} beside its snapshot`,
      value: growth / bytes,
      limit: 3,
      unit: '×',
      from: `${(growth / 1e6).toFixed(0)} MB / ${(bytes / 1e6).toFixed(0)} MB`,
    },
  ];
}

/**
 * `--quick`: without the largest register. `--broken`: of a store that breaks every promise. `--picture`: makes the picture in the
 * documentation anew.
 */
export async function benchStore(
  root: string,
  registers: SampleRegisters,
  flags: readonly string[],
): Promise<Measured[]> {
  mustBeOnDisk();
  const name = flags.includes('--broken') ? 'broken' : 'tijdig';
  const prepared = new PreparedRegisters(registers);
  const extent = extentOf(flags);
  const all = await measure(['limit', name, 'sqlite', 'lowdbDefault', 'lowdbAtomic'], prepared, extent);
  process.stdout.write(`${comparison(all)}\n\n`);
  if (flags.includes('--picture')) {
    writeFileSync(join(root, 'docs', 'images', 'store-bench.svg'), picture(all));
  }
  return promises(all, name, prepared.snapshotBytes(Math.max(...extent.sizes)));
}
