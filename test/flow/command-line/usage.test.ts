// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { runCli } from '#test/support/cli/run-cli.ts';

describe('a mistake in the command', () => {
  it.each([
    [[]],
    [['fly']],
    [['list']],
    [['list', '--data', 'x', '--today', '2026-02-30']],
    [['list', '--data', 'x', '--within', '-1']],
    [['list', '--data', 'x', '--kind', 'person']],
    [['list', '--data', 'x', '--colour', 'red']],
    [['import', '--data', 'x']],
    [['import', 'a', 'b', '--data', 'x']],
    [['list', 'more', '--data', 'x']],
    [['list', '--data', 'x', '--apply']],
    [['list', '--data', 'x', '--lang', 'xx']],
    [['explain', '--last-day', '2027-05-06']],
    [['export', '--data', 'x', '--format', 'xls', '--out', 'y']],
  ])('ends with 2 and says how it is used: %o', async (argv) => {
    const { code, stdout, stderr } = await runCli(argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('tijdig');
  });

  it('is none when help is asked for, in both languages', async () => {
    const dutch = await runCli(['--help']);
    const english = await runCli(['--help', '--lang', 'en']);
    expect([dutch.code, english.code]).toEqual([0, 0]);
    expect(dutch.stdout).not.toBe(english.stdout);
    expect(dutch.stdout).toContain('import BESTAND');
    expect(english.stdout).toContain('import FILE');
  });
});
