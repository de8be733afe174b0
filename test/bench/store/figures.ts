// Promise: what was measured of one contender with one register, and what can be said of it.
import { median } from '#test/bench/promise.ts';
import type { ContenderName } from './contenders.ts';
import type { LongestTurn } from './loop-watch.ts';
import type { Answer } from './requests.ts';

/** Milliseconds and bytes; each list has one entry a round. */
export interface Figures {
  readonly name: ContenderName;
  readonly mandates: number;
  readonly opens: number[];
  /** `JSON.parse` of the product's snapshot of the same records, in the same processes. */
  readonly parses: number[];
  readonly opening: LongestTurn[];
  readonly heaps: number[];
  readonly edits: (readonly number[])[];
  /** The longest delay of the event loop in a round of edits. */
  readonly delays: number[];
  readonly checkpoints: Answer<'checkpoint'>[];
  /** After all edits and checkpoints. */
  readonly heapsAfter: number[];
}

export const noFigures = (name: ContenderName, mandates: number): Figures => ({
  name,
  mandates,
  opens: [],
  parses: [],
  opening: [],
  heaps: [],
  edits: [],
  delays: [],
  checkpoints: [],
  heapsAfter: [],
});

/** The value that a share of the values does not go over. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The milliseconds that a share of all edits in all rounds did not go over. */
export const ofAll = ({ edits }: Figures, share: number): number => quantile(edits.flat(), share);

/** The longest turn in any checkpoint, or of edits where there is none. */
export const longestTurn = ({ checkpoints }: Figures): LongestTurn => ({
  clock: Math.max(...checkpoints.map(({ longest }) => longest.clock)),
  computed: Math.max(...checkpoints.map(({ longest }) => longest.computed)),
});

/** The longest by the clock in a round of edits or a checkpoint; the median of rounds, because another process counts too. */
export const longestBlock = ({ checkpoints, delays }: Figures): number =>
  Math.max(median(delays), median(checkpoints.map(({ longest }) => longest.clock)));

/** Milliseconds of a checkpoint; `null` where there is none. */
export function checkpointMs({ checkpoints }: Figures): number | null {
  const times = checkpoints.flatMap(({ ms }) => (ms === null ? [] : [ms]));
  return times.length === 0 ? null : median(times);
}

/** Bytes that a register takes in memory over an empty one of the same contender: opened, and after its edits. */
export function heapGrowth(
  figures: Figures,
  empty: Figures,
): { readonly opened: number; readonly after: number } {
  const none = median(empty.heaps);
  return { opened: median(figures.heaps) - none, after: median(figures.heapsAfter) - none };
}
