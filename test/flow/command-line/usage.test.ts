// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '#electron/cli/invocation.ts';
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
    [['who-may', '--data', 'x', '--organisation', '68750110']],
    [['who-may', '--data', 'x', '--service', 'd1']],
    [['who-may', '--data', 'x', '--service', 'd1', '--organisation', '68750110', '--on', '2026-02-30']],
    [['who-may', '--data', 'x', '--service', '', '--organisation', '68750110']],
    [['risks']],
    [['risks', '--data', 'x', '--within', '30']],
    [['ready', '--data', 'x', '--service', 'd1']],
    [['ready', '--data', 'x', '--deadline', '2026-12-31']],
    [['ready', '--data', 'x', '--service', 'd1', '--deadline', 'soon']],
    [['dossier', '--data', 'x']],
    [['dossier', 'c1']],
    [['dossier', 'c1', '--data', 'x', '--to', 'client']],
    [['message', '--data', 'x', '--to', 'user']],
    [['message', 'm1', '--data', 'x']],
    [['message', 'm1', '--data', 'x', '--to', 'everybody']],
    [['export', '--data', 'x', '--format', 'xls', '--out', 'y']],
    [['backup']],
    [['backup', 'more', '--data', 'x']],
    [['backup', '--data', 'x', '--list']],
    [['restore', '--data', 'x']],
    [['restore', 'a', 'b', '--data', 'x']],
    [['restore', '--list']],
    [['list', '--data', 'x', '--replace-damaged']],
    [['history', '--data', 'x']],
    [['history', 'm1']],
    [['history', 'm1', '--data', 'x', '--at', '2026-11-22']],
    [['history', '--data', 'x', '--at', 'yesterday']],
    [['undo']],
    [['undo', 'm1', '--data', 'x']],
    [['person', '--data', 'x']],
    [['person', 'export', '--data', 'x']],
    [['person', 'forget', 'p1', '--data', 'x']],
    [['person', 'export', 'p1', '--data', 'x', '--apply']],
    [['person', 'erase', 'p1']],
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
    for (const command of COMMANDS) {
      expect(dutch.stdout).toContain(`\n  ${command} `);
      expect(english.stdout).toContain(`\n  ${command} `);
    }
  });
});
