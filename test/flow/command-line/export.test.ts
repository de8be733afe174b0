// @vitest-environment node
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandsOn, MESSY, SAMPLE } from '#test/support/cli/commands-on.ts';
import { temporaryFolder } from '#test/support/cli/run-cli.ts';

describe('export', () => {
  it('as CSV can be imported again and is all the same', async () => {
    using folder = temporaryFolder();
    const { importing, run } = commandsOn(folder);
    await importing(SAMPLE, '--apply');
    await importing(MESSY, '--apply');
    const out = folder.file('out.csv');
    expect((await run('export', '--format', 'csv', '--out', out)).code).toBe(0);
    const { counts } = await importing(out);
    expect(counts).toEqual({ new: 0, changed: 0, same: 22, refused: 0, ambiguous: 0 });
  });

  it('as CSV into an empty register is all new, and that register exports the same facts', async () => {
    using first = temporaryFolder();
    using second = temporaryFolder();
    const [one, other] = [commandsOn(first), commandsOn(second)];
    await one.importing(SAMPLE, '--apply');
    await one.run('export', '--format', 'csv', '--out', first.file('out.csv'));
    expect((await other.importing(first.file('out.csv'), '--apply')).written).toBe(14);
    await other.run('export', '--format', 'csv', '--out', second.file('out.csv'));
    // All but the last column, which holds the register's own ids.
    const lines = (file: string) =>
      readFileSync(file, 'utf8')
        .split('\r\n')
        .map((line) => line.slice(0, line.lastIndexOf(';')))
        .sort();
    expect(lines(second.file('out.csv'))).toEqual(lines(first.file('out.csv')));
  });

  it('as JSON holds every record', async () => {
    using folder = temporaryFolder();
    const { importing, run } = commandsOn(folder);
    await importing(SAMPLE, '--apply');
    await run('export', '--format', 'json', '--out', folder.file('out.json'));
    const { mandates, organisations } = JSON.parse(readFileSync(folder.file('out.json'), 'utf8'));
    expect([mandates.length, organisations.length]).toEqual([14, 4]);
  });

  it('never lands among the files of the register', async () => {
    using folder = temporaryFolder();
    const { importing, run, list } = commandsOn(folder);
    await importing(SAMPLE, '--apply');
    const out = folder.file('data/journal-1.log');
    expect((await run('export', '--format', 'csv', '--out', out)).code).toBe(2);
    expect(await list()).toHaveLength(14);
  });

  it('replaces a file whole, and leaves nothing beside it', async () => {
    using folder = temporaryFolder();
    const { importing, run } = commandsOn(folder);
    await importing(SAMPLE, '--apply');
    writeFileSync(folder.file('out.csv'), 'old');
    expect((await run('export', '--format', 'csv', '--out', folder.file('out.csv'))).code).toBe(0);
    expect(readFileSync(folder.file('out.csv'), 'utf8')).toContain('Medewerker Drie');
    expect(readdirSync(folder.path).sort()).toEqual(['data', 'out.csv']);
  });

  it('says so when the file cannot be written', async () => {
    using folder = temporaryFolder();
    const { importing, run } = commandsOn(folder);
    await importing(SAMPLE, '--apply');
    const result = await run('export', '--format', 'csv', '--out', folder.file('nowhere/out.csv'));
    expect([result.code, JSON.parse(result.stdout)]).toMatchObject([1, { error: { code: 'save-failed' } }]);
  });
});
