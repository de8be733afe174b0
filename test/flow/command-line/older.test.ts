// @vitest-environment node
/** A register of an older version on the command line: read as it is, and written on after saying so. */
import { cpSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SCHEMA } from '#electron/store/header-line.ts';
import { commandsOn } from '#test/support/cli/commands-on.ts';
import { temporaryFolder } from '#test/support/cli/run-cli.ts';
import { dataFolder } from '#test/support/store/frozen-registers.ts';

describe('a register of schema 1', () => {
  const older = (folder: { file(name: string): string }) => {
    cpSync(dataFolder(1), folder.file('data'), { recursive: true });
    return commandsOn(folder);
  };

  it('is listed, verified and exported, and nothing is written', async () => {
    using folder = temporaryFolder();
    const { run, list } = older(folder);
    const before = readdirSync(folder.file('data'));
    expect((await list()).length).toBeGreaterThan(0);
    for (const command of ['verify', 'due', 'risks']) {
      const { code, stderr } = await run(command);
      expect({ command, code, stderr }).toEqual({ command, code: 0, stderr: '' });
    }
    expect(readdirSync(folder.file('data'))).toEqual(before);
  });

  it.each([
    [
      'nl',
      /^Uw administratie was van een oudere versie en is omgezet\. Zoals ze was, staat ze in (\S+)\.\n$/,
    ],
    [
      'en',
      /^Your records were of an older version and have been converted\. As they were, they are in (\S+)\.\n$/,
    ],
  ] as const)('is written on after one line on standard error, in %s', async (lang, line) => {
    using folder = temporaryFolder();
    const { say } = older(folder);
    const { code, stderr, stdout } = await say(lang, 'backup');
    expect(code).toBe(0);
    expect(stderr).toMatch(line);
    expect(stdout).not.toMatch(line);
    const copy = line.exec(stderr)?.[1] ?? '';
    expect(copy).toContain(`before-migration-1-to-${SCHEMA}-`);
    expect(readdirSync(copy).toSorted()).toEqual(readdirSync(dataFolder(1)).toSorted());
    expect((await say(lang, 'backup')).stderr).toBe('');
  });
});
