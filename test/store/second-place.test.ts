/** The second place: backups with their history outside the data folder, whatever becomes of that place. */
import { describe, expect, it } from 'vitest';
import { FileBackups } from '#electron/store/file-backups.ts';
import { restoreRegister } from '#electron/store/restore-register.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import { aroundFileSystem, type Operation, systemError } from '#test/support/store/around-file-system.ts';
import { backedUp, movingClock, PLACE } from '#test/support/store/backed-up.ts';
import { CrashDisk } from '#test/support/store/crash-disk.ts';
import { aloneAs } from '#test/support/store/processes.ts';
import { FOLDER } from '#test/support/store/small-registers.ts';
import { requestFor } from '#test/support/store/workload.ts';

const CHOSEN = { folder: PLACE, lastCopyAt: null, failure: null };
const there = (disk: CrashDisk) => [...disk.files()].filter(([path]) => path.startsWith(`${PLACE}/`));
const namesThere = (disk: CrashDisk) =>
  there(disk)
    .map(([path]) => path.split('/').at(-1))
    .sort();

async function diskWithPlace(): Promise<CrashDisk> {
  const disk = new CrashDisk();
  await disk.makeFolder(PLACE);
  return disk;
}

describe('a second place', () => {
  it('gets each backup and every closed journal, from which the register comes back with its history', async () => {
    const disk = await diskWithPlace();
    const { service, change, store } = await backedUp(disk, { place: CHOSEN });
    await change(1, 2, 3, 4);
    await service.make();
    await change(5);
    const { name } = await service.make();
    await store.close();
    expect(await service.status()).toMatchObject({
      secondPlace: { folder: PLACE, lastCopyAt: '2026-11-22T09:00:02Z', failure: null },
    });
    const all = await service.list();
    expect(all.filter(({ place }) => place === 'second').map(({ own, holds }) => [own, holds])).toEqual([
      [true, { records: expect.any(Number), changes: 5, history: 'complete' }],
      [true, { records: expect.any(Number), changes: 4, history: 'complete' }],
    ]);
    const path = there(disk).find(([one]) => one.endsWith(name))?.[0] ?? '';
    for (const file of disk.files().keys()) if (file.startsWith(FOLDER)) await disk.remove(file);
    const options = { folder: FOLDER, clock: fixedClock, fileSystem: disk, processes: aloneAs(5) };
    const restored = await restoreRegister({ ...options, backup: path, replaceDamaged: false });
    expect(restored).toMatchObject({ seq: 5, history: 'complete' });
    expect(await verifyRegister(FOLDER, disk)).toMatchObject({ ok: true, changes: 5 });
    const again = await backedUp(disk, { place: CHOSEN, clock: movingClock('2026-11-23T09:00:00.000Z') });
    await again.change(6);
    await again.service.make();
    expect(new Set(there(disk).map(([one]) => one.split('/')[2])).size).toBe(1);
  });

  it('has every journal once: what is there is not written again', async () => {
    const disk = await diskWithPlace();
    const written: string[] = [];
    const fs = aroundFileSystem(disk, async (operation, path, run) => {
      if (operation === 'rename' && path.startsWith(PLACE)) written.push(path.split('/').at(-1) ?? '');
      return await run();
    });
    const { service, change } = await backedUp(fs, { place: CHOSEN });
    await change(1);
    await service.make();
    await change(2);
    await service.make();
    await service.make();
    expect(written.filter((name) => name.startsWith('journal'))).toEqual(['journal-1.log', 'journal-2.log']);
  });

  it('keeps two registers apart, and shows which is which', async () => {
    const disk = await diskWithPlace();
    const other = await backedUp(disk, { place: CHOSEN });
    await other.change(11, 12);
    await other.service.make();
    await other.store.close();
    const files = [...disk.files()].filter(([path]) => path.startsWith(FOLDER));
    for (const [path] of files) await disk.remove(path);
    const own = await backedUp(disk, { place: CHOSEN, clock: movingClock('2026-11-23T09:00:00.000Z') });
    await own.change(1, 2, 3);
    await own.service.make();
    const second = (await own.service.list()).filter(({ place }) => place === 'second');
    expect(second.map((one) => [one.own, one.holds?.changes, one.holds?.history])).toEqual([
      [true, 3, 'complete'],
      [false, 2, 'complete'],
    ]);
    expect(await own.service.restore(second[1]?.id ?? '')).toMatchObject({ seq: 4 });
  });

  it('keeps both histories of a copy of the folder that went its own way, and never writes one over the other', async () => {
    const disk = await diskWithPlace();
    const first = await backedUp(disk, { place: CHOSEN });
    await first.change(1, 2);
    await first.service.make();
    await first.store.close();
    const copied = [...disk.files()].filter(([path]) => path.startsWith(FOLDER));
    const one = await backedUp(disk, {
      place: CHOSEN,
      pid: 2,
      clock: movingClock('2026-11-23T09:00:00.000Z'),
    });
    await one.change(3);
    await one.service.make();
    await one.store.close();
    const before = there(disk);
    for (const [path] of [...disk.files()]) if (path.startsWith(FOLDER)) await disk.remove(path);
    for (const [path, bytes] of copied) disk.put(path, bytes);
    const two = await backedUp(disk, {
      place: CHOSEN,
      pid: 3,
      clock: movingClock('2026-11-23T09:00:00.000Z'),
    });
    await two.store.commit(() => requestFor(3, 9));
    await two.service.make();
    await two.store.close();
    const after = new Map(there(disk));
    for (const [path, bytes] of before) expect(after.get(path)).toEqual(bytes);
    const second = (await two.service.list()).filter(({ place }) => place === 'second');
    expect(second.map(({ state, holds }) => [state, holds?.changes, holds?.history])).toEqual([
      ['sound', 3, 'complete'],
      ['sound', 3, 'complete'],
      ['sound', 2, 'complete'],
    ]);
  });

  it('keeps a damaged journal there as it is, and gets a sound one beside it', async () => {
    const disk = await diskWithPlace();
    const { service, change, store } = await backedUp(disk, { place: CHOSEN });
    await change(1, 2);
    await service.make();
    const [path = ''] = there(disk).find(([one]) => one.endsWith('journal-1.log')) ?? [];
    disk.put(path, Buffer.from('rotten'));
    expect((await service.list()).find(({ place }) => place === 'second')?.holds?.history).toBe('partial');
    await service.make();
    expect(String(disk.files().get(path))).toBe('rotten');
    expect(namesThere(disk).filter((name) => name?.startsWith('journal-1'))).toEqual([
      expect.stringMatching(/^journal-1-[0-9a-f]{16}\.log$/),
      'journal-1.log',
    ]);
    const histories = (await service.list()).map(({ holds }) => holds?.history);
    expect(new Set(histories)).toEqual(new Set(['complete']));
    await store.close();
  });

  it('keeps as many backups as the data folder', async () => {
    const disk = await diskWithPlace();
    const { service, change } = await backedUp(disk, { place: CHOSEN });
    await change(1);
    for (let at = 0; at < 13; at += 1) await service.make();
    expect(namesThere(disk).filter((name) => name?.endsWith('.json'))).toHaveLength(10);
  });
});

