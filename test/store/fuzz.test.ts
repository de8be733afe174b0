/** Mutated bytes in every file that is read; more of them by `npm run torture -- fuzz`. */
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { verifyRegister } from '#electron/store/verify-register.ts';
import { startsEmpty } from '#test/torture/broken-stores.ts';
import { fuzz } from '#test/torture/fuzz.ts';
import { checksNoCrc } from '#test/torture/rewritten-journals.ts';

const INPUTS = 3_000;
/** So many are enough to see a fault. */
const ENOUGH = 600;

it(`reads or refuses ${INPUTS} mutated files, and writes over none of them`, async () => {
  expect(await fuzz(1, INPUTS)).toMatchObject({ inputs: INPUTS, failures: [] });
}, 120_000);

it.each([
  [
    'takes what is not sound for nothing',
    startsEmpty(async (folder, disk) => (await verifyRegister(folder, disk)).ok),
    /started with nothing/,
  ],
  ['does not look at the CRC', checksNoCrc, /which is not the register after it|started with nothing/],
])('notices a store that %s, and keeps what it read', async (_fault, between, complaint) => {
  const { failures } = await fuzz(1, ENOUGH, { between, only: ['journal'] });
  expect(failures.join('\n')).toMatch(complaint);
  for (const failure of failures) {
    const [, kept] = /^seed \d+, journal: .* Kept in (.*)$/s.exec(failure) ?? [];
    expect(kept).toBeDefined();
    if (kept !== undefined) await rm(dirname(kept), { recursive: true });
  }
});
