/** Two processes and one register, and disks that fail: who cannot write still sees everything, and no save is lost or false. */
import { describe, expect, it } from 'vitest';
import { openApplicationRegister } from '#electron/app/application-register.ts';
import type { FileSystem } from '#electron/store/file-system.ts';
import { followRegister } from '#electron/store/follow-register.ts';
import { createJournalHistory } from '#electron/store/journal-history.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import { aroundFileSystem, asItIs, systemError } from '#test/support/store/around-file-system.ts';
import { CrashDisk } from '#test/support/store/crash-disk.ts';
import { FOLDER, registerOf } from '#test/support/store/small-registers.ts';
import { fingerprint, registerAfter, requestFor } from '#test/support/store/workload.ts';

/** A disk on which writing a file changes its time, as on any other. */
function withTimes(disk: CrashDisk): FileSystem {
  let time = 0;
  const times = new Map<string, number>();
  const fs = aroundFileSystem(disk, async (operation, path, run) => {
    const answer = await run();
    if (['write', 'truncate', 'rename'].includes(operation)) {
      time += 1;
      times.set(path, time);
    }
    return answer;
  });
  return {
    ...fs,
    describe: async (path) => ({ ...(await fs.describe(path)), modified: times.get(path) ?? 0 }),
  };
}

/** A process on the machine `KANTOOR`, on which every other process lives as well. */
const processOf = (pid: number) => ({
  self: () => ({ pid, startTime: String(pid), bootId: 'boot', host: 'KANTOOR' }),
  mayRun: () => true,
});

const openAs = (fs: FileSystem, pid: number) =>
  openApplicationRegister({
    write: (stopped) =>
      openRegisterStore({
        folder: FOLDER,
        clock: fixedClock,
        fileSystem: fs,
        processes: processOf(pid),
        stopwatch: () => 0,
        checkpoint: { changes: 3, bytes: 1_000_000 },
        report: ({ code }) => {
          if (code === 'writing-stopped') stopped();
        },
      }),
    read: () => followRegister(FOLDER, fs),
  });

const commit = async (store: { commit: Awaited<ReturnType<typeof openAs>>['commit'] }, seq: number) => {
  await store.commit(() => requestFor(seq));
  // A checkpoint is written beside; here each is finished.
  await new Promise((resolve) => setImmediate(resolve));
};

describe('a second start', () => {
  it('opens read-only, says who holds it since when, follows every save and writes nothing', async () => {
    const disk = await registerOf(2, 'closed');
    const writes: string[] = [];
    const fs = withTimes(disk);
    const first = await openAs(fs, 1);
    const watched = aroundFileSystem(fs, async (operation, path, run) => {
      const isLock = /lock/.test(path);
      if (!isLock && ['write', 'create', 'rename', 'remove', 'truncate'].includes(operation))
        writes.push(path);
      return await run();
    });
    const second = await openAs(watched, 2);
    expect(second.mode()).toEqual({
      kind: 'read-only',
      reason: 'held-by-another',
      holder: { pid: 1, since: fixedClock.now(), host: 'KANTOOR' },
    });
    let told = 0;
    second.onFollowed(() => {
      told += 1;
    });
    for (let seq = 3; seq <= 12; seq += 1) {
      await commit(first, seq);
      await second.look();
      expect(second.state().seq).toBe(seq);
      expect(fingerprint(second.state().register)).toBe(fingerprint(registerAfter(seq)));
    }
    await second.look();
    expect(told).toBe(10);
    await expect(second.commit(() => requestFor(13))).rejects.toMatchObject({
      code: 'register-locked',
      parameters: { pid: 1, host: 'KANTOOR' },
    });
    expect(await createJournalHistory(watched, FOLDER).before(null, 1)).toMatchObject([{ seq: 12 }]);
    expect(writes).toEqual([]);
    await first.close();
    expect(await second.reopen()).toEqual({ kind: 'writing' });
    await commit(second, 13);
    await second.close();
    expect((await openRegisterReader(FOLDER, disk)).state().seq).toBe(13);
  });

  it('reads only what was added, and keeps the records that did not change the very same', async () => {
    const disk = await registerOf(6, 'closed');
    const reads: string[] = [];
    const fs = withTimes(disk);
    const writer = await openAs(fs, 1);
    const follower = await followRegister(
      FOLDER,
      aroundFileSystem(fs, async (operation, path, run) => {
        if (operation === 'read') reads.push(path.slice(FOLDER.length + 1));
        return await run();
      }),
    );
    const before = follower.state().register.persons;
    reads.length = 0;
    expect(await follower.look()).toBe(false);
    expect(reads).toEqual([]);
    await commit(writer, 7);
    expect(await follower.look()).toBe(true);
    expect(new Set(reads)).toEqual(new Set(reads.filter((name) => name.startsWith('journal'))));
    const kept = [...follower.state().register.persons].filter(([id]) => before.has(id));
    expect(kept.length).toBeGreaterThan(3);
    for (const [id, person] of kept) expect(person, id).toBe(before.get(id));
    await writer.close();
  });

  it('reads all of it again where the files do not go on where it left off', async () => {
    const disk = await registerOf(6, 'killed');
    const fs = withTimes(disk);
    const follower = await followRegister(FOLDER, fs);
    const other = await registerOf(9, 'killed', 'another');
    for (const path of [...disk.files().keys()]) await disk.remove(path);
    for (const [path, bytes] of other.files()) disk.put(path, bytes);
    expect(await follower.look()).toBe(true);
    expect(follower.state().seq).toBe(9);
    const [person] = follower.state().register.persons.values();
    expect(person?.name).toContain('another');
  });

  it('keeps what it shows where the files are damaged, and reads them once', async () => {
    const disk = await registerOf(6, 'closed');
    let reads = 0;
    const counted = aroundFileSystem(disk, async (operation, _path, run) => {
      if (operation === 'read') reads += 1;
      return await run();
    });
    const follower = await followRegister(FOLDER, counted);
    for (const path of [...disk.files().keys()]) disk.put(path, Buffer.from('null'));
    await expect(follower.look()).rejects.toMatchObject({ code: 'register-damaged' });
    expect(follower.state().seq).toBe(6);
    const before = reads;
    expect(await follower.look()).toBe(false);
    expect(reads).toBe(before);
  });
});

