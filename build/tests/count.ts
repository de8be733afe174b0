/** How many tests passed and failed, as the runners' own JSON reports say. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/** A file that cannot be loaded has no failing test of its own: it counts as one. */
export function countVitest(report: unknown): Count {
  const { numPassedTests, numFailedTests, testResults } = vitestReport.parse(report);
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

/** A test that passed only when tried again failed; so did a file that cannot be loaded. */
export function countPlaywright(report: unknown): Count {
  const { stats, errors } = playwrightReport.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/**
 * What to believe of a runner that ended: its report, unless there is none or its exit code contradicts it.
 * A crash counts as one failure, so that it can never look like success.
 */
export function believe(exitCode: number, reportFile: string, read: (report: unknown) => Count): Count {
  try {
    const count = read(JSON.parse(readFileSync(reportFile, 'utf8')));
    return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/**
 * The names of the tests that failed, in any runner's report: a log is often kept by its end only.
 * vitest: `{fullName, status}`; Playwright: `{title, file, ok}`.
 */
export function failedNames(report: unknown): string[] {
  if (typeof report !== 'object' || report === null) return [];
  const own =
    'fullName' in report && 'status' in report && report.status === 'failed'
      ? [String(report.fullName)]
      : 'title' in report && 'file' in report && 'ok' in report && report.ok === false
        ? [`${String(report.file)}: ${String(report.title)}`]
        : [];
  return [...own, ...Object.values(report).flatMap(failedNames)];
}

/** The line that ends every run of the tests. */
export const countLine = ({ passed, failed }: Count): string => `${passed} passed, ${failed} failed`;

export function sum(counts: readonly Count[]): Count {
  return counts.reduce(
    (total, count) => ({ passed: total.passed + count.passed, failed: total.failed + count.failed }),
    { passed: 0, failed: 0 },
  );
}
