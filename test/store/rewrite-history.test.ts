/**
 * The name of somebody who was erased leaves the history, and nothing else does: the same changes, the same register, a
 * chain that can be followed. However it is stopped, what is found is the old register or the new one, whole.
 */
import { describe, expect, it } from 'vitest';
import { newPerson } from '#core/domain/records/blank.ts';
import { erasedPerson } from '#core/domain/records/person.ts';
import type { Action, Put } from '#core/domain/records/register.ts';
import type { PersonId } from '#core/domain/values/id.ts';
import { withoutPerson } from '#electron/app/person-service.ts';
import type { FileSystem } from '#electron/store/file-system.ts';
import { createJournalHistory } from '#electron/store/journal-history.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import { rewriteHistory } from '#electron/store/rewrite-history.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import { aroundFileSystem } from '#test/support/store/around-file-system.ts';
import { CrashDisk, EVERYTHING_WRITTEN, NOTHING_UNSYNCED } from '#test/support/store/crash-disk.ts';
import { aloneAs } from '#test/support/store/processes.ts';
import { randomFrom } from '#test/support/store/random.ts';
import { FOLDER, openOn } from '#test/support/store/small-registers.ts';
import { fingerprint } from '#test/support/store/workload.ts';

const SECRET = 'Geheim';
const person = (id: string, name: string): Put => ({
  collection: 'persons',
  record: newPerson({ id: id as PersonId, name, email: `${name.toLowerCase()}@voorbeeld.example` }),
});

/** Nine changes over several files; p1 was called by three names, and is erased by the last. */
async function erasedRegister(): Promise<CrashDisk> {
  const disk = new CrashDisk();
  const store = await openOn(disk, 1);
  const write = (puts: Put[], action: Action = 'person.change') =>
    store.commit(() => ({ action, puts, removes: [], reason: null }));
  for (const puts of [
    [person('p1', SECRET), person('p2', 'Bo')],
    [person('p3', 'Cees')],
    [person('p1', `${SECRET}-twee`)],
    [person('p2', 'Bob')],
    [person('p4', 'Dora'), person('p1', `${SECRET}-drie`)],
    [person('p3', 'Kees')],
    [person('p5', 'Eef')],
    [person('p2', 'Bo')],
  ])
    await write(puts);
  await write(
    [{ collection: 'persons', record: erasedPerson({ id: 'p1' as PersonId, archivedOn: null }) }],
    'person.erase',
  );
  await store.close();
  return disk;
}

const rewrite = (fileSystem: FileSystem, pid = 2) =>
  rewriteHistory({
    folder: FOLDER,
    naming: 'p1',
    rewrite: (change) => withoutPerson(change, 'p1'),
    clock: fixedClock,
    fileSystem,
    processes: aloneAs(pid),
  });

/** Files in which the name still stands. */
const filesNaming = (disk: CrashDisk): string[] =>
  [...disk.files()]
    .toSorted()
    .flatMap(([path, bytes]) =>
      Buffer.from(bytes).toString('utf8').toLowerCase().includes(SECRET.toLowerCase()) ? [path] : [],
    );
const printOf = async (disk: FileSystem) =>
  fingerprint((await openRegisterReader(FOLDER, disk)).state().register);

