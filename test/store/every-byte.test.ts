/** Every cut, every flipped bit and every lost block of a small register: see `damaged-bytes.ts` for what must hold. */
import { describe, expect, it } from 'vitest';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';
import { CrashDisk } from '#test/support/store/crash-disk.ts';
import { FOLDER, openOn, registerOf } from '#test/support/store/small-registers.ts';
import { fingerprintsUpTo, requestFor } from '#test/support/store/workload.ts';
import { startsEmpty } from '#test/torture/broken-stores.ts';
import {
  type Damaging,
  everyBit,
  everyBlock,
  everyCut,
  openWithEvery,
  registerFilesOf,
} from '#test/torture/damaged-bytes.ts';
import { checksNoCrc, checksNoSequence } from '#test/torture/rewritten-journals.ts';

const CHANGES = 5;

const smallRegister = async (end: 'closed' | 'killed'): Promise<Damaging> => ({
  disk: await registerOf(CHANGES, end),
  prints: fingerprintsUpTo(CHANGES),
});

describe.each([
  ['a closed register, its snapshots and all its journals', 'closed', /./, 4000],
  // Its other files are the same.
  ['the journal that a killed process was writing', 'killed', /journal-3/, 500],
] as const)('%s', (_name, end, only, bytes) => {
  it('opens as it was, up to a change, or not at all, wherever a file is cut', async () => {
    const { tried, wrong } = await openWithEvery(everyCut, { ...(await smallRegister(end)), only });
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(bytes);
  });

  it('opens as it was or not at all, whichever bit flips', async () => {
    const { tried, wrong } = await openWithEvery(everyBit, { ...(await smallRegister(end)), only });
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(8 * bytes);
  }, 60_000);
});

/** A register whose journals and snapshots are longer than a block of 4 KiB. */
async function longRegister(): Promise<Damaging> {
  const [size, changes] = [180, 50];
  const disk = new CrashDisk();
  const store = await openOn(disk, 1, undefined, { changes: 20, bytes: 1_000_000 });
  for (let seq = 1; seq <= changes; seq += 1) await store.commit(() => requestFor(seq, size));
  return { disk: disk.copy(), prints: fingerprintsUpTo(changes, size) };
}

it.each([
  ['512 bytes', 512, 128],
  ['4 KiB', 4096, 512],
])(
  'opens as it was, up to a change, or not at all, whichever block of %s is lost',
  async (_name, size, step) => {
    const register = await longRegister();
    const longest = Math.max(...registerFilesOf(register.disk).map(([, bytes]) => bytes.length));
    expect(longest).toBeGreaterThan(2 * 4096);
    const { tried, wrong } = await openWithEvery((bytes) => everyBlock(bytes, size, step), register);
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(200);
  },
);

/** Cuts the first whole frame out of the newest journal, so that a change is missing before the last one. */
async function withoutOneFrame(): Promise<CrashDisk> {
  const path = `${FOLDER}/journal-4.log`;
  const [before, without, whole] = await Promise.all(
    [7, 8, 9].map((changes) => registerOf(changes, 'killed')),
  );
  const [from, to] = [before, without].map((disk) => disk?.files().get(path)?.length ?? 0);
  const bytes = whole?.files().get(path) ?? new Uint8Array();
  const disk = whole ?? new CrashDisk();
  disk.put(path, Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]));
  return disk;
}

it('does not open when a change is missing, unless nobody looks at the numbers of changes', async () => {
  const disk = await withoutOneFrame();
  await expect(openRegisterReader(FOLDER, disk)).rejects.toMatchObject({
    code: 'register-damaged',
    parameters: { file: 'journal-4.log' },
  });
  const { seq } = (await openRegisterReader(FOLDER, checksNoSequence(disk))).state();
  expect(seq).toBe(8);
});

describe('is noticed: a store that', () => {
  it('does not look at the CRC', async () => {
    const { wrong } = await openWithEvery(
      everyBit,
      { ...(await smallRegister('killed')), only: /journal-3/ },
      checksNoCrc,
    );
    expect(wrong).toContainEqual(expect.stringMatching(/journal-\d+\.log, bit .*: (?:differs|fails|ends)/));
  });

  it('takes what is not sound for nothing', async () => {
    const empty = startsEmpty(async (folder, disk) => (await verifyRegister(folder, disk)).ok);
    const { wrong } = await openWithEvery(everyCut, await smallRegister('closed'), empty);
    expect(wrong).toContainEqual(expect.stringMatching(/: ends at change 0/));
  });
});
