/** A disk that takes fewer bytes than it is given, which is no error: the rest is written after, or nothing was saved. */
import { describe, expect, it } from 'vitest';
import { aroundWrites } from '#test/support/store/around-file-system.ts';
import { CrashDisk } from '#test/support/store/crash-disk.ts';
import { registerOfChanges, session } from '#test/support/store/fault-session.ts';
import { openOn, registerOf } from '#test/support/store/small-registers.ts';
import { fingerprint, registerAfter, requestFor } from '#test/support/store/workload.ts';

/** How many bytes a short write takes of so many. */
const SHORT: readonly (readonly [string, (length: number) => number])[] = [
  ['all but one byte', (length) => length - 1],
  ['half', (length) => Math.ceil(length / 2)],
  ['one byte', () => 1],
  ['nothing', () => 0],
];

describe('short writes', () => {
  it.each(SHORT.slice(0, 3))('go on where they stopped (%s at a time)', async (_how, taken) => {
    const disk = new CrashDisk();
    const fs = aroundWrites(disk, (file, bytes) =>
      file.write(bytes.subarray(0, Math.max(1, taken(bytes.length)))),
    );
    expect((await session(fs)).acknowledged).toEqual([1, 2, 3, 4, 5, 6]);
    expect(fingerprint((await openOn(disk, 2)).state().register)).toBe(fingerprint(registerAfter(6)));
  });

  it.each(SHORT)(
    'of %s, once at any write: exactly the acknowledged changes are there',
    async (_how, taken) => {
      for (let at = 1; ; at += 1) {
        const disk = new CrashDisk();
        let count = 0;
        const fs = aroundWrites(disk, (file, bytes) => {
          count += 1;
          return file.write(count === at ? bytes.subarray(0, taken(bytes.length)) : bytes);
        });
        const { acknowledged, shown } = await session(fs);
        if (count < at) {
          expect(at).toBeGreaterThan(50);
          break;
        }
        const expected = await registerOfChanges(acknowledged);
        if (shown !== null) expect(shown, `write ${at}`).toBe(expected);
        expect(fingerprint((await openOn(disk, 2)).state().register), `write ${at}`).toBe(expected);
      }
    },
  );

  it('that take nothing at all are a failure, not an endless wait', async () => {
    const disk = await registerOf(2, 'killed');
    const store = await openOn(
      aroundWrites(disk, async (file, bytes, path) => (path.includes('.log') ? 0 : file.write(bytes))),
    );
    await expect(store.commit(() => requestFor(3))).rejects.toMatchObject({ code: 'save-failed' });
  });
});
