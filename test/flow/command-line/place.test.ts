// @vitest-environment node
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandsOn, SAMPLE } from '#test/support/cli/commands-on.ts';
import { temporaryFolder } from '#test/support/cli/run-cli.ts';

describe('a register in a folder that a program keeps in step', () => {
  it('is not written, and the refusal says by what, and what to do', async () => {
    using folder = temporaryFolder();
    mkdirSync(folder.file('.stfolder'));
    const { importing, apply, run, say } = commandsOn(folder);
    await expect(importing(SAMPLE, '--apply')).rejects.toThrow();
    const { code, stdout } = await run('import', SAMPLE, '--apply');
    expect(code).toBe(1);
    expect(JSON.parse(stdout).error).toEqual({
      code: 'place-synchronised',
      parameters: { folder: folder.file('data'), product: 'Syncthing' },
    });
    expect((await apply({ do: 'mandate.archive', id: 'mandate-1' })).code).toBe(1);
    expect((await say('nl', 'import', SAMPLE, '--apply')).stderr).toMatch(/Syncthing.*--data=MAP/);
    expect((await say('en', 'import', SAMPLE, '--apply')).stderr).toMatch(/Syncthing.*--data=FOLDER/);
    expect(readdirSync(folder.path)).toEqual(['.stfolder']);
  });

  it('can be read: it may be a copy', async () => {
    using folder = temporaryFolder();
    using kept = temporaryFolder();
    await commandsOn(folder).importing(SAMPLE, '--apply');
    mkdirSync(kept.file('.stfolder'));
    cpSync(folder.file('data'), kept.file('data'), { recursive: true });
    const { list, run, importing } = commandsOn(kept);
    expect(await list()).toHaveLength(14);
    expect((await run('verify')).code).toBe(0);
    expect((await importing(SAMPLE)).counts).toMatchObject({ same: 14 });
  });
});
