/** Random histories against what DOMAIN says must be told; more of them by `npm run simulate`. */
import { expect, it } from 'vitest';
import { anyHistory } from '#test/simulate/any-history.ts';
import { EDITS } from '#test/simulate/edits.ts';
import { simulate } from '#test/simulate/simulate.ts';

const SEEDS = Array.from({ length: 50 }, (_, at) => at + 1);
const YEARS = 2;

it('tells in fifty histories what DOMAIN says, no more and no less', { timeout: 120_000 }, () => {
  const simulated = SEEDS.map((seed) => simulate(seed, YEARS));
  expect(simulated.flatMap(({ failure }) => failure ?? [])).toEqual([]);
  expect(simulated.every(({ told }) => told > 0)).toBe(true);
});

it('makes every edit, and the same history of the same seed', () => {
  const histories = SEEDS.map((seed) => anyHistory(seed, YEARS));
  const made = histories.flat().flatMap((event) => (event.do === 'edit' ? event.edit : []));
  expect(new Set(made)).toEqual(new Set(Object.keys(EDITS)));
  expect(anyHistory(7, YEARS)).toEqual(histories[6]);
});
