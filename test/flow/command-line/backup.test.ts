// @vitest-environment node
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { backupSchema } from '#core/contract/backups.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { commandsOn, MESSY, SAMPLE } from '#test/support/cli/commands-on.ts';
import { temporaryFolder } from '#test/support/cli/run-cli.ts';
import { fixedClock } from '#test/support/clock-on.ts';

const madeShape = z.strictObject({
  backup: z.string().regex(/^\d{8}T\d{6}Z-manual(-\d+)?\.json$/),
  at: z.string(),
  reason: z.literal('manual'),
  records: z.int(),
  changes: z.int(),
  secondPlace: z
    .strictObject({ folder: z.string(), copied: z.boolean(), failure: z.string().nullable() })
    .nullable(),
});
const listShape = z.strictObject({ backups: z.array(backupSchema) });

type Folder = Parameters<typeof commandsOn>[0];
async function imported(folder: Folder) {
  const commands = commandsOn(folder);
  await commands.importing(SAMPLE, '--apply');
  const backup = async (...more: string[]) => {
    const { code, stdout } = await commands.run('backup', ...more);
    return { code, ...madeShape.parse(JSON.parse(stdout)) };
  };
  const backups = async (...more: string[]) =>
    listShape.parse(await commands.json('restore', '--list', ...more)).backups;
  return { ...commands, backup, backups };
}

describe('backup', () => {
  it('makes one, and says what it holds', async () => {
    using folder = temporaryFolder();
    const { backup, backups, say } = await imported(folder);
    const made = await backup();
    expect(made).toMatchObject({ code: 0, changes: 1, secondPlace: null });
    expect(await backups()).toMatchObject([
      {
        id: `here/${made.backup}`,
        state: 'sound',
        holds: { changes: 1, records: made.records, history: 'complete' },
      },
    ]);
    expect((await say('nl', 'backup')).stdout).toMatch(/^Reservekopie \S+ gemaakt: /);
    expect((await say('en', 'backup')).stdout).toMatch(/^Backup \S+ made: /);
  });

  it('copies it to a second place, with the history', async () => {
    using folder = temporaryFolder();
    const { backup, backups } = await imported(folder);
    const place = folder.file('stick');
    mkdirSync(place);
    const made = await backup('--to', place);
    expect(made).toMatchObject({ code: 0, secondPlace: { folder: place, copied: true, failure: null } });
    expect((await backups('--second', place)).map((one) => [one.place, one.holds?.history])).toEqual([
      ['here', 'complete'],
      ['second', 'complete'],
    ]);
  });

  it('ends with 1 when the second place is not there, and has made the backup here', async () => {
    using folder = temporaryFolder();
    const { backup, backups, say } = await imported(folder);
    const gone = folder.file('gone');
    const made = await backup('--to', gone);
    expect(made).toMatchObject({ code: 1, secondPlace: { copied: false, failure: 'backup-place-missing' } });
    expect(existsSync(gone)).toBe(false);
    expect(await backups()).toHaveLength(1);
    const { code, stdout } = await say('nl', 'backup', '--to', gone);
    expect([code, stdout]).toEqual([1, expect.stringContaining('tweede plaats')]);
  });

  it('refuses a second place within the data folder, an empty register, and a folder that is not there', async () => {
    using folder = temporaryFolder();
    const { run } = commandsOn(folder);
    const refusal = async (...argv: string[]) => {
      const { code, stdout } = await run(...argv);
      return [code, JSON.parse(stdout).error.code];
    };
    expect(await refusal('backup')).toEqual([1, 'backup-empty']);
    expect(existsSync(folder.file('data'))).toBe(false);
    await imported(folder);
    expect(await refusal('backup', '--to', folder.file('data/backups'))).toEqual([1, 'backup-place-own']);
  });

  it('is refused while another process holds the register', async () => {
    using folder = temporaryFolder();
    const { run } = await imported(folder);
    const store = await openRegisterStore({ folder: folder.file('data'), clock: fixedClock });
    const { code, stdout } = await run('backup');
    await store.close();
    expect([code, JSON.parse(stdout).error.code]).toEqual([1, 'register-locked']);
  });

  it('is made before each import that writes, of what was there', async () => {
    using folder = temporaryFolder();
    const { importing, backups } = await imported(folder);
    expect(await backups()).toEqual([]);
    await importing(MESSY);
    expect(await backups()).toEqual([]);
    await importing(MESSY, '--apply');
    expect(await backups()).toMatchObject([{ reason: 'before-import', holds: { changes: 1 } }]);
  });
});

