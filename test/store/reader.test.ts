/** Reading takes no lock, writes nothing, and is never disturbed by a process that saves. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileSystem } from '#electron/store/file-system.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import { aroundFileSystem, asItIs } from '#test/support/store/around-file-system.ts';
import { FOLDER, openOn, registerOf } from '#test/support/store/small-registers.ts';
import { fingerprint, registerAfter, requestFor } from '#test/support/store/workload.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tijdig-reader-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const contents = async () => {
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async (name) => {
      const { mtimeMs, ino } = await stat(join(folder, name));
      return { name, mtimeMs, ino, bytes: await readFile(join(folder, name), 'base64') };
    }),
  );
};

it('shows an empty register when nothing is there, and makes nothing', async () => {
  expect((await openRegisterReader(join(folder, 'none'))).state().seq).toBe(0);
  expect((await openRegisterReader(folder)).state().seq).toBe(0);
  expect(await readdir(folder)).toEqual([]);
});

it('shows every acknowledged change while the register is open, and changes nothing', async () => {
  const store = await openRegisterStore({ folder, clock: fixedClock });
  for (const seq of [1, 2, 3]) {
    await store.commit(() => requestFor(seq));
    const { register } = (await openRegisterReader(folder)).state();
    expect(fingerprint(register)).toBe(fingerprint(registerAfter(seq)));
  }
  await store.close();
  const before = await contents();
  await openRegisterReader(folder);
  await verifyRegister(folder);
  expect(await contents()).toEqual(before);
});

it.skipIf(process.platform === 'win32')('needs no right to write', async () => {
  const store = await openRegisterStore({ folder, clock: fixedClock });
  await store.commit(() => requestFor(1));
  await store.close();
  await chmod(folder, 0o500);
  expect((await openRegisterReader(folder)).state().seq).toBe(1);
  await chmod(folder, 0o700);
});

it('reads a register that another process keeps changing and checkpointing', async () => {
  const worker = spawn(process.execPath, [join(import.meta.dirname, '../support/store/worker.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(worker, 'exit');
  let acknowledged = 0;
  const lines = createInterface({ input: worker.stdout });
  const started = once(lines, 'line');
  lines.on('line', (line) => {
    acknowledged = Math.max(acknowledged, Number(line.replace('open ', '')));
  });
  await started;
  // Until the two have met often: readings, changes and, every 25 changes, a checkpoint.
  for (let reading = 0; reading < 40 || acknowledged < 150; reading += 1) {
    const least = acknowledged;
    const { seq, register } = (await openRegisterReader(folder)).state();
    expect(seq).toBeGreaterThanOrEqual(least);
    if (reading % 20 === 0) expect(fingerprint(register)).toBe(fingerprint(registerAfter(seq)));
    if (reading % 20 === 10) expect((await verifyRegister(folder)).problems).toEqual([]);
  }
  worker.kill('SIGKILL');
  await exited;
}, 60_000);

describe('a checkpoint in the middle of a reading', () => {
  it('that shows the new snapshot without its journal, as a listing may, is read again', async () => {
    const disk = await registerOf(8, 'closed');
    let listings = 0;
    const unseen = () => {
      listings += 1;
      if (listings === 1) return /journal-5|snapshot-5/;
      return listings <= 3 ? /journal-5/ : /^$/;
    };
    const fs: FileSystem = {
      ...aroundFileSystem(disk, asItIs),
      list: async (folder) => {
        const hidden = unseen();
        return (await disk.list(folder)).filter((name) => !hidden.test(name));
      },
    };
    expect((await openRegisterReader(FOLDER, fs)).state().seq).toBe(8);
    expect(listings).toBeGreaterThan(5);
  });

  it.each([1, 2, 3, 4, 5, 6])('after step %i does not look like damage', async (step) => {
    const disk = await registerOf(4, 'killed');
    const store = await openOn(disk);
    let steps = 0;
    const fs = aroundFileSystem(disk, async (operation, _path, run) => {
      const answer = await run();
      if (operation === 'list' || operation === 'read') steps += 1;
      if (steps === step) {
        // Two checkpoints: the snapshot that was the newest is gone after them.
        for (let seq = 5; seq <= 13; seq += 1) {
          await store.commit(() => requestFor(seq));
          await new Promise((resolve) => setImmediate(resolve));
        }
        steps += 1;
      }
      return answer;
    });
    const { seq, register } = (await openRegisterReader(FOLDER, fs)).state();
    expect(seq).toBeGreaterThanOrEqual(4);
    expect(fingerprint(register)).toBe(fingerprint(registerAfter(seq)));
  });
});
