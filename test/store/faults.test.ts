/** Whatever the disk refuses, at whichever operation: no false "saved", nothing half-done, and a code that says why. */
import { describe, expect, it } from 'vitest';
import type { FileSystem } from '#electron/store/file-system.ts';
import type { Problem } from '#electron/store/problem.ts';
import { recoverRegister } from '#electron/store/recovery.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';
import {
  aroundFileSystem,
  aroundWrites,
  type Operation,
  systemError,
} from '#test/support/store/around-file-system.ts';
import { CrashDisk } from '#test/support/store/crash-disk.ts';
import { registerOfChanges, session } from '#test/support/store/fault-session.ts';
import { FOLDER, openOn, registerOf } from '#test/support/store/small-registers.ts';
import { fingerprint, fingerprintsUpTo, registerAfter, requestFor } from '#test/support/store/workload.ts';

/** A disk that refuses operation number `at`, counted from 1, and with `forEver` every one after it. */
function refusing(disk: FileSystem, at: number, code: string, forEver: boolean) {
  const seen = { count: 0, refused: '' };
  const fs = aroundFileSystem(disk, async (operation, path, run) => {
    seen.count += 1;
    if (seen.count === at || (forEver && seen.count > at)) {
      seen.refused ||= `${operation} ${path}`;
      throw systemError(code);
    }
    return await run();
  });
  return { fs, seen };
}

describe.each(['ENOSPC', 'EIO', 'EPERM', 'EBUSY', 'EACCES', 'EMFILE', 'EROFS', 'EXDEV'])(
  'when the disk answers %s',
  (code) => {
    it('once, at any operation: exactly the acknowledged changes are there', async () => {
      for (let at = 1; ; at += 1) {
        const disk = new CrashDisk();
        const { fs, seen } = refusing(disk, at, code, false);
        const { acknowledged, shown } = await session(fs);
        if (seen.count < at) {
          expect(at).toBeGreaterThan(100);
          break;
        }
        const expected = await registerOfChanges(acknowledged);
        if (shown !== null) expect(shown, seen.refused).toBe(expected);
        const store = await openOn(disk, 2);
        expect(fingerprint(store.state().register), seen.refused).toBe(expected);
      }
    }, 30_000);

    it('from any operation on: no acknowledged change is missing and nothing is half-done', async () => {
      const prints = fingerprintsUpTo(6);
      for (let at = 1; ; at += 1) {
        const disk = new CrashDisk();
        const { fs, seen } = refusing(disk, at, code, true);
        const { acknowledged, shown } = await session(fs);
        if (seen.count < at) break;
        expect(acknowledged, seen.refused).toEqual([1, 2, 3, 4, 5, 6].slice(0, acknowledged.length));
        if (shown !== null) expect(shown, seen.refused).toBe(prints[acknowledged.length]);
        const { seq, register } = (await openOn(disk, 2)).state();
        expect(seq, seen.refused).toBeGreaterThanOrEqual(acknowledged.length);
        expect(fingerprint(register), seen.refused).toBe(prints[seq]);
      }
    }, 30_000);
  },
);

/** A disk on which operations can be refused and counted while a store is open. */
function adjustable(disk: FileSystem) {
  const refuse = new Map<Operation, string>();
  const counts = new Map<Operation, number>();
  const fs = aroundFileSystem(disk, async (operation, path, run) => {
    const code = refuse.get(operation);
    if (!path.includes('journal')) return await run();
    counts.set(operation, (counts.get(operation) ?? 0) + 1);
    if (code !== undefined) throw systemError(code);
    return await run();
  });
  return { fs, refuse, counts };
}

describe('a full disk', () => {
  it('refuses the edit, changes nothing, and saves again when there is room', async () => {
    const disk = await registerOf(2, 'killed');
    let room = 0;
    const fs = aroundWrites(disk, async (file, bytes, path) => {
      if (!path.includes('journal')) return file.write(bytes);
      if (room <= 0) throw systemError('ENOSPC');
      const taken = await file.write(bytes.subarray(0, room));
      room -= taken;
      return taken;
    });
    const store = await openOn(fs);
    const files = () => [...disk.files()].filter(([path]) => path.includes('journal'));
    const before = files();
    for (const bytes of [0, 1, 19, 20, 21, 60]) {
      room = bytes;
      await expect(store.commit(() => requestFor(3))).rejects.toMatchObject({ code: 'disk-full' });
      expect(files()).toEqual(before);
      expect(store.state().seq).toBe(2);
    }
    room = Number.POSITIVE_INFINITY;
    expect(await store.commit(() => requestFor(3))).toEqual({ seq: 3 });
    await store.close();
    expect(fingerprint((await openOn(disk, 2)).state().register)).toBe(fingerprint(registerAfter(3)));
  });

  it('refuses only the change that does not fit, of several that wait', async () => {
    const disk = await registerOf(2, 'killed');
    const fs = aroundWrites(disk, async (file, bytes, path) => {
      if (path.includes('journal') && bytes.length > 600) throw systemError('ENOSPC');
      return file.write(bytes);
    });
    const store = await openOn(fs);
    const results = await Promise.allSettled(
      [requestFor(3), { ...requestFor(4), reason: 'r'.repeat(600) }, requestFor(4)].map((request) =>
        store.commit(() => request),
      ),
    );
    expect(results.map((one) => (one.status === 'fulfilled' ? one.value.seq : one.reason.code))).toEqual([
      3,
      'disk-full',
      4,
    ]);
    expect(fingerprint(store.state().register)).toBe(fingerprint(registerAfter(4)));
  });

  it('makes the store read-only when the half-written frame cannot be taken away', async () => {
    const disk = await registerOf(2, 'killed');
    const { fs, refuse } = adjustable(disk);
    const store = await openOn(fs);
    refuse.set('write', 'ENOSPC').set('truncate', 'EIO');
    await expect(store.commit(() => requestFor(3))).rejects.toMatchObject({ code: 'disk-full' });
    refuse.clear();
    await expect(store.commit(() => requestFor(3))).rejects.toMatchObject({ code: 'register-read-only' });
    expect(store.state().seq).toBe(2);
  });
});

