/** The tests that the mutants have to survive: those of the domain, in one zone, without what needs a disk or a page. */
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    environment: 'node',
    include: ['test/unit/core/**/*.test.ts', 'test/unit/import/**/*.test.ts'],
    env: { TZ: 'America/Santiago' },
    restoreMocks: true,
  },
});
