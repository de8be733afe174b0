/** One writer, and never a register that cannot be opened because of somebody who is no longer there. */
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FileSystem, nodeFileSystem } from '#electron/store/file-system.ts';
import { type Lock, takeLock } from '#electron/store/lock.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { machineProcesses, type ProcessTable } from '#electron/store/process-identity.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import { aroundFileSystem, systemError } from '#test/support/store/around-file-system.ts';
import { CrashDisk } from '#test/support/store/crash-disk.ts';
import { aloneAs } from '#test/support/store/processes.ts';
import { randomFrom } from '#test/support/store/random.ts';
import { requestFor } from '#test/support/store/workload.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tijdig-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

const open = (where = folder) => openRegisterStore({ folder: where, clock: fixedClock });
const lockFile = () => join(folder, 'lock');

describe('a register that is open', () => {
  it('refuses a second writer and says who holds it since when', async () => {
    const store = await open();
    await expect(open()).rejects.toMatchObject({
      code: 'register-locked',
      parameters: { pid: process.pid, since: fixedClock.now() },
    });
    expect(await store.commit(() => requestFor(1))).toEqual({ seq: 1 });
    await store.close();
  });

  it('is free again when it is closed', async () => {
    await (await open()).close();
    const store = await open();
    await store.close();
    expect(await readdir(folder)).not.toContain('lock');
  });

  it('keeps its lock when somebody else closes', async () => {
    const processes: ProcessTable = { ...machineProcesses, mayRun: () => false };
    const robbed = await open();
    const store = await openRegisterStore({ folder, clock: fixedClock, processes });
    await robbed.close();
    await expect(open()).rejects.toMatchObject({ code: 'register-locked' });
    await store.close();
  });
});

/** Leaves a lock as an open register has it, with some of its words changed. */
async function leaveLock(changed: Record<string, unknown>): Promise<void> {
  const store = await open();
  const words: Record<string, unknown> = JSON.parse(await readFile(lockFile(), 'utf8'));
  await store.close();
  await writeFile(lockFile(), JSON.stringify({ ...words, ...changed }));
}

describe('a lock', () => {
  it('of a process that has ended is free at once', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    await leaveLock({ pid });
    await (await open()).close();
    expect((await readdir(folder)).filter((name) => name.includes('lock'))).toEqual([]);
  });

  it.runIf(process.platform === 'linux')('of a process whose pid is now another one is free', async () => {
    await leaveLock({ startTime: '1' });
    await (await open()).close();
  });

  it.runIf(process.platform === 'linux')('from before the machine was started again is free', async () => {
    await leaveLock({ bootId: '00000000-0000-0000-0000-000000000000' });
    await (await open()).close();
  });

  it('of another machine on the same folder holds: nobody here can know', async () => {
    await leaveLock({ host: 'elsewhere', bootId: '00000000-0000-0000-0000-000000000000', pid: 4711 });
    await expect(open()).rejects.toMatchObject({ code: 'register-locked', parameters: { pid: 4711 } });
  });

  it('of a live process holds its own folder, not a copy of that', async () => {
    await leaveLock({});
    const copy = await mkdtemp(join(tmpdir(), 'tijdig-copy-'));
    await cp(folder, copy, { recursive: true });
    await (await open(copy)).close();
    await expect(open()).rejects.toMatchObject({ code: 'register-locked', parameters: { pid: process.pid } });
    await rm(copy, { recursive: true });
  });

  it.each(['', 'null', '{}', '4711', '{"pid":1}'])('that reads %j holds nobody up', async (content) => {
    await writeFile(lockFile(), content);
    await (await open()).close();
  });
});

describe('a lock that is not finished', () => {
  const UNFINISHED = '.lock.0f8fad5b.tmp';
  const leave = async (changed: Record<string, unknown>) => {
    await leaveLock(changed);
    await rename(lockFile(), join(folder, UNFINISHED));
  };

  it('is removed when its process is gone', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    await leave({ pid });
    await (await open()).close();
    expect(await readdir(folder)).not.toContain(UNFINISHED);
  });

  it('stays when its process may be just about to take the lock', async () => {
    await leave({});
    await (await open()).close();
    expect(await readdir(folder)).toContain(UNFINISHED);
  });

  it.each(['', '{"token":"0f8f'])('is removed when it breaks off (%j)', async (content) => {
    await writeFile(join(folder, UNFINISHED), content);
    await (await open()).close();
    expect(await readdir(folder)).not.toContain(UNFINISHED);
  });

  it('stays when the register is not opened: only who holds the lock tidies', async () => {
    const store = await open();
    await writeFile(join(folder, UNFINISHED), '');
    await expect(open()).rejects.toMatchObject({ code: 'register-locked' });
    expect(await readdir(folder)).toContain(UNFINISHED);
    await store.close();
  });

  it.each([
    ['once before it is read back', 'read', 1, 'register-locked'],
    ['once before it gets its name', 'link', 1, 'register-locked'],
    ['each time', 'link', 100, 'save-failed'],
  ])('and is tidied away %s ends as it should', async (_when, step, times, code) => {
    const disk = new CrashDisk();
    await disk.makeFolder('/data');
    const processes = (pid: number): ProcessTable => ({ ...aloneAs(pid), mayRun: () => true });
    const take = (pid: number, fs: FileSystem) =>
      takeLock({ fs, folder: '/data', processes: processes(pid), since: fixedClock.now() });
    const holder = await take(1, disk);
    let left = times;
    const fs = aroundFileSystem(disk, async (operation, _path, run) => {
      const [unfinished] = [...disk.files().keys()].filter((path) => path.endsWith('.tmp'));
      if (operation === step && unfinished !== undefined && left > 0) {
        left -= 1;
        disk.put(unfinished, new Uint8Array());
        await holder.tidy();
      }
      return await run();
    });
    await expect(take(2, fs)).rejects.toMatchObject({ code });
    expect(left).toBeLessThan(times);
    expect([...disk.files().keys()]).toEqual(['/data/lock']);
  });
});

