import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce, sortInSlices } from '#core/domain/values/slices.ts';

interface Card {
  readonly rank: number;
  readonly at: number;
}
const byRank = (a: Card, b: Card): number => a.rank - b.rank;
const cards = (ranks: readonly number[]): Card[] => ranks.map((rank, at) => ({ rank, at }));

describe('sorting in slices', () => {
  it('answers what sorting at once does, equal ones in their order', () => {
    const ranks = fc.array(fc.integer({ min: 0, max: 5 }), { size: 'max', maxLength: 20_000 });
    fc.assert(
      fc.property(ranks, (given) => {
        const all = cards(given);
        expect(atOnce(sortInSlices(all, byRank))).toEqual(all.toSorted(byRank));
      }),
      { numRuns: 40 },
    );
  });

  it.each([0, 1, 4_000, 4_001, 12_001])('of %i leaves none out and none twice', (count) => {
    const all = cards(Array.from({ length: count }, (_, at) => (at * 7_919) % 13));
    expect(atOnce(sortInSlices(all, byRank))).toEqual(all.toSorted(byRank));
  });

  it('pauses after each part, and while parts are put together', () => {
    const all = cards(Array.from({ length: 12_000 }, (_, at) => -at));
    const work = sortInSlices(all, byRank);
    let pauses = 0;
    while (!work.next().done) pauses += 1;
    expect(pauses).toBeGreaterThan(3);
  });
});