describe('restore', () => {
  it('makes a sound register what it was, in one change, after a backup', async () => {
    using folder = temporaryFolder();
    const { backup, backups, importing, list, run } = await imported(folder);
    const before = await list();
    const made = await backup();
    await importing(MESSY, '--apply');
    expect(await list()).not.toEqual(before);
    const { code, stdout } = await run('restore', made.backup);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      restored: made.backup,
      how: 'change',
      seq: 3,
      records: made.records,
      changed: expect.any(Number),
    });
    expect(await list()).toEqual(before);
    expect((await backups()).map(({ reason }) => reason)).toContain('before-restore');
    expect((await run('verify')).code).toBe(0);
  });

  it.each(['name', 'id', 'path'])('takes a backup by its %s', async (how) => {
    using folder = temporaryFolder();
    const { backup, run } = await imported(folder);
    const { backup: name } = await backup();
    const asked = { name, id: `here/${name}`, path: folder.file(`data/backups/${name}`) }[how] ?? '';
    expect((await run('restore', asked)).code).toBe(0);
  });

  it('brings the register with its history to a new computer, from the second place', async () => {
    using folder = temporaryFolder();
    using other = temporaryFolder();
    const { backup, list } = await imported(folder);
    const place = folder.file('stick');
    mkdirSync(place);
    await backup('--to', place);
    const elsewhere = commandsOn(other);
    const all = listShape.parse(await elsewhere.json('restore', '--list', '--second', place)).backups;
    expect(all).toMatchObject([{ place: 'second', own: false, holds: { history: 'complete' } }]);
    expect(existsSync(other.file('data'))).toBe(false);
    const { code, stdout } = await elsewhere.run('restore', all[0]?.id ?? '', '--second', place);
    expect([code, JSON.parse(stdout)]).toEqual([
      0,
      expect.objectContaining({ how: 'register', seq: 1, history: 'complete', aside: [] }),
    ]);
    expect(await elsewhere.list()).toEqual(await list());
    expect((await elsewhere.run('verify')).code).toBe(0);
  });

  it('says in words that the history is not there', async () => {
    using folder = temporaryFolder();
    using other = temporaryFolder();
    const { backup } = await imported(folder);
    const { backup: name } = await backup();
    mkdirSync(other.file('copies'));
    const copy = other.file(`copies/${name}`);
    writeFileSync(copy, readFileSync(folder.file(`data/backups/${name}`)));
    const { code, stdout } = await commandsOn(other).say('nl', 'restore', copy);
    expect([code, stdout]).toEqual([0, expect.stringContaining('De geschiedenis is er niet')]);
  });

  it('puts a damaged register aside only when that is asked for', async () => {
    using folder = temporaryFolder();
    const { backup, run, list } = await imported(folder);
    const before = await list();
    const { backup: name } = await backup();
    const data = folder.file('data');
    const files = readdirSync(data).filter((file) => /\.(json|log)$/.test(file));
    for (const file of files) writeFileSync(join(data, file), 'null');
    expect((await run('verify')).code).toBe(3);
    expect((await run('restore', name)).code).toBe(3);
    expect(files.map((file) => readFileSync(join(data, file), 'utf8'))).toEqual(files.map(() => 'null'));
    const { code, stdout } = await run('restore', name, '--replace-damaged');
    const { how, history, aside } = JSON.parse(stdout);
    expect([code, how, history, aside.length]).toEqual([0, 'register', 'none', files.length]);
    for (const file of aside) expect(readFileSync(join(data, file), 'utf8')).toBe('null');
    expect(await list()).toEqual(before);
  });

  it('refuses a damaged backup and changes nothing; verify notes it, and calls the register sound', async () => {
    using folder = temporaryFolder();
    const { backup, backups, run } = await imported(folder);
    const { backup: name } = await backup();
    writeFileSync(folder.file(`data/backups/${name}`), '{}');
    expect(await backups()).toMatchObject([{ state: 'damaged', holds: null }]);
    const { code, stdout } = await run('restore', name);
    expect([code, JSON.parse(stdout).error.code]).toEqual([1, 'backup-damaged']);
    const verified = await run('verify');
    expect(verified.code).toBe(0);
    expect(JSON.parse(verified.stdout)).toMatchObject({
      ok: true,
      notes: [{ code: 'backup-damaged', file: `backups/${name}` }],
    });
  });

  it.each(['2026', '20261122T090000Z-manual.json', 'here/../snapshot-2.json', 'snapshot-2.json'])(
    'ends with 1 when %s is no backup',
    async (asked) => {
      using folder = temporaryFolder();
      const { run } = await imported(folder);
      const { code, stdout } = await run('restore', asked);
      expect([code, JSON.parse(stdout).error]).toEqual([
        1,
        { code: 'backup-unknown', parameters: { backup: asked }, choices: [] },
      ]);
    },
  );

  it('lists in words, in both languages, also when there are none', async () => {
    using folder = temporaryFolder();
    const { backup, say } = await imported(folder);
    expect((await say('nl', 'restore', '--list')).stdout).toBe('Er zijn geen reservekopieën.\n');
    await backup();
    expect((await say('nl', 'restore', '--list')).stdout).toMatch(/in orde .* hele geschiedenis/);
    expect((await say('en', 'restore', '--list')).stdout).toMatch(/sound .* whole history/);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'says so where a backup may not be read',
    async () => {
      using folder = temporaryFolder();
      const { backup, backups, run } = await imported(folder);
      const { backup: name } = await backup();
      chmodSync(folder.file(`data/backups/${name}`), 0);
      expect(await backups()).toMatchObject([{ state: 'unreadable' }]);
      expect(JSON.parse((await run('restore', name)).stdout).error.code).toBe('backup-unreadable');
    },
  );
});
