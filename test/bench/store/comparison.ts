// Promise: everybody's figures side by side, as a table for a terminal and for the documentation.
import { median } from '#test/bench/promise.ts';
import { CONTENDERS } from './contenders.ts';
import { checkpointMs, type Figures, heapGrowth, longestBlock, ofAll } from './figures.ts';

const HEADS = [
  'mandates',
  'store',
  'edit p50',
  'p95',
  'longest block',
  'open',
  'checkpoint',
  'heap',
] as const;

/** A time with as many digits as can mean something. */
export const milliseconds = (ms: number): string =>
  ms < 1_000 ? `${ms.toFixed(ms < 1 ? 2 : ms < 10 ? 1 : 0)} ms` : `${(ms / 1_000).toFixed(1)} s`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

/** The figures of the empty register of the same contender. */
export const emptyOf = (all: readonly Figures[], of: Figures): Figures =>
  all.find(({ name, mandates }) => name === of.name && mandates === 0) ?? of;

function cells(all: readonly Figures[], figures: Figures): string[] {
  const { opens } = CONTENDERS[figures.name];
  const checkpoint = checkpointMs(figures);
  return [
    figures.mandates.toLocaleString('en'),
    CONTENDERS[figures.name].title,
    milliseconds(ofAll(figures, 0.5)),
    milliseconds(ofAll(figures, 0.95)),
    milliseconds(longestBlock(figures)),
    opens ? milliseconds(median(figures.opens)) : '–',
    checkpoint === null ? '–' : milliseconds(checkpoint),
    opens ? megabytes(heapGrowth(figures, emptyOf(all, figures)).opened) : '–',
  ];
}

/** One line per contender and size. */
export function comparison(all: readonly Figures[]): string {
  const rows = [
    [...HEADS],
    ...all.filter(({ mandates }) => mandates > 0).map((figures) => cells(all, figures)),
  ];
  const widths = HEADS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const pad = (cell: string, at: number) =>
    at === 1 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0);
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}
