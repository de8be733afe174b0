// @vitest-environment node
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
