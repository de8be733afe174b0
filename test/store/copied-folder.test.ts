/** A copy of the data folder is a register, and nothing outside it is needed. */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFileSystem } from '#electron/store/file-system.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { runCli } from '#test/support/cli/run-cli.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import { requestFor } from '#test/support/store/workload.ts';

let home: string;
beforeEach(() => {
  home = fs.mkdtempSync(join(tmpdir(), 'tijdig-copied-'));
});
afterEach(() => fs.rmSync(home, { recursive: true }));

const open = (folder: string) =>
  openRegisterStore({ folder, clock: fixedClock, checkpoint: { bytes: 2_000, changes: 10 } });

/** A register with a snapshot, several journals and a change since, and what it holds. */
async function filled(folder: string) {
  for (const from of [1, 15, 29]) {
    const store = await open(folder);
    for (let change = from; change < from + 14; change += 1) await store.commit(() => requestFor(change));
    await store.close();
  }
  const store = await open(folder);
  await store.commit(() => requestFor(43));
  return store;
}

/** Every file with its bytes. */
const contentOf = (folder: string) =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => fs.statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => [name, fs.readFileSync(join(folder, name), 'utf8')]);

describe('a copy of the data folder', () => {
  it('made while the register is open opens for writing, elsewhere and beside it', async () => {
    const original = join(home, 'original');
    const store = await filled(original);
    const copy = join(home, 'elsewhere', 'a copy');
    fs.cpSync(original, copy, { recursive: true });
    expect(fs.readdirSync(copy)).toContain('lock');
    const copied = await open(copy);
    expect(copied.state()).toEqual(store.state());
    expect(await copied.commit(() => requestFor(44))).toEqual({ seq: store.state().seq + 1 });
    await copied.close();
    expect(await store.commit(() => requestFor(45))).toEqual({ seq: 44 });
    await store.close();
    expect((await openRegisterReader(copy)).state().seq).toBe(44);
  });

  it('with the lock of a process that was killed opens for writing', async () => {
    const original = join(home, 'original');
    const store = await filled(original);
    const { pid } = spawnSync(process.execPath, ['--version']);
    const lock = JSON.parse(fs.readFileSync(join(original, 'lock'), 'utf8'));
    await store.close();
    fs.writeFileSync(join(original, 'lock'), JSON.stringify({ ...lock, pid }));
    const copy = join(home, 'copy');
    fs.cpSync(original, copy, { recursive: true });
    expect(await nodeFileSystem.folderIdentity(copy)).not.toBe(await nodeFileSystem.folderIdentity(original));
    for (const folder of [copy, original]) {
      const opened = await open(folder);
      expect(opened.state().seq).toBe(43);
      expect(await opened.commit(() => requestFor(44))).toEqual({ seq: 44 });
      await opened.close();
      expect(fs.readdirSync(folder)).not.toContain('lock');
    }
  });

  it('that lost its rights and times on the way, as on a stick, opens for writing', async () => {
    const original = join(home, 'original');
    await (await filled(original)).close();
    const copy = join(home, 'stick');
    fs.mkdirSync(copy, { mode: 0o777 });
    for (const name of fs.readdirSync(original, { withFileTypes: true })) {
      if (!name.isFile()) continue;
      fs.writeFileSync(join(copy, name.name), fs.readFileSync(join(original, name.name)), { mode: 0o777 });
      fs.utimesSync(join(copy, name.name), 0, 0);
    }
    const store = await open(copy);
    expect(store.state()).toEqual((await openRegisterReader(original)).state());
    expect(await store.commit(() => requestFor(44))).toEqual({ seq: 44 });
    await store.close();
  });

  it('is all that the command line needs, and reading it changes nothing', async () => {
    const original = join(home, 'original');
    await (await filled(original)).close();
    const copy = join(home, 'copy');
    fs.cpSync(original, copy, { recursive: true });
    const before = contentOf(copy);
    const there = await runCli(['list', '--data', original, '--today', '2026-11-22', '--json']);
    fs.rmSync(original, { recursive: true });
    const here = await runCli(['list', '--data', copy, '--today', '2026-11-22', '--json']);
    expect(here.stderr).toBe('');
    expect(here.stdout).toBe(there.stdout);
    expect(JSON.parse((await runCli(['verify', '--data', copy, '--json'])).stdout)).toMatchObject({
      ok: true,
    });
    expect(contentOf(copy)).toEqual(before);
    expect(fs.readdirSync(home)).toEqual(['copy']);
  });
});
