/** Starts the test runners so that each leaves a report to count. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { follow } from '#build/follow.mjs';
import { believe, type Count, countPlaywright, countVitest, failedNames } from './count.ts';

const reportFolder = (root: string): string => join(root, '.cache', 'test-reports');

function reportFile(root: string, name: string): string {
  const folder = reportFolder(root);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

/** Of the last run of each of these runners; one that left no readable report has none to name. */
export function namesOfFailed(root: string, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    try {
      return failedNames(JSON.parse(readFileSync(join(reportFolder(root), `${name}.json`), 'utf8')));
    } catch {
      return [];
    }
  });
}

export async function runVitest(root: string, words: readonly string[]): Promise<Count> {
  const report = reportFile(root, 'vitest');
  const code = await follow(
    process.execPath,
    [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--config=test/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...(words.length > 0 ? ['--passWithNoTests', ...words] : ['--coverage']),
    ],
    { cwd: root },
  );
  return believe(code, report, countVitest);
}

/** `wrapper` is the command that starts the runner, when it must not run in the open. */
export async function runPlaywright(
  root: string,
  name: string,
  args: readonly string[],
  wrapper: readonly string[] = [],
): Promise<Count> {
  const report = reportFile(root, name);
  const [program = '', ...rest] = [
    ...wrapper,
    process.execPath,
    join(root, 'node_modules', '@playwright', 'test', 'cli.js'),
    'test',
    '--config=test/playwright.config.ts',
    '--reporter=list,json',
    ...args,
  ];
  const code = await follow(program, rest, {
    cwd: root,
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  return believe(code, report, countPlaywright);
}
