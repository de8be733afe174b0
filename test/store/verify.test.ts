/** Verifying reads everything and names what is wrong. */
import { describe, expect, it } from 'vitest';
import { encodeHeader } from '#electron/store/header-line.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';
import { CrashDisk } from '#test/support/store/crash-disk.ts';
import { FOLDER, openOn, registerOf } from '#test/support/store/small-registers.ts';
import { registerAfter, requestFor } from '#test/support/store/workload.ts';

const PERSONS = registerAfter(8).persons.size;
const SOUND = {
  ok: true,
  exists: true,
  records: PERSONS,
  changes: 8,
  until: '2026-11-22T09:00:00.000Z',
  whole: true,
  lost: null,
  unfinished: null,
  problems: [],
};
const verify = (disk: CrashDisk) => verifyRegister(FOLDER, disk);
const newest = (disk: CrashDisk, kind: string) =>
  [...disk.files().keys()].findLast((path) => path.includes(kind)) ?? '';

describe('a sound register', () => {
  it.each(['closed', 'killed'] as const)('is called sound when it was %s', async (end) => {
    expect(await verify(await registerOf(8, end))).toEqual(SOUND);
  });

  it('is called sound when it is empty', async () => {
    expect(await verify(await registerOf(0, 'closed'))).toEqual({
      ...SOUND,
      records: 0,
      changes: 0,
      until: null,
    });
  });

  it('is told from one that is not there, in a folder that is missing or holds nothing of it', async () => {
    const nothing = { ...SOUND, exists: false, records: 0, changes: 0, until: null };
    const disk = new CrashDisk();
    expect(await verify(disk)).toEqual(nothing);
    await disk.makeFolder(FOLDER);
    disk.put(`${FOLDER}/a letter.txt`, Buffer.from('x'));
    expect(await verify(disk)).toEqual(nothing);
  });

  it('is called sound without its oldest snapshots: the history holds the same', async () => {
    const disk = await registerOf(8, 'closed');
    for (const path of disk.files().keys()) if (path.includes('snapshot')) await disk.remove(path);
    expect(await verify(disk)).toEqual(SOUND);
  });
});

describe('damage', () => {
  it('in a snapshot is named, though the register can still be read', async () => {
    const disk = await registerOf(8, 'closed');
    const path = newest(disk, 'snapshot');
    disk.put(path, (disk.files().get(path) ?? new Uint8Array()).slice(0, -10));
    expect(await verify(disk)).toEqual({
      ...SOUND,
      ok: false,
      problems: [{ code: 'snapshot-damaged', file: path.slice(6), detail: 'length', lost: null }],
    });
  });

  it('in the history is named, though no snapshot needs it any more', async () => {
    const disk = await registerOf(8, 'closed');
    const bytes = Buffer.from(disk.files().get('/data/journal-1.log') ?? '');
    disk.put('/data/journal-1.log', bytes.fill(0x58, bytes.length - 40, bytes.length - 30));
    expect(await verify(disk)).toMatchObject({
      ok: false,
      records: PERSONS,
      changes: 8,
      problems: [{ code: 'journal-damaged', file: 'journal-1.log' }],
    });
  });

  it('is a part of the history that is gone', async () => {
    const disk = await registerOf(8, 'closed');
    await disk.remove('/data/journal-1.log');
    expect(await verify(disk)).toMatchObject({
      ok: false,
      records: PERSONS,
      problems: [{ code: 'journal-missing', file: 'journal-1.log' }],
    });
  });

  it('is a journal of another register, whole as it may be', async () => {
    const disk = await registerOf(8, 'closed');
    const other = new CrashDisk();
    const store = await openOn(other);
    await store.commit(() => ({ ...requestFor(1), reason: 'another history' }));
    await store.close();
    disk.put('/data/journal-1.log', other.files().get('/data/journal-1.log') ?? new Uint8Array());
    const { ok, problems } = await verify(disk);
    expect(ok).toBe(false);
    expect(problems.map((one) => one.file)).toContain('journal-2.log');
  });

  it('is a snapshot of another history, whole as it may be', async () => {
    const disk = await registerOf(8, 'closed');
    const other = new CrashDisk();
    const store = await openOn(other);
    for (let seq = 1; seq <= 8; seq += 1) {
      await store.commit(() => requestFor(seq, 9));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await store.close();
    const path = newest(disk, 'snapshot');
    disk.put(path, other.files().get(path) ?? new Uint8Array());
    expect((await verify(disk)).problems).toContainEqual(
      expect.objectContaining({ code: 'snapshot-differs', file: path.slice(6) }),
    );
    await expect(openOn(disk)).rejects.toMatchObject({ code: 'register-damaged' });
  });

  it('is everything gone but what was put aside', async () => {
    const disk = new CrashDisk();
    for (const path of ['/data', '/data/quarantine']) await disk.makeFolder(path);
    disk.put('/data/quarantine/x', Buffer.from('x'));
    expect(await verify(disk)).toMatchObject({ ok: false, exists: true, problems: [{ file: 'quarantine' }] });
  });
});

describe('a register of another version', () => {
  it.each([
    ['snapshot', 2, 1, 'register-newer'],
    ['journal', 2, 1, 'register-newer'],
    ['snapshot', 1, 99, 'register-newer'],
    ['journal', 1, 99, 'register-newer'],
  ])(
    'is neither opened nor called damaged (%s, format %i, schema %i)',
    async (kind, format, schema, code) => {
      const disk = await registerOf(8, 'closed');
      const path = newest(disk, kind);
      const header = encodeHeader({ magic: `tijdig-${kind}`, format, schema, more: 'things' });
      disk.put(
        path,
        Buffer.from(kind === 'snapshot' ? `{"header":${header},\n"register":{}}\n` : `${header}\nframes`),
      );
      const before = [...disk.files()];
      await expect(openOn(disk)).rejects.toMatchObject({ code });
      expect([...disk.files()]).toEqual(before);
      expect(await verify(disk)).toMatchObject({
        ok: false,
        problems: [{ code, file: path.slice(6) }],
      });
    },
  );
});
