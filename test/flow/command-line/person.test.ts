// @vitest-environment node
/** Everything about one person, and erasing, as commands. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { commandsOn } from '#test/support/cli/commands-on.ts';
import { temporaryFolder } from '#test/support/cli/run-cli.ts';
import { writeRegister } from '#test/support/cli/written-register.ts';
import { person } from '#test/unit/core/builders.ts';

/** Dora has left: no mandate of hers runs. */
const DORA = {
  collection: 'persons' as const,
  record: person({ id: 'p5', name: 'Dora', email: 'dora@voorbeeld.example' }),
};

async function started(folder: ReturnType<typeof temporaryFolder>) {
  await writeRegister(folder, [DORA]);
  return commandsOn(folder);
}

describe('person export', () => {
  it('is JSON either way, with the records, the changes and what the codes mean', async () => {
    using folder = temporaryFolder();
    const { json, say } = await started(folder);
    const all = await json('person', 'export', 'p1');
    expect(all).toMatchObject({
      person: { name: 'Anna' },
      missing: null,
      names: { o1: 'Voorbeeld Bouw BV' },
    });
    expect(all.records.means).toMatchObject([{ personId: 'p1' }]);
    expect(all.changes[0]).toMatchObject({ action: 'sample.load' });
    expect(JSON.stringify(all)).not.toContain('Otto');
    expect(JSON.parse((await say('nl', 'person', 'export', 'p1')).stdout)).toEqual(all);
  });

  it('refuses an id that is nobody', async () => {
    using folder = temporaryFolder();
    const { run } = await started(folder);
    expect((await run('person', 'export', 'p99')).code).toBe(1);
  });
});

describe('person erase', () => {
  it('says what it would do, and does it only when told to', async () => {
    using folder = temporaryFolder();
    const { say, json, run } = await started(folder);
    const told = await say('nl', 'person', 'erase', 'p5');
    expect(told.code).toBe(0);
    expect(told.stdout).toContain('Van Dora (p5) worden');
    expect(told.stdout).toContain('Er is niets veranderd.');
    expect((await json('person', 'export', 'p5')).person.name).toBe('Dora');
    const erased = { id: 'p5', erased: true, rewritten: 1 };
    expect(await json('person', 'erase', 'p5', '--apply')).toMatchObject(erased);
    for (const file of await readdir(folder.file('data'))) {
      const text = await readFile(folder.file(`data/${file}`), 'utf8').catch(() => '');
      expect(text.toLowerCase(), file).not.toContain('dora');
    }
    expect(await json('verify')).toMatchObject({ ok: true, changes: 2 });
    expect((await json('person', 'export', 'p5')).person.name).toBe('[gewist]');
    expect((await say('en', 'person', 'erase', 'p5')).stdout).toContain('p5 was erased already.');
    const undone = await run('undo');
    expect([undone.code, JSON.parse(undone.stdout)]).toMatchObject([1, { error: { code: 'erase-final' } }]);
  });

  it('erases the person and says why the history still holds the name, when a part of it is missing', async () => {
    using folder = temporaryFolder();
    const { say, json } = await started(folder);
    await rm(folder.file('data/journal-1.log'));
    const { code, stdout, stderr } = await say('nl', 'person', 'erase', 'p5', '--apply');
    expect(code).toBe(1);
    expect(stdout).toContain('zijn naam, e-mailadres en werkdagen gewist');
    expect(stdout).toContain('De geschiedenis van voor het wissen bevat deze gegevens nog.');
    expect(stderr).toContain('journal-1.log');
    expect((await json('person', 'export', 'p5')).person.name).toBe('[gewist]');
  });

  it('refuses somebody with a mandate that runs, and who uses Tijdig', async () => {
    using folder = temporaryFolder();
    const { run } = await started(folder);
    for (const id of ['p1', 'p9']) {
      const { code, stdout } = await run('person', 'erase', id, '--apply');
      expect([code, JSON.parse(stdout).error.code]).toEqual([1, 'person-in-use']);
    }
  });
});
