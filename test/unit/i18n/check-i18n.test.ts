import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const project = join(import.meta.dirname, '..', '..', '..');
let copy: string;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'tijdig-texts-'));
  for (const folder of ['core', 'electron', 'renderer'])
    cpSync(join(project, folder), join(copy, folder), { recursive: true });
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

/** Replaces text in a file of the copy; the original has to be there. */
function edit(file: string, before: string, after: string): void {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(before);
  writeFileSync(path, text.replace(before, after));
}

function check(): { readonly code: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, 'build', 'check-i18n.mjs'), copy],
    { encoding: 'utf8' },
  );
  return { code: status, output: stdout + stderr };
}

describe('the check of the texts', () => {
  test('passes on the project as it is', () => {
    expect(check()).toEqual({ code: 0, output: expect.stringContaining('all used') });
  });

  const wrongs = [
    [
      'a text missing in English',
      'core/i18n/en.json',
      '"retry": "Try again",',
      '',
      'en: common.retry is missing',
    ],
    [
      'a text missing in Dutch',
      'core/i18n/nl.json',
      '"retry": "Probeer opnieuw",',
      '',
      'nl: common.retry is missing',
    ],
    [
      'a text that nobody uses',
      'core/i18n/nl.json',
      '"retry": "Probeer opnieuw",',
      '"retry": "Probeer opnieuw", "spare": "Over",',
      'common.spare is not used',
    ],
    [
      'a key that does not exist',
      'renderer/app/CrashMessage.tsx',
      "t('errorTitle.crash')",
      "t('errorTitle.crashed')",
      'errorTitle.crashed does not exist',
    ],
    [
      'a code without a text',
      'core/i18n/nl.json',
      '"disk-full":',
      '"disk-fulll":',
      'error.disk-full is missing',
    ],
    [
      'a plural form too few',
      'core/i18n/en.json',
      '"workingDays_one": "{{count, number}} working day",',
      '',
      'en: common.workingDays has the forms other, not one other',
    ],
    [
      'another placeholder',
      'core/i18n/en.json',
      '"since": "since {{date}}"',
      '"since": "since {{day}}"',
      'today.row.since: nl inserts "{{date", en "{{day"',
    ],
    [
      'a prefix that is not listed',
      'core/messages/mail-text.ts',
      '`mail.intro.',
      '`mailed.',
      'keys that begin with "mailed." are not listed',
    ],
    [
      'an empty text',
      'core/i18n/nl.json',
      '"retry": "Probeer opnieuw"',
      '"retry": " "',
      'common.retry is empty',
    ],
  ] as const;
  test.each(wrongs)('bites on %s', (_name, file, before, after, complaint) => {
    edit(file, before, after);
    const { code, output } = check();
    expect(output).toContain(complaint);
    expect(code).toBe(1);
  });
});
