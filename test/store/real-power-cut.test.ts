/** Power cuts of a real ext4 on a loop device: see `power-cuts.ts`. More of them by `npm run torture -- cuts`. */
import { describe, expect, it } from 'vitest';
import { powerCuts } from '#test/torture/power-cuts.ts';
import { whyNoPowerCuts } from '#test/torture/real-disks.ts';

const CUTS = 5;
const reason = await whyNoPowerCuts();

describe.skipIf(reason !== null)(`on a real ext4${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  it(`keeps every acknowledged change over ${CUTS} power cuts`, async () => {
    expect(await powerCuts(1, CUTS)).toMatchObject({ rounds: CUTS, failure: null });
  }, 60_000);

  it('notices a store that never syncs', async () => {
    expect((await powerCuts(1, CUTS, 'no-fsync')).failure).toMatch(
      /was acknowledged, found|cannot be opened/,
    );
  }, 60_000);
});