describe('twenty that want the register at the same time', () => {
  const everyoneLives = (pid: number): ProcessTable => ({
    self: () => ({ pid, startTime: '1', bootId: 'boot', host: 'host' }),
    mayRun: ({ pid: other }) => other < 1000,
  });
  const twenty = Array.from({ length: 20 }, (_, at) => at + 1);

  it.each(['no lock', 'the lock of a dead process'])('get one writer, over %s', async (before) => {
    for (let round = 0; round < 15; round += 1) {
      const take = (pid: number) =>
        takeLock({ fs: nodeFileSystem, folder, processes: everyoneLives(pid), since: fixedClock.now() });
      if (before !== 'no lock') await take(1000 + round);
      const results = await Promise.allSettled(twenty.map(take));
      const won = results.filter((one) => one.status === 'fulfilled');
      expect(won).toHaveLength(1);
      for (const one of results)
        if (one.status === 'rejected') expect(one.reason.code).toBe('register-locked');
      await won[0]?.value.release();
      expect(await readdir(folder)).toEqual([]);
    }
  });

  it('never get two writers in any order of steps, also when some die on the way', async () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const { holders, free, left } = await race(seed);
      expect(holders, `seed ${seed}`).toBeLessThanOrEqual(1);
      expect(free, `seed ${seed}: somebody can have it afterwards`).toBe(true);
      expect(left, `seed ${seed}: and tidies`).toEqual([]);
    }
  });
});

/** Eight processes after a dead one, their steps shuffled; some die after a few. Counts those who live and hold it. */
async function race(seed: number): Promise<{ holders: number; free: boolean; left: readonly string[] }> {
  const random = randomFrom(seed);
  const disk = new CrashDisk();
  await disk.makeFolder('/data');
  const dead = new Set([100]);
  const take = (pid: number, steps: number): Promise<Lock> => {
    let left = steps;
    const fs = aroundFileSystem(disk, async (_operation, _path, run) => {
      for (let turns = random(4); turns > 0; turns -= 1) await setImmediate();
      left -= 1;
      if (left < 0) {
        dead.add(pid);
        throw new Error('killed');
      }
      return await run();
    });
    const processes: ProcessTable = {
      self: () => ({ pid, startTime: null, bootId: null, host: 'host' }),
      mayRun: (identity) => !dead.has(identity.pid),
    };
    return tidied(takeLock({ fs, folder: '/data', processes, since: fixedClock.now() }));
  };
  await take(100, 1000);
  const pids = [1, 2, 3, 4, 5, 6, 7, 8];
  const results = await Promise.allSettled(pids.map((pid) => take(pid, random(3) === 0 ? random(14) : 1000)));
  const holders = pids.filter((pid, at) => results[at]?.status === 'fulfilled' && !dead.has(pid));
  for (const pid of pids) dead.add(pid);
  const next = await take(9, 1000).then(
    () => true,
    () => false,
  );
  const left = [...disk.files().keys()].filter((path) => path !== '/data/lock');
  return { holders: holders.length, free: next, left };
}

async function tidied(taking: Promise<Lock>): Promise<Lock> {
  const lock = await taking;
  await lock.tidy();
  return lock;
}

it('is taken also when what it was made of cannot be removed, and the next one removes that', async () => {
  const take = (pid: number, fs: FileSystem) =>
    takeLock({ fs, folder, processes: aloneAs(pid), since: fixedClock.now() });
  const keeping = aroundFileSystem(nodeFileSystem, async (operation, _path, run) => {
    if (operation === 'remove') throw systemError('EIO');
    return await run();
  });
  await take(1, nodeFileSystem);
  await take(2, keeping);
  expect((await readdir(folder)).length).toBeGreaterThan(1);
  const lock = await take(3, nodeFileSystem);
  await lock.tidy();
  expect(await readdir(folder)).toEqual(['lock']);
});
