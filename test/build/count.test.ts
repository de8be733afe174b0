import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { believe, countLine, countPlaywright, countVitest, failedNames, sum } from '#build/tests/count.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tijdig-count-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const vitest = (passed: number, failed: number, testResults: object[] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults,
});

describe('what a runner is believed', () => {
  test('its own numbers', () => {
    expect(believe(0, report(vitest(3, 0)), countVitest)).toEqual({ passed: 3, failed: 0 });
    expect(believe(1, report(vitest(3, 2)), countVitest)).toEqual({ passed: 3, failed: 2 });
  });

  test('a file that could not be loaded is a failure', () => {
    const files = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [{}] },
    ];
    expect(countVitest(vitest(1, 1, files))).toEqual({ passed: 1, failed: 2 });
  });

  test('passed only when tried again, or unloadable, is a failure', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 7 };
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 3 });
  });

  test.each([
    ['no report', 0, join('nowhere', 'report.json')],
    ['half a report', 0, '{"numPassedTests": 3,'],
    ['another kind of report', 0, '{}'],
  ])('%s is a failure, whatever the exit code', (_what, code, content) => {
    const file = content.startsWith('{') ? report(content) : content;
    expect(believe(code, file, countVitest)).toEqual({ passed: 0, failed: 1 });
  });

  test('a failing exit code outweighs a clean report', () => {
    expect(believe(1, report(vitest(3, 0)), countVitest)).toEqual({ passed: 3, failed: 1 });
  });
});

test('what failed is named, whichever runner tells it', () => {
  const ofVitest = {
    testResults: [
      {
        assertionResults: [
          { fullName: 'a sum adds', status: 'failed' },
          { fullName: 'b', status: 'passed' },
        ],
      },
    ],
  };
  const ofPlaywright = {
    suites: [
      {
        title: 'window.spec.ts',
        file: 'window.spec.ts',
        suites: [{ specs: [{ title: 'it opens', file: 'window.spec.ts', ok: false }] }],
        specs: [{ title: 'it closes', file: 'window.spec.ts', ok: true }],
      },
    ],
  };
  expect(failedNames(ofVitest)).toEqual(['a sum adds']);
  expect(failedNames(ofPlaywright)).toEqual(['window.spec.ts: it opens']);
});

test('the last line adds all runners', () => {
  const counts = [
    { passed: 3, failed: 1 },
    { passed: 4, failed: 0 },
  ];
  expect(countLine(sum(counts))).toBe('7 passed, 1 failed');
});
