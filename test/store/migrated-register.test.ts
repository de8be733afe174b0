/** What opening a register of an older version leaves, and says. */
import { describe, expect, it } from 'vitest';
import type { FileSystem } from '#electron/store/file-system.ts';
import { SCHEMA } from '#electron/store/header-line.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import type { Problem } from '#electron/store/problem.ts';
import { listRegisterFiles } from '#electron/store/register-files.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';
import { aroundFileSystem, systemError } from '#test/support/store/around-file-system.ts';
import { begin, COPY, copiesOn, isCopied, OLDER, textOf } from '#test/support/store/migration-oracle.ts';
import { FOLDER, openOn } from '#test/support/store/small-registers.ts';

const IS_REGISTER = /^\/data\/(?:journal|snapshot)-[^/]*$/;
const migrate = async (fs: FileSystem) => (await openOn(fs, 1)).close();

describe.each(OLDER)('a register of schema %i', (schema) => {
  it('says where the copy lies, and no unfinished file is left', async () => {
    const { disk } = await begin(schema);
    const problems: Problem[] = [];
    await openOn(disk, 1, (problem) => problems.push(problem));
    expect(problems).toEqual([
      {
        code: 'register-migrated',
        file: `backups/before-migration-${schema}-to-${SCHEMA}-20261122T090000Z`,
        detail: `schema ${schema} to ${SCHEMA}`,
      },
    ]);
    expect([...disk.files().keys()].filter((path) => path.endsWith('.tmp'))).toEqual([]);
    await openOn(disk, 2, (problem) => problems.push(problem));
    expect(problems).toHaveLength(1);
  });

  it('makes a copy that is a register of that version', async () => {
    const { disk, files, register } = await begin(schema);
    await migrate(disk);
    const copy = [...disk.files()].flatMap(([path, bytes]) =>
      COPY.test(path) ? [[path.replace(COPY, `${FOLDER}/`), bytes] as const] : [],
    );
    expect(new Map(copy)).toEqual(files);
    const folder = COPY.exec([...disk.files().keys()].find((path) => COPY.test(path)) ?? '')?.[0] ?? '';
    expect(textOf((await openRegisterReader(folder, disk)).state().register)).toBe(register);
  });

  it('goes on with the copy that was begun, however often the disk refuses', async () => {
    const { disk, files, register } = await begin(schema);
    for (const full of ['snapshot-3.json', 'snapshot-2.json', 'deliveries.log', 'journal-5.log']) {
      const fs = aroundFileSystem(disk, async (operation, path, run) => {
        if (operation === 'sync' && path.includes(`.${full}.`)) throw systemError('ENOSPC');
        return await run();
      });
      await expect(migrate(fs)).rejects.toMatchObject({ code: 'disk-full' });
      expect(copiesOn(disk)).toBe(1);
      expect(textOf((await openRegisterReader(FOLDER, disk)).state().register)).toBe(register);
    }
    expect(isCopied(disk, files)).toBe(true);
    await migrate(disk);
    expect(await verifyRegister(FOLDER, disk)).toMatchObject({ ok: true });
  });

  it('costs no record when the snapshot cannot be written: the next opening makes up for it', async () => {
    const { disk } = await begin(schema);
    // Nothing was changed since the older snapshot, so nothing but its version asks for another.
    const { journals, snapshots } = await listRegisterFiles(disk, FOLDER);
    const newest = snapshots[0] ?? 0;
    for (const generation of journals) {
      const path = `${FOLDER}/journal-${generation}.log`;
      const bytes = await disk.read(path);
      if (generation === newest) disk.put(path, bytes.subarray(0, bytes.indexOf(0x0a) + 1));
      if (generation > newest) await disk.remove(path);
    }
    const read = async () => (await openRegisterReader(FOLDER, disk)).state().register;
    const register = textOf(await read());
    const problems: string[] = [];
    const fs = aroundFileSystem(disk, async (operation, path, run) => {
      if (operation === 'create' && path.startsWith(`${FOLDER}/.snapshot-`)) throw systemError('ENOSPC');
      return await run();
    });
    await openOn(fs, 1, ({ code }) => problems.push(code));
    expect(problems).toEqual(['checkpoint-failed', 'register-migrated']);
    const store = await openOn(disk, 2, ({ code }) => problems.push(code));
    expect(textOf(store.state().register)).toBe(register);
    await store.close();
    expect(problems).toHaveLength(2);
    const generation = (await listRegisterFiles(disk, FOLDER)).snapshots[0];
    const snapshot = Buffer.from(await disk.read(`${FOLDER}/snapshot-${generation}.json`)).toString();
    expect(snapshot).toContain(`"schema":${SCHEMA},`);
    expect(textOf(await read())).toBe(register);
    expect(await verifyRegister(FOLDER, disk)).toMatchObject({ ok: true });
  });

  it('makes another copy of a register that is another one by now', async () => {
    const { disk, files } = await begin(schema);
    await migrate(disk);
    for (const path of disk.files().keys()) if (IS_REGISTER.test(path)) await disk.remove(path);
    for (const [path, bytes] of files) disk.put(path, bytes);
    disk.put(`${FOLDER}/deliveries.log`, Buffer.from('told more\n'));
    await migrate(disk);
    const copies = [...disk.files().keys()].filter((path) => path.endsWith('Z-2/deliveries.log'));
    expect(copies).toHaveLength(1);
  });
});
