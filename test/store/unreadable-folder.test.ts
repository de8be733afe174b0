/** What nobody may look into is not damaged: it is refused under a name of its own, and left as it is. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileSystem } from '#electron/store/file-system.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import { aroundFileSystem, systemError } from '#test/support/store/around-file-system.ts';
import type { CrashDisk } from '#test/support/store/crash-disk.ts';
import { FOLDER, openOn, registerOf } from '#test/support/store/small-registers.ts';

const unreadable = (file: string, reason: string) => ({
  code: 'register-unreadable',
  parameters: { file, reason },
});

describe('a data folder that is a file, or lies in one', () => {
  let home: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'tijdig-unreadable-'));
    await writeFile(join(home, 'data'), 'a letter');
  });
  afterEach(() => rm(home, { recursive: true }));

  it.each([
    ['data', 'data'],
    ['data/deeper', 'deeper'],
  ])('(%s) is neither damaged nor written, whoever asks', async (path, name) => {
    const folder = join(home, path);
    const refusal = unreadable(name, 'ENOTDIR');
    await expect(openRegisterReader(folder)).rejects.toMatchObject(refusal);
    await expect(verifyRegister(folder)).rejects.toMatchObject(refusal);
    await expect(openRegisterStore({ folder, clock: fixedClock })).rejects.toMatchObject(refusal);
    expect(await readdir(home)).toEqual(['data']);
    expect(await readFile(join(home, 'data'), 'utf8')).toBe('a letter');
  });
});

/** A disk that does not let anybody look at one path. */
const closing = (disk: CrashDisk, closed: string, errno: string): FileSystem =>
  aroundFileSystem(disk, async (operation, path, run) => {
    if ((operation === 'list' || operation === 'read') && path === closed) throw systemError(errno);
    return await run();
  });

describe.each([
  ['the folder', FOLDER],
  ['the newest snapshot', `${FOLDER}/snapshot-5.json`],
  ['the newest journal', `${FOLDER}/journal-5.log`],
])('%s, when the user may not read it', (_what, path) => {
  it.each(['EACCES', 'EPERM', 'EBUSY', 'EMFILE'])('is not damaged and stays as it is (%s)', async (errno) => {
    const disk = await registerOf(8, 'closed');
    const before = [...disk.files()];
    const fs = closing(disk, path, errno);
    const refusal = unreadable(path.split('/').at(-1) ?? '', errno);
    await expect(openRegisterReader(FOLDER, fs)).rejects.toMatchObject(refusal);
    await expect(verifyRegister(FOLDER, fs)).rejects.toMatchObject(refusal);
    await expect(openOn(fs)).rejects.toMatchObject(refusal);
    expect([...disk.files()]).toEqual(before);
    expect((await openOn(disk)).state().seq).toBe(8);
  });
});

it('a file that is held for a moment while it is put in place is read again', async () => {
  const disk = await registerOf(8, 'closed');
  let held = true;
  const fs = aroundFileSystem(disk, async (operation, path, run) => {
    if (held && operation === 'read' && path.endsWith('snapshot-5.json')) {
      held = false;
      disk.put(`${FOLDER}/.snapshot-9.json.x.tmp`, Buffer.from('x'));
      throw systemError('EBUSY');
    }
    return await run();
  });
  expect((await openRegisterReader(FOLDER, fs)).state().seq).toBe(8);
});