describe('a folder that takes no files', () => {
  it('is opened read-only, and written once it does', async () => {
    const disk = await registerOf(4, 'closed');
    let shut = true;
    const fs = aroundFileSystem(disk, async (operation, _path, run) => {
      if (shut && ['create', 'openToAppend', 'makeFolder'].includes(operation)) throw systemError('EROFS');
      return await run();
    });
    const register = await openAs(fs, 1);
    expect(register.mode()).toMatchObject({ kind: 'read-only', reason: 'folder-read-only', holder: null });
    expect(register.state().seq).toBe(4);
    await expect(register.commit(() => requestFor(5))).rejects.toMatchObject({ code: 'register-read-only' });
    shut = false;
    expect(await register.reopen()).toEqual({ kind: 'writing' });
    await commit(register, 5);
  });

  it('because the disk is full opens read-only too', async () => {
    const disk = await registerOf(4, 'closed');
    const fs = aroundFileSystem(disk, async (operation, _path, run) => {
      if (operation === 'write') throw systemError('ENOSPC');
      return await run();
    });
    expect((await openAs(fs, 1)).mode()).toMatchObject({ reason: 'disk-full' });
  });
});

describe('a disk', () => {
  it('that fails to sync makes the register read-only for good: it is not asked again', async () => {
    const disk = await registerOf(2, 'closed');
    let failing = false;
    let syncs = 0;
    const fs = aroundFileSystem(disk, asItIs, async (operation, path, run) => {
      if (failing && operation === 'datasync' && path.includes('journal')) {
        syncs += 1;
        throw systemError('EIO');
      }
      await run();
    });
    const register = await openAs(fs, 1);
    const modes: unknown[] = [];
    register.onMode(() => modes.push(register.mode()));
    failing = true;
    await expect(register.commit(() => requestFor(3))).rejects.toMatchObject({ code: 'disk-failed' });
    failing = false;
    await expect(register.commit(() => requestFor(3))).rejects.toMatchObject({ code: 'disk-failed' });
    expect(await register.reopen()).toMatchObject({ reason: 'disk-failed' });
    expect(modes).toEqual([{ kind: 'read-only', reason: 'disk-failed', holder: null }]);
    expect(syncs).toBe(1);
    expect(register.state().seq).toBe(2);
    await register.close();
    expect((await openRegisterReader(FOLDER, disk)).state().seq).toBe(2);
  });

  it('that is full refuses edits until there is room, and nothing else', async () => {
    const disk = await registerOf(2, 'closed');
    let full = false;
    const fs = aroundFileSystem(disk, async (operation, _path, run) => {
      if (full && operation === 'write') throw systemError('ENOSPC');
      return await run();
    });
    const register = await openAs(fs, 1);
    full = true;
    await expect(register.commit(() => requestFor(3))).rejects.toMatchObject({ code: 'disk-full' });
    expect(register.mode()).toEqual({ kind: 'writing' });
    full = false;
    expect(await register.commit(() => requestFor(3))).toEqual({ seq: 3 });
    await register.close();
  });
});

it('opening tells how many records of a snapshot were read', async () => {
  const disk = await registerOf(8, 'closed');
  const told: string[] = [];
  await followRegister(FOLDER, disk, (read, records) => told.push(`${read} of ${records}`));
  expect(told.at(-1)).toMatch(/^(\d+) of \1$/);
});

it('an empty folder has nothing to follow, and what appears in it is read', async () => {
  const disk = new CrashDisk();
  await disk.makeFolder(FOLDER);
  const follower = await followRegister(FOLDER, disk);
  expect(follower.state().seq).toBe(0);
  const other = await registerOf(2, 'closed');
  for (const [path, bytes] of other.files()) disk.put(path, bytes);
  expect(await follower.look()).toBe(true);
  expect(follower.state().seq).toBe(2);
});
