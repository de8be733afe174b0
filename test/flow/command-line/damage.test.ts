// @vitest-environment node
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandsOn, MESSY, SAMPLE } from '#test/support/cli/commands-on.ts';
import { temporaryFolder } from '#test/support/cli/run-cli.ts';

describe('verify and damage', () => {
  it('finds a sound register sound', async () => {
    using folder = temporaryFolder();
    const { importing, run } = commandsOn(folder);
    await importing(SAMPLE, '--apply');
    const { code, stdout } = await run('verify');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, changes: 1, problems: [] });
  });

  it.each(['null', '0', '""', '', '{}', '\ufeff', 'x'])(
    'ends with 3 when the files hold %j, reading or writing, and leaves them as they are',
    async (content) => {
      using folder = temporaryFolder();
      const { importing, run, apply } = commandsOn(folder);
      await importing(SAMPLE, '--apply');
      await importing(MESSY, '--apply');
      const files = readdirSync(folder.file('data'))
        .filter((name) => /\.(json|log)$/.test(name))
        .map((name) => folder.file(`data/${name}`));
      for (const file of files) writeFileSync(file, content);
      expect((await run('verify')).code).toBe(3);
      expect((await run('list')).code).toBe(3);
      expect((await apply({ do: 'mandate.archive', id: 'mandate-1' })).code).toBe(3);
      expect((await run('import', SAMPLE, '--apply')).code).toBe(3);
      expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(files.map(() => content));
    },
  );

  it('reads past a torn last frame, which was never acknowledged', async () => {
    using folder = temporaryFolder();
    const { importing, list, run } = commandsOn(folder);
    await importing(SAMPLE, '--apply');
    const journals = readdirSync(folder.file('data')).filter((name) => name.endsWith('.log'));
    appendFileSync(folder.file(`data/${journals.sort().at(-1)}`), Buffer.from([0, 0, 1]));
    expect(await list()).toHaveLength(14);
    expect((await run('verify')).code).toBe(0);
  });
});

describe('a damaged register in plain words', () => {
  /** Two imports; of the second, the journal is damaged inside and no snapshot makes up for it. */
  async function damagedFolder(folder: ReturnType<typeof temporaryFolder>) {
    const commands = commandsOn(folder);
    await commands.importing(SAMPLE, '--apply');
    await commands.importing(MESSY, '--apply');
    const names = readdirSync(folder.file('data'));
    for (const name of names.filter((one) => one.startsWith('snapshot'))) rmSync(folder.file(`data/${name}`));
    const path = folder.file('data/journal-2.log');
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0x58, bytes.length - 40, bytes.length - 30));
    return { ...commands, path, bytes };
  }

  it.each([
    [
      'nl',
      'is beschadigd bij byte',
      'Veilig is alles tot en met wijziging 1',
      'Verloren is',
      'Zet een reservekopie terug',
    ],
    ['en', 'is damaged at byte', 'up to and including change 1', 'is lost', 'Restore a backup'],
  ] as const)(
    'verify says in %s what is damaged, safe and lost, and what to do',
    async (language, ...told) => {
      using folder = temporaryFolder();
      const { say } = await damagedFolder(folder);
      const { code, stdout } = await say(language, 'verify');
      expect(code).toBe(3);
      for (const part of told) expect(stdout).toContain(part);
    },
  );

  it('repair says what it would do, does it when asked, and keeps every file', async () => {
    using folder = temporaryFolder();
    const { say, run, list, bytes } = await damagedFolder(folder);
    const before = readdirSync(folder.file('data')).toSorted();
    const asked = await say('nl', 'repair');
    expect(asked.code).toBe(3);
    expect(asked.stdout).toContain('Met --apply gaat Tijdig verder zoals alles was na wijziging 1.');
    expect(readdirSync(folder.file('data')).toSorted()).toEqual(before);
    const done = await run('repair', '--apply');
    expect(done.code).toBe(0);
    const answer = JSON.parse(done.stdout);
    expect(answer).toMatchObject({ changes: 1, whole: false, needed: true, possible: true, repaired: true });
    const kept = answer.aside.map((name: string) => readFileSync(folder.file(`data/${name}`)));
    expect(kept.some((one: Buffer) => one.equals(bytes))).toBe(true);
    expect((await run('verify')).code).toBe(0);
    expect((await list()).length).toBeGreaterThan(5);
    const again = await say('nl', 'repair', '--apply');
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('Er is niets te herstellen') });
  });

  it('repair refuses to make a register out of nothing', async () => {
    using folder = temporaryFolder();
    const { say } = await damagedFolder(folder);
    for (const name of readdirSync(folder.file('data')).filter((one) => one.startsWith('journal')))
      writeFileSync(folder.file(`data/${name}`), 'x');
    const { code, stdout } = await say('nl', 'repair', '--apply');
    expect(code).toBe(3);
    expect(stdout).toContain('Er is geen deel over om mee verder te gaan.');
  });

  it('an unfinished last change is mentioned and is no damage', async () => {
    using folder = temporaryFolder();
    const { say, importing } = commandsOn(folder);
    await importing(SAMPLE, '--apply');
    const journal = readdirSync(folder.file('data'))
      .filter((name) => name.endsWith('.log'))
      .sort()
      .at(-1);
    appendFileSync(folder.file(`data/${journal}`), Buffer.from([0, 0, 1]));
    const { code, stdout } = await say('nl', 'verify');
    expect(code).toBe(0);
    expect(stdout).toContain('nooit helemaal opgeslagen');
  });
});