describe('rewriting the history', () => {
  it('takes the name out of every file and leaves everything else as it was', async () => {
    const disk = await erasedRegister();
    const before = disk.copy();
    expect(filesNaming(disk).length).toBeGreaterThan(2);
    expect(await rewrite(disk)).toBe(3);
    expect(filesNaming(disk)).toEqual([]);
    expect(await printOf(disk)).toBe(await printOf(before));
    expect(await verifyRegister(FOLDER, disk)).toMatchObject({ ok: true, changes: 9 });
    const [old, now] = [createJournalHistory(before, FOLDER), createJournalHistory(disk, FOLDER)];
    for (let seq = 1; seq <= 9; seq += 1) {
      expect(await now.change(seq)).toEqual(withoutPerson(await old.change(seq), 'p1'));
      const { persons } = await now.registerAfter(seq);
      expect(persons.get('p1')?.name).toBe('[gewist]');
      expect(persons.get('p2')).toEqual((await old.registerAfter(seq)).persons.get('p2'));
    }
  });

  it('leaves a register in which one goes on', async () => {
    const disk = await erasedRegister();
    await rewrite(disk);
    const store = await openOn(disk, 3);
    await store.commit(() => ({
      action: 'person.change',
      puts: [person('p6', 'Fien')],
      removes: [],
      reason: null,
    }));
    await store.close();
    expect(await verifyRegister(FOLDER, disk)).toMatchObject({ ok: true, changes: 10 });
    expect(await rewrite(disk)).toBe(0);
  });

  it('writes nothing when there is nothing to take out', async () => {
    const disk = await erasedRegister();
    await rewrite(disk);
    const before = new Map(disk.files());
    expect(await rewrite(disk)).toBe(0);
    expect(new Map(disk.files())).toEqual(before);
  });

  it.each([
    [
      'a journal that is missing',
      'history-incomplete',
      (disk: CrashDisk) => disk.remove(`${FOLDER}/journal-2.log`),
    ],
    [
      'a journal that is damaged',
      'register-damaged',
      async (disk: CrashDisk) => {
        const bytes = Buffer.from(await disk.read(`${FOLDER}/journal-2.log`));
        bytes.writeUInt8(bytes.readUInt8(bytes.length - 9) ^ 1, bytes.length - 9);
        disk.put(`${FOLDER}/journal-2.log`, bytes);
      },
    ],
  ])('refuses %s, and leaves what is there', async (_what, code, harm) => {
    const disk = await erasedRegister();
    await harm(disk);
    const before = await printOf(disk);
    await expect(rewrite(disk)).rejects.toMatchObject({ code });
    expect(await printOf(disk)).toBe(before);
    expect(filesNaming(disk).length).toBeGreaterThan(0);
  });

  it('refuses a rewriting after which the register would be another one', async () => {
    const disk = await erasedRegister();
    const before = await printOf(disk);
    const wrong = rewriteHistory({
      folder: FOLDER,
      naming: 'p2',
      rewrite: (change) => withoutPerson(change, 'p2'),
      clock: fixedClock,
      fileSystem: disk,
      processes: aloneAs(2),
    });
    await expect(wrong).rejects.toMatchObject({ code: 'save-failed' });
    expect(await printOf(disk)).toBe(before);
    expect(await verifyRegister(FOLDER, disk)).toMatchObject({ ok: true });
  });

  it('leaves the old register or the new one, whole, wherever it is stopped and whatever survives', async () => {
    const disk = await erasedRegister();
    const print = await printOf(disk);
    const journals = (of: CrashDisk) => filesNaming(of).filter((path) => path.includes('journal'));
    const everywhere = journals(disk);
    const moments: (readonly [string, CrashDisk])[] = [];
    await rewrite(
      aroundFileSystem(disk, async (operation, path, run) => {
        const answer = await run();
        if (!['list', 'read', 'describe', 'folderIdentity', 'close'].includes(operation))
          moments.push([`${operation} ${path}`, disk.copy()]);
        return answer;
      }),
    );
    expect(moments.length).toBeGreaterThan(30);
    let names = 0;
    for (const [index, [after, stopped]] of moments.entries()) {
      const random = randomFrom(index);
      const some = (all: number) => random(all + 1);
      for (const found of [
        stopped.copy(),
        stopped.powerCut(NOTHING_UNSYNCED),
        stopped.powerCut(EVERYTHING_WRITTEN),
        stopped.powerCut(some),
        stopped.powerCut(some, true),
      ]) {
        expect(await printOf(found), after).toBe(print);
        const opened = await openOn(found, 7);
        expect(fingerprint(opened.state().register), after).toBe(print);
        await opened.close();
        expect(await verifyRegister(FOLDER, found), after).toMatchObject({ ok: true, changes: 9 });
        // The old one with every name, or the new one without any: never some of both.
        const naming = filesNaming(found);
        expect(naming.length === 0 ? [] : everywhere, after).toEqual(journals(found));
        if (naming.length > 0) names += 1;
        expect([0, 3], after).toContain(await rewrite(found, 8));
        expect(filesNaming(found), after).toEqual([]);
      }
    }
    expect(names).toBeGreaterThan(0);
    expect(names).toBeLessThan(moments.length * 5);
  });
});
