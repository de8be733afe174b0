/**
 * The tests that the mutants have to survive: the tables and laws of the domain, in one zone. Left out is what takes seconds for
 * one answer (random histories, whole registers): run for each of thousands of mutants it would take days.
 */
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    environment: 'node',
    include: ['test/unit/core/**/*.test.ts', 'test/unit/import/**/*.test.ts'],
    exclude: [
      '**/simulate.test.ts',
      '**/garbage.test.ts',
      '**/near-reminders.test.ts',
      '**/history.test.ts',
      '**/any-register.test.ts',
      '**/agreement.test.ts',
    ],
    setupFiles: ['test/mutation/few-runs.ts'],
    env: { TZ: 'America/Santiago' },
    testTimeout: 10_000,
    restoreMocks: true,
  },
});