describe('what is wrong with a second place', () => {
  const refusing = (disk: CrashDisk, operations: readonly Operation[], code: string) => {
    const on = { refuse: true };
    const fs = aroundFileSystem(disk, async (operation, path, run) => {
      if (on.refuse && operations.includes(operation) && path.startsWith(PLACE)) throw systemError(code);
      return await run();
    });
    return { fs, on };
  };

  it.each([
    ['it is not there', ['list', 'makeFolder'], 'ENOENT', 'backup-place-missing'],
    ['the network is gone', ['list'], 'EHOSTDOWN', 'backup-place-missing'],
    ['it takes no folder', ['makeFolder'], 'EROFS', 'backup-place-read-only'],
    ['it takes no file', ['create'], 'EACCES', 'backup-place-read-only'],
    ['it is full', ['write'], 'ENOSPC', 'backup-place-full'],
    ['it is pulled out', ['sync'], 'EIO', 'backup-place-failed'],
  ] as const)(
    'has a code when %s; the backup here is made, and the copy is made up for',
    async (_what, operations, code, failure) => {
      const disk = await diskWithPlace();
      const { fs, on } = refusing(disk, operations, code);
      const { service, change, clock } = await backedUp(fs, { place: CHOSEN });
      await change(1);
      expect(await service.make()).toMatchObject({ reason: 'manual' });
      const status = await service.status();
      expect(status).toMatchObject({ failure: null, secondPlace: { lastCopyAt: null, failure } });
      expect((await service.list()).map(({ place }) => place)).toEqual(['here']);
      on.refuse = false;
      service.considerDay();
      await service.close();
      expect(await service.status()).toMatchObject({
        secondPlace: { lastCopyAt: expect.stringMatching(clock.recordedOn()), failure: null },
      });
    },
  );

  it('is not made anew on this computer when the stick that had it is gone', async () => {
    const disk = await diskWithPlace();
    const { service, change } = await backedUp(disk, { place: CHOSEN });
    await change(1);
    await service.make();
    // The mount point stays, empty.
    for (const [path] of there(disk)) await disk.remove(path);
    const gone = aroundFileSystem(disk, async (operation, path, run) => {
      if (operation === 'list' && path === PLACE) return [] as unknown as Awaited<ReturnType<typeof run>>;
      return await run();
    });
    const backups = new FileBackups({ folder: FOLDER, clock: fixedClock, fileSystem: gone });
    const [{ name } = { name: '' }] = await backups.names();
    await expect(
      backups.copy(name, { folder: PLACE, lastCopyAt: '2026-11-22T09:00:01Z' }),
    ).rejects.toMatchObject({
      code: 'backup-place-missing',
    });
    expect(there(disk)).toEqual([]);
  });

  it('is not that the history was written anew, so that the register has another folder there', async () => {
    const disk = await diskWithPlace();
    const other = `${PLACE}/Tijdig-backup-0123456789ab`;
    await disk.makeFolder(other);
    const { service, change } = await backedUp(disk, {
      place: { ...CHOSEN, lastCopyAt: '2026-11-21T09:00:00Z' },
    });
    await change(1);
    await service.make();
    expect(await service.status()).toMatchObject({ secondPlace: { failure: null } });
    expect(namesThere(disk)).toContain('journal-1.log');
  });

  it('does not matter that it cannot sync a folder', async () => {
    const disk = await diskWithPlace();
    const { fs } = refusing(disk, ['syncFolder'], 'EINVAL');
    const { service, change } = await backedUp(fs, { place: CHOSEN });
    await change(1);
    await service.make();
    expect(await service.status()).toMatchObject({ secondPlace: { failure: null } });
  });

  it.each([FOLDER, `${FOLDER}/backups`, `${FOLDER}/deep/er`])(
    'is that it is no other place than %s',
    async (folder) => {
      const disk = await diskWithPlace();
      const { service, change } = await backedUp(disk, { place: CHOSEN });
      await change(1);
      await expect(service.choosePlace(folder)).rejects.toMatchObject({ code: 'backup-place-own' });
      expect(await service.status()).toMatchObject({ secondPlace: { folder: PLACE } });
    },
  );

  it('is that it was never there', async () => {
    const { service, change } = await backedUp(new CrashDisk());
    await change(1);
    await expect(service.choosePlace(PLACE)).rejects.toMatchObject({ code: 'backup-place-missing' });
    expect(await service.status()).toMatchObject({ secondPlace: null });
  });
});

