/** A process that was killed while it appended leaves an unfinished frame. That is not damage: nobody was answered. */
import { describe, expect, it } from 'vitest';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';
import { FOLDER, openOn, registerOf } from '#test/support/store/small-registers.ts';
import { fingerprint, registerAfter, requestFor } from '#test/support/store/workload.ts';

/**
 * A killed register whose newest journal ends in the frame of change `changes`, and the byte at which that begins.
 * The first change of all begins a new journal when it is saved; it was killed before that.
 */
async function killedRegister(changes: number) {
  const disk = await registerOf(changes, 'killed');
  const before = await registerOf(changes - 1, 'killed');
  const newest = [...before.files().keys()].findLast((path) => path.includes('journal')) ?? '';
  const start = before.files().get(newest)?.length ?? 0;
  const bytes = disk.files().get(newest) ?? new Uint8Array();
  before.put(newest, bytes);
  return { disk: before, path: newest, bytes, start };
}

describe.each([
  ['the first change of all', 1],
  ['a later change', 6],
])('an unfinished frame of %s', (_which, changes) => {
  const shorter = fingerprint(registerAfter(changes - 1));

  it.each([
    ['missing', 0],
    ['zeros', 700],
  ])('is cut off at every byte when the rest is %s, and saving goes on', async (_rest, zeros) => {
    const { disk: whole, path, bytes, start } = await killedRegister(changes);
    expect(bytes.length - start).toBeGreaterThan(100);
    for (let length = start; length < bytes.length; length += 1) {
      const disk = whole.copy();
      disk.put(path, Buffer.concat([bytes.subarray(0, length), Buffer.alloc(zeros)]));
      expect(fingerprint((await openRegisterReader(FOLDER, disk)).state().register)).toBe(shorter);
      expect(disk.files().get(path)?.length, 'reading writes nothing').toBe(length + zeros);
      expect(await verifyRegister(FOLDER, disk)).toMatchObject({ ok: true, changes: changes - 1 });
      const store = await openOn(disk);
      expect(fingerprint(store.state().register)).toBe(shorter);
      expect(await store.commit(() => requestFor(changes))).toEqual({ seq: changes });
      await store.close();
      const again = (await openRegisterReader(FOLDER, disk)).state().register;
      expect(fingerprint(again)).toBe(fingerprint(registerAfter(changes)));
    }
  });
});

it('is damage when a journal that was closed ends in one', async () => {
  const disk = await registerOf(6, 'closed');
  for (const [path, bytes] of [...disk.files()]) {
    if (path.includes('snapshot')) await disk.remove(path);
    if (path.endsWith('journal-2.log')) disk.put(path, bytes.subarray(0, -1));
  }
  await expect(openRegisterReader(FOLDER, disk)).rejects.toMatchObject({
    code: 'register-damaged',
    parameters: { file: 'journal-2.log' },
  });
});
