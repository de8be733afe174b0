/** Histories of many seeds, and what went wrong in words. */
import { anyHistory } from './any-history.ts';
import type { History } from './history.ts';
import { type Failure, runHistory } from './run-history.ts';
import { shorten } from './shorten.ts';

export interface Simulated {
  readonly seed: number;
  readonly looks: number;
  readonly told: number;
  /** What went wrong, in words; `null` = nothing. */
  readonly failure: string | null;
}

const list = (words: readonly string[]): string =>
  words.length === 0 ? '    nothing' : words.map((word) => `    ${word}`).join('\n');

function describe(seed: number, years: number, history: History, failure: Failure): string {
  const { at, expected, got, lines } = failure;
  return [
    `seed ${seed}, ${years} years: failed at ${at}. The shortest history found, in ${history.length} events:`,
    ...lines.map((line) => `  ${line.at}  ${line.what}`),
    `  ${at}  look`,
    '  must be told by DOMAIN:',
    list(expected),
    '  told:',
    list(got),
  ].join('\n');
}

/** Lives through the history of a seed; of one that fails the shortest is looked for. */
export function simulate(seed: number, years: number): Simulated {
  const history = anyHistory(seed, years);
  const { failure, looks, told } = runHistory(history);
  if (failure === null) return { seed, looks, told, failure: null };
  const shortest = shorten(failure.lived);
  const last = runHistory(shortest).failure ?? failure;
  return { seed, looks, told, failure: describe(seed, years, shortest, last) };
}
