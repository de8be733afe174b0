/** A backup is there whole and checked or not at all, holds the register with its history, and gives both back. */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileBackups } from '#electron/store/file-backups.ts';
import { nodeFileSystem } from '#electron/store/file-system.ts';
import { createJournalHistory } from '#electron/store/journal-history.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { restoreRegister } from '#electron/store/restore-register.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import { aroundWrites } from '#test/support/store/around-file-system.ts';
import { backedUp, movingClock } from '#test/support/store/backed-up.ts';
import { CrashDisk } from '#test/support/store/crash-disk.ts';
import { FOLDER } from '#test/support/store/small-registers.ts';
import { fingerprint, registerAfter, requestFor } from '#test/support/store/workload.ts';

const backupFiles = (disk: CrashDisk) =>
  [...disk.files().keys()].filter((path) => path.startsWith(`${FOLDER}/backups/`));
describe('a backup', () => {
  it('is made of a moment, and says what it holds', async () => {
    const { service, change, store } = await backedUp(new CrashDisk());
    await change(1, 2, 3);
    expect(await service.make()).toMatchObject({ name: '20261122T090001Z-manual.json', reason: 'manual' });
    await change(4);
    expect(await service.list()).toEqual([
      {
        id: 'here/20261122T090001Z-manual.json',
        place: 'here',
        own: true,
        at: '2026-11-22T09:00:01Z',
        reason: 'manual',
        state: 'sound',
        bytes: expect.any(Number),
        holds: { records: registerAfter(3).persons.size, changes: 3, history: 'complete' },
      },
    ]);
    expect(await service.status()).toEqual({
      lastAt: '2026-11-22T09:00:01Z',
      lastReason: 'manual',
      failure: null,
      secondPlace: null,
    });
    await store.close();
  });

  it('takes no edit along that is under way, and holds none up', async () => {
    const disk = new CrashDisk();
    const { service, change, store } = await backedUp(disk);
    await change(1);
    const all = await Promise.all([
      service.make(),
      ...[2, 3, 4, 5].map((seq) => store.commit(() => requestFor(seq))),
    ]);
    expect(all.slice(1).map((one) => ('seq' in one ? one.seq : 0))).toEqual([2, 3, 4, 5]);
    const [backup] = await service.list();
    const seq = backup?.holds?.changes ?? 0;
    const { register } = await new FileBackups({ folder: FOLDER, clock: fixedClock, fileSystem: disk }).read(
      backup?.id ?? '',
      null,
    );
    expect(fingerprint(register)).toBe(fingerprint(registerAfter(seq)));
    await store.close();
    expect(await verifyRegister(FOLDER, disk)).toMatchObject({ ok: true, changes: 5 });
  });

  it('of a register in which nothing ever happened is refused', async () => {
    const { service } = await backedUp(new CrashDisk());
    await expect(service.make()).rejects.toMatchObject({ code: 'backup-empty' });
    expect(await service.list()).toEqual([]);
  });

  it('of the same second gets a name of its own', async () => {
    const { service, change } = await backedUp(new CrashDisk(), {
      clock: { ...movingClock(), now: () => '2026-11-22T09:00:00.000Z' },
    });
    await change(1);
    for (let at = 0; at < 3; at += 1) await service.make();
    expect((await service.list()).map(({ id }) => id)).toEqual([
      'here/20261122T090000Z-manual-3.json',
      'here/20261122T090000Z-manual-2.json',
      'here/20261122T090000Z-manual.json',
    ]);
  });

  it('keeps no more than ten of one day', async () => {
    const disk = new CrashDisk();
    const { service, change } = await backedUp(disk);
    await change(1);
    for (let at = 0; at < 14; at += 1) await service.make();
    expect(backupFiles(disk)).toHaveLength(10);
    expect((await service.list()).map(({ at }) => at)[9]).toBe('2026-11-22T09:00:05Z');
  });

  it('that the disk keeps otherwise than it was given is an error, and none', async () => {
    const disk = new CrashDisk();
    const fs = aroundWrites(disk, async (file, bytes, path) => {
      const kept = Buffer.from(bytes);
      if (path.includes('/backups/')) kept.writeUInt8(kept.readUInt8(0) ^ 1, 0);
      return file.write(kept);
    });
    const { service, change } = await backedUp(fs);
    await change(1);
    await expect(service.make()).rejects.toMatchObject({ code: 'backup-failed' });
    expect(backupFiles(disk)).toEqual([]);
    expect(await service.status()).toMatchObject({ lastAt: null, failure: 'backup-failed' });
  });

  it('removes what a killed process left of one', async () => {
    const disk = new CrashDisk();
    const { service, change } = await backedUp(disk);
    await change(1);
    await service.make();
    disk.put(`${FOLDER}/backups/.20261122T090000Z-manual.json.0f8fad5b.tmp`, Buffer.from('names'));
    disk.put(`${FOLDER}/backups/notes.txt`, Buffer.from('notes'));
    expect(await service.list()).toHaveLength(1);
    await service.make();
    expect(backupFiles(disk).filter((path) => path.endsWith('.tmp'))).toEqual([]);
    expect(backupFiles(disk)).toContain(`${FOLDER}/backups/notes.txt`);
  });

  it.each([
    ['damaged', (bytes: Uint8Array) => bytes.slice(0, -3)],
    ['damaged', () => new Uint8Array()],
    ['damaged', () => Buffer.from('null')],
    ['damaged', (bytes: Uint8Array) => Buffer.from(bytes).fill(0x58, bytes.length - 30, bytes.length - 20)],
  ])(
    'that is %s is listed as such, is not restored, and is no damage of the register',
    async (state, damage) => {
      const disk = new CrashDisk();
      const first = await backedUp(disk);
      await first.change(1, 2);
      await first.service.make();
      await first.store.close();
      const [path = ''] = backupFiles(disk);
      disk.put(path, damage(disk.files().get(path) ?? new Uint8Array()));
      const { service, store } = await backedUp(disk, { pid: 2 });
      const [backup] = await service.list();
      expect(backup).toMatchObject({ state, holds: null });
      await expect(service.restore(backup?.id ?? '')).rejects.toMatchObject({ code: 'backup-damaged' });
      expect(store.state().seq).toBe(2);
      expect(await verifyRegister(FOLDER, disk)).toMatchObject({ ok: true });
    },
  );

  it.each([
    'here/../snapshot-2.json',
    'here/',
    '',
    'second/x/20261122T090001Z-manual.json',
    'here/20261122T090009Z-manual.json',
  ])('is only what is in the list, never %j', async (id) => {
    const { service, change } = await backedUp(new CrashDisk());
    await change(1);
    await service.make();
    await expect(service.restore(id)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('restoring into a live register', () => {
  it('is one change, after a backup of what it was, that stands in the history', async () => {
    const disk = new CrashDisk();
    const { service, change, store } = await backedUp(disk);
    await change(1, 2, 3);
    await service.make();
    await change(4, 5, 6);
    const [{ id } = { id: '' }] = await service.list();
    expect(await service.restore(id)).toEqual({ seq: 7, changed: expect.any(Number) });
    expect(fingerprint(store.state().register)).toBe(fingerprint(registerAfter(3)));
    expect((await service.list()).map(({ reason, holds }) => [reason, holds?.changes])).toEqual([
      ['before-restore', 6],
      ['manual', 3],
    ]);
    expect(await createJournalHistory(disk, FOLDER).change(7)).toMatchObject({ action: 'backup.restore' });
    await store.close();
    expect(await verifyRegister(FOLDER, disk)).toMatchObject({ ok: true, changes: 7 });
  });

  it('writes nothing when it is like that already', async () => {
    const { service, change, store } = await backedUp(new CrashDisk());
    await change(1, 2);
    await service.make();
    const [{ id } = { id: '' }] = await service.list();
    expect(await service.restore(id)).toEqual({ seq: 2, changed: 0 });
    expect(store.state().seq).toBe(2);
    expect(await service.list()).toHaveLength(1);
  });
});

describe.skipIf(process.platform === 'win32')('on a real disk', () => {
  let home: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'tijdig-backups-'));
  });
  afterEach(() => rm(home, { recursive: true }));

  it('lets only the user read what it makes, here, in a second place and restored', async () => {
    const folder = join(home, 'data');
    const store = await openRegisterStore({ folder, clock: fixedClock });
    for (const seq of [1, 2, 3]) await store.commit(() => requestFor(seq));
    const backups = new FileBackups({ folder, clock: fixedClock });
    const { name } = await backups.make(await store.seal(), 'manual');
    const place = await mkdtemp(join(home, 'place-'));
    await backups.copy(name, { folder: place, lastCopyAt: null });
    await store.close();
    const [sub = ''] = await readdir(place);
    const backup = join(place, sub, name);
    await restoreRegister({ folder: join(home, 'new'), backup, replaceDamaged: false, clock: fixedClock });
    const modes = new Map<string, number>();
    for (const start of [folder, join(place, sub), join(home, 'new')]) {
      for (const entry of await readdir(start, { recursive: true, withFileTypes: true })) {
        const path = join(entry.parentPath, entry.name);
        modes.set(path, (await stat(path)).mode & 0o777);
        expect([path, modes.get(path)]).toEqual([path, entry.isDirectory() ? 0o700 : 0o600]);
      }
      expect((await stat(start)).mode & 0o777).toBe(0o700);
    }
    expect(modes.size).toBeGreaterThan(10);
    expect(await verifyRegister(join(home, 'new'), nodeFileSystem)).toMatchObject({ ok: true, changes: 3 });
  });
});