describe('choosing a second place', () => {
  it('copies the last backup at once, or makes one', async () => {
    const disk = await diskWithPlace();
    const { service, change } = await backedUp(disk);
    await change(1);
    expect(await service.choosePlace(PLACE)).toMatchObject({ secondPlace: { folder: PLACE, failure: null } });
    expect(namesThere(disk)).toContain('20261122T090001Z-manual.json');
    expect(await service.forgetPlace()).toMatchObject({ secondPlace: null });
    await change(2);
    await service.make();
    expect(namesThere(disk).filter((name) => name?.endsWith('.json'))).toHaveLength(1);
  });

  it('takes the place in which a folder of Tijdig was chosen', async () => {
    const disk = await diskWithPlace();
    const { service, change } = await backedUp(disk, { place: CHOSEN });
    await change(1);
    await service.make();
    const own = there(disk)[0]?.[0].split('/').slice(0, 3).join('/') ?? '';
    expect(await service.choosePlace(own)).toMatchObject({ secondPlace: { folder: PLACE, failure: null } });
  });

  it('waits with the first copy until there is something', async () => {
    const disk = await diskWithPlace();
    const { service, change } = await backedUp(disk);
    expect(await service.choosePlace(PLACE)).toMatchObject({
      secondPlace: { lastCopyAt: null, failure: null },
    });
    expect(there(disk)).toEqual([]);
    await change(1);
    await service.make();
    expect(namesThere(disk)).toHaveLength(2);
  });
});
