/**
 * A sync that fails is never tried again: Linux calls the pages clean that it could not write, so that a second sync would be
 * answered with a false "saved". The store becomes read-only instead.
 */
import { expect, it } from 'vitest';
import { aroundFileSystem, systemError } from '#test/support/store/around-file-system.ts';
import { CrashDisk, NOTHING_UNSYNCED } from '#test/support/store/crash-disk.ts';
import type { Between } from '#test/support/store/crash-oracle.ts';
import { session } from '#test/support/store/fault-session.ts';
import { openOn, registerOf } from '#test/support/store/small-registers.ts';
import { requestFor } from '#test/support/store/workload.ts';
import { forgetfulDisk, retriesSync } from '#test/torture/broken-stores.ts';

it('makes the store read-only, is never tried again, and leaves nothing of the change', async () => {
  const disk = await registerOf(2, 'killed');
  let fails = false;
  let syncs = 0;
  const fs = aroundFileSystem(disk, async (operation, path, run) => {
    if (operation !== 'datasync' || !path.includes('journal')) return await run();
    syncs += 1;
    if (fails) throw systemError('EIO');
    return await run();
  });
  const store = await openOn(fs);
  fails = true;
  const results = await Promise.allSettled([store.commit(() => requestFor(3)), store.commit(() => null)]);
  expect(results.map((one) => one.status)).toEqual(['rejected', 'rejected']);
  expect(results[0]).toMatchObject({ reason: { code: 'save-failed', parameters: { reason: 'EIO' } } });
  fails = false;
  await expect(store.commit(() => requestFor(3))).rejects.toMatchObject({ code: 'register-read-only' });
  await store.close();
  expect(syncs).toBe(1);
  expect((await openOn(disk, 2)).state().seq).toBe(2);
});

/** Fails each sync of a session in turn, then cuts the power. Answers what was acknowledged and lost, in words. */
async function lostAfterFailedSync(between: Between): Promise<readonly string[]> {
  const lost: string[] = [];
  for (let at = 1; ; at += 1) {
    const disk = new CrashDisk();
    let syncs = 0;
    const forgetful = forgetfulDisk(disk, () => {
      syncs += 1;
      return syncs === at;
    });
    const { acknowledged } = await session(between(forgetful)).catch(() => ({ acknowledged: [] }));
    if (syncs < at) return lost;
    const left = await openOn(disk.powerCut(NOTHING_UNSYNCED), 2).catch(() => null);
    const last = acknowledged.at(-1) ?? 0;
    const seq = left?.state().seq ?? -1;
    if (seq < last) lost.push(`sync ${at}: change ${last} was acknowledged, found ${seq}`);
  }
}

it('loses no acknowledged change on a disk that forgets what it could not write', async () => {
  expect(await lostAfterFailedSync((disk) => disk)).toEqual([]);
});

it('would lose one when it were tried again', async () => {
  expect(await lostAfterFailedSync(retriesSync)).toContainEqual(
    expect.stringMatching(/^sync \d+: change \d was acknowledged, found -?\d$/),
  );
});
