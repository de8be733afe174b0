/** A backup becomes a register again where there is none, or a damaged one: with its history, and nothing is thrown away. */
import { describe, expect, it } from 'vitest';
import { createJournalHistory } from '#electron/store/journal-history.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { recoverRegister } from '#electron/store/recovery.ts';
import { restoreRegister } from '#electron/store/restore-register.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import { backedUp } from '#test/support/store/backed-up.ts';
import { CrashDisk } from '#test/support/store/crash-disk.ts';
import { aloneAs } from '#test/support/store/processes.ts';
import { FOLDER, openOn } from '#test/support/store/small-registers.ts';
import { fingerprint, registerAfter, requestFor } from '#test/support/store/workload.ts';

const restoring = (disk: CrashDisk, backup: string, folder: string, replaceDamaged = false) =>
  restoreRegister({
    folder,
    backup,
    replaceDamaged,
    clock: fixedClock,
    fileSystem: disk,
    processes: aloneAs(5),
  });

describe('restoring into an empty folder', () => {
  async function madeOf(changes: number) {
    const disk = new CrashDisk();
    const { service, change, store } = await backedUp(disk);
    await change(...Array.from({ length: changes }, (_, at) => at + 1));
    const { name } = await service.make();
    await change(changes + 1);
    await store.close();
    return { disk, backup: `${FOLDER}/backups/${name}` };
  }

  it('gives the register with its whole history', async () => {
    const { disk, backup } = await madeOf(8);
    expect(await restoring(disk, backup, '/new')).toEqual({
      at: '2026-11-22T09:00:01Z',
      records: registerAfter(8).persons.size,
      seq: 8,
      history: 'complete',
      aside: [],
    });
    expect(await verifyRegister('/new', disk)).toMatchObject({ ok: true, changes: 8, problems: [] });
    const { state } = await recoverRegister(disk, '/new');
    expect(fingerprint(state.register)).toBe(fingerprint(registerAfter(8)));
    const [old, restored] = [FOLDER, '/new'].map((folder) => createJournalHistory(disk, folder));
    for (let seq = 1; seq <= 8; seq += 1) expect(await restored?.change(seq)).toEqual(await old?.change(seq));
    expect([...disk.files().keys()].filter((path) => /^\/new\/(?!snapshot|journal)/.test(path))).toEqual([]);
  });

  it('gives a register that goes on', async () => {
    const { disk, backup } = await madeOf(4);
    await restoring(disk, backup, '/new');
    const store = await openRegisterStore({
      folder: '/new',
      clock: fixedClock,
      fileSystem: disk,
      processes: aloneAs(6),
    });
    expect(await store.commit(() => requestFor(5))).toEqual({ seq: 5 });
    await store.close();
    expect(await verifyRegister('/new', disk)).toMatchObject({ ok: true, changes: 5 });
  });

  it.each([
    [1, 'partial'],
    [4, 'none'],
  ] as const)(
    'gives it without what is missing of the history, and says so (journal %i)',
    async (gone, history) => {
      const { disk, backup } = await madeOf(8);
      await disk.remove(`${FOLDER}/journal-${gone}.log`);
      expect(await restoring(disk, backup, '/new')).toMatchObject({ seq: 8, history });
      const { state, problems } = await recoverRegister(disk, '/new');
      expect(fingerprint(state.register)).toBe(fingerprint(registerAfter(8)));
      expect(problems).toContainEqual(expect.objectContaining({ code: 'journal-missing' }));
    },
  );

  it('keeps what was there aside', async () => {
    const { disk, backup } = await madeOf(4);
    const empty = await openRegisterStore({
      folder: '/new',
      clock: fixedClock,
      fileSystem: disk,
      processes: aloneAs(6),
    });
    await empty.close();
    const was = disk.files().get('/new/journal-1.log');
    const { aside } = await restoring(disk, backup, '/new');
    expect(aside).toEqual([expect.stringMatching(/^20261122T090000Z-[0-9a-f]{8}-journal-1\.log$/)]);
    expect(disk.files().get(`/new/quarantine/${aside[0]}`)).toEqual(was);
    expect(await verifyRegister('/new', disk)).toMatchObject({ ok: true, changes: 4 });
  });

  it('refuses a damaged backup, one that is none, and a folder with a sound register, and changes nothing', async () => {
    const { disk, backup } = await madeOf(4);
    const before = disk.files();
    await expect(restoring(disk, backup, FOLDER, true)).rejects.toMatchObject({ code: 'backup-not-empty' });
    await expect(restoring(disk, `${FOLDER}/snapshot-2.json`, '/new')).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(disk.files()).toEqual(before);
    disk.put(backup, (before.get(backup) ?? new Uint8Array()).slice(1));
    await expect(restoring(disk, backup, '/new')).rejects.toMatchObject({ code: 'backup-damaged' });
  });

  it('refuses while another process holds the folder', async () => {
    const { disk, backup } = await madeOf(4);
    await openRegisterStore({ folder: '/new', clock: fixedClock, fileSystem: disk, processes: aloneAs(5) });
    await expect(restoring(disk, backup, '/new')).rejects.toMatchObject({ code: 'register-locked' });
  });
});

describe('restoring over a damaged register', () => {
  it('is refused unless that is asked for, and keeps all of it aside then', async () => {
    const disk = new CrashDisk();
    const { service, change, store } = await backedUp(disk);
    await change(1, 2, 3, 4, 5);
    const { name } = await service.make();
    await change(6, 7);
    await store.close();
    const journal =
      [...disk.files().keys()].filter((path) => path.startsWith(`${FOLDER}/journal`)).at(-1) ?? '';
    disk.put(journal, Buffer.from('null'));
    const backup = `${FOLDER}/backups/${name}`;
    await expect(openOn(disk, 2)).rejects.toMatchObject({ code: 'register-damaged' });
    const before = disk.files();
    await expect(restoring(disk, backup, FOLDER)).rejects.toMatchObject({ code: 'register-damaged' });
    expect(disk.files()).toEqual(before);
    const { aside, history, seq } = await restoring(disk, backup, FOLDER, true);
    expect([seq, history]).toEqual([5, 'complete']);
    const kept = aside.map((one) => disk.files().get(`${FOLDER}/quarantine/${one}`));
    expect(kept.map(String)).toContain('null');
    // Whatever the restored register does not have byte for byte is still somewhere.
    const somewhere = [...disk.files().values()].map(String);
    for (const bytes of before.values()) expect(somewhere).toContain(String(bytes));
    expect(await verifyRegister(FOLDER, disk)).toMatchObject({ ok: true, changes: 5 });
  });
});