describe('a checkpoint that fails', () => {
  it('because the disk keeps other bytes than it was given never gets a name', async () => {
    const disk = await registerOf(2, 'killed');
    const problems: Problem[] = [];
    const fs = aroundWrites(disk, async (file, bytes, path) => {
      const kept = Buffer.from(bytes);
      if (path.includes('snapshot')) kept.writeUInt8(kept.readUInt8(0) ^ 1, 0);
      return file.write(kept);
    });
    const store = await openOn(fs, 99, (problem) => problems.push(problem));
    for (let seq = 3; seq <= 8; seq += 1) await store.commit(() => requestFor(seq));
    await store.close();
    expect(problems[0]?.code).toBe('checkpoint-failed');
    expect(await verifyRegister(FOLDER, disk)).toMatchObject({ ok: true, changes: 8 });
  });

  it('after its journal got a name makes the store read-only: the journal before it is closed', async () => {
    const disk = await registerOf(2, 'killed');
    const fs = aroundFileSystem(disk, async (operation, path, run) => {
      const begun = [...disk.files().keys()].some((one) => one.endsWith('journal-3.log'));
      if (operation === 'syncFolder' && path === FOLDER && begun) throw systemError('EIO');
      return await run();
    });
    const store = await openOn(fs);
    for (const seq of [3, 4]) await store.commit(() => requestFor(seq));
    await expect(store.commit(() => requestFor(5))).rejects.toMatchObject({ code: 'register-read-only' });
    await store.close();
    expect((await openOn(disk, 2)).state().seq).toBe(4);
  });

  it('never leaves an unfinished frame behind in the journal that it closes', async () => {
    const disk = await registerOf(2, 'killed');
    const done: string[] = [];
    let full = false;
    const fs = aroundFileSystem(
      aroundWrites(disk, async (file, bytes, path) => {
        if (!full || !path.endsWith('.log')) return file.write(bytes);
        full = false;
        return file.write(bytes.subarray(0, 30));
      }),
      async (operation, path, run) => {
        if (operation === 'write' && path.endsWith('.log') && done.at(-1) === 'write')
          throw systemError('ENOSPC');
        const answer = await run();
        if (['write', 'truncate', 'datasync', 'rename'].includes(operation) && path.endsWith('.log'))
          done.push(operation);
        return answer;
      },
    );
    const store = await openOn(fs);
    await store.commit(() => requestFor(3));
    done.length = 0;
    full = true;
    await expect(store.commit(() => requestFor(4))).rejects.toMatchObject({ code: 'disk-full' });
    await store.close();
    expect(done).toEqual(['write', 'truncate', 'datasync', 'rename']);
  });

  it('costs no change: the journal goes on, it is told, and closing makes up for it', async () => {
    const disk = await registerOf(2, 'killed');
    const problems: Problem[] = [];
    let full = true;
    const fs = aroundFileSystem(disk, async (operation, path, run) => {
      if (full && operation === 'create' && path.includes('snapshot')) throw systemError('ENOSPC');
      return await run();
    });
    const store = await openOn(fs, 99, (problem) => problems.push(problem));
    for (let seq = 3; seq <= 8; seq += 1) await store.commit(() => requestFor(seq));
    await new Promise((resolve) => setImmediate(resolve));
    expect(problems[0]).toMatchObject({ code: 'checkpoint-failed', detail: 'ENOSPC' });
    full = false;
    await store.close();
    expect([...disk.files().keys()].filter((path) => path.endsWith('.tmp'))).toEqual([]);
    const { state, snapshotSeq } = await recoverRegister(disk, FOLDER);
    expect(fingerprint(state.register)).toBe(fingerprint(registerAfter(8)));
    expect(snapshotSeq).toBe(8);
  });
});
