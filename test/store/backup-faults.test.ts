/**
 * Whatever the disk refuses while a backup is made: no false "made", none that is half there, no older one lost, and every
 * change that was acknowledged still is. The same for a process that is stopped.
 */
import { describe, expect, it } from 'vitest';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { FileBackups } from '#electron/store/file-backups.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import { aroundFileSystem, systemError } from '#test/support/store/around-file-system.ts';
import { backedUp, movingClock } from '#test/support/store/backed-up.ts';
import { CrashDisk, EVERYTHING_WRITTEN, NOTHING_UNSYNCED } from '#test/support/store/crash-disk.ts';
import { FOLDER, openOn } from '#test/support/store/small-registers.ts';

const CODES = ['disk-full', 'register-read-only', 'backup-failed'];

/** A register of five changes with a backup after each of the first three. */
async function begun(): Promise<CrashDisk> {
  const disk = new CrashDisk();
  const { service, change, store } = await backedUp(disk, { pid: 1 });
  for (const seq of [1, 2, 3]) {
    await change(seq);
    await service.make();
  }
  await change(4, 5);
  return disk.copy() && (await store.close().then(() => disk.copy()));
}
const soundOnes = async (disk: CrashDisk) => {
  const all = await new FileBackups({ folder: FOLDER, clock: fixedClock, fileSystem: disk }).list(null);
  expect(all.map(({ state }) => state)).toEqual(all.map(() => 'sound'));
  return all.map(({ holds }) => holds?.changes);
};
const later = () => movingClock('2026-11-23T09:00:00.000Z');

describe.each(['ENOSPC', 'EDQUOT', 'EIO', 'EACCES', 'EROFS', 'EMFILE', 'EBUSY'])(
  'when the disk answers %s',
  (code) => {
    it.each([
      ['once', false],
      ['from then on', true],
    ])(
      'at any operation (%s): the backup is made or refused with a code',
      async (_how, forEver) => {
        for (let at = 1; ; at += 1) {
          const disk = await begun();
          let count = -1;
          const fs = aroundFileSystem(disk, async (_operation, _path, run) => {
            if (count >= 0) count += 1;
            if (count === at || (forEver && count > at)) throw systemError(code);
            return await run();
          });
          const { service, change } = await backedUp(fs, { pid: 2, clock: later() });
          await change(6);
          count = 0;
          const ended = await service.make().then(
            () => null,
            (error: unknown) => error,
          );
          const wasReached = count >= at;
          count = -1;
          if (ended !== null) {
            expect(ended, `operation ${at}`).toBeInstanceOf(TijdigError);
            expect(CODES, `operation ${at}`).toContain(ended instanceof TijdigError && ended.code);
          }
          const held = await soundOnes(disk);
          expect(held.slice(-3), `operation ${at}`).toEqual([3, 2, 1]);
          if (ended === null) expect(held[0], `operation ${at}`).toBe(6);
          expect((await openOn(disk, 3)).state().seq, `operation ${at}`).toBe(6);
          if (!wasReached) {
            expect(at).toBeGreaterThan(15);
            break;
          }
        }
      },
      30_000,
    );
  },
);

it('refuses with disk-full when there is no room for it, keeps the older ones, and saves on', async () => {
  const disk = await begun();
  let full = true;
  const fs = aroundFileSystem(disk, async (operation, path, run) => {
    if (full && operation === 'write' && path.includes('/backups/')) throw systemError('ENOSPC');
    return await run();
  });
  const { service, change, store } = await backedUp(fs, { pid: 2, clock: later() });
  await change(6);
  await expect(service.make()).rejects.toMatchObject({ code: 'disk-full' });
  expect(await service.status()).toMatchObject({ failure: 'disk-full', lastReason: 'manual' });
  expect(await soundOnes(disk)).toEqual([3, 2, 1]);
  await change(7);
  full = false;
  await service.make();
  expect(await service.status()).toMatchObject({
    failure: null,
    lastAt: expect.stringMatching(/^2026-11-23/),
  });
  expect(await soundOnes(disk)).toEqual([7, 3, 2, 1]);
  await store.close();
});

it('that is stopped at any operation is there whole or not at all, and the older ones are', async () => {
  const disk = await begun();
  const moments: CrashDisk[] = [];
  const fs = aroundFileSystem(disk, async (_operation, _path, run) => {
    const answer = await run();
    moments.push(disk.copy());
    return answer;
  });
  const { service, change } = await backedUp(fs, { pid: 2, clock: later() });
  await change(6);
  moments.length = 0;
  await service.make();
  const made = disk.powerCut(NOTHING_UNSYNCED);
  expect(await soundOnes(made)).toEqual([6, 3, 2, 1]);
  for (const moment of moments) {
    for (const crashed of [moment, moment.powerCut(NOTHING_UNSYNCED), moment.powerCut(EVERYTHING_WRITTEN)]) {
      const held = await soundOnes(crashed);
      expect(held.slice(-3)).toEqual([3, 2, 1]);
      expect(await verifyRegister(FOLDER, crashed)).toMatchObject({ ok: true, changes: 6 });
    }
  }
});

it('is not made when the journal cannot be closed, and everything goes on', async () => {
  const disk = await begun();
  let refuse = false;
  const fs = aroundFileSystem(disk, async (operation, path, run) => {
    if (refuse && operation === 'create' && path.includes('journal')) throw systemError('ENOSPC');
    return await run();
  });
  const { service, change, store } = await backedUp(fs, { pid: 2, clock: later() });
  await change(6);
  refuse = true;
  await expect(service.make()).rejects.toMatchObject({ code: 'disk-full' });
  refuse = false;
  await change(7);
  await service.make();
  expect(await soundOnes(disk)).toEqual([7, 3, 2, 1]);
  await store.close();
});
