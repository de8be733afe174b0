/**
 * All tests that need no window, one project per kind. Time zones: no customer lives there, and that is the point.
 * West of Greenwich a calendar date read as UTC midnight shows the day before; east of it a local midnight written
 * as UTC does. Both zones below change their clocks at midnight, so that on one day a year 00:00 does not exist.
 */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const WEST = 'America/Santiago';
const EAST = 'Africa/Cairo';

const node = (name: string, folders: readonly string[], zone: string) => ({
  extends: true as const,
  test: {
    name,
    environment: 'node',
    include: folders.map((folder) => `test/${folder}/**/*.test.ts`),
    env: { TZ: zone },
  },
});

const page = (name: string, zone: string) => ({
  extends: true as const,
  plugins: [react()],
  test: {
    name,
    environment: 'jsdom',
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    setupFiles: [] as string[],
    env: { TZ: zone },
  },
});

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  cacheDir: '.cache/vitest',
  test: {
    projects: [
      node('unit', ['unit'], WEST),
      node('store', ['store'], EAST),
      node('ipc', ['ipc'], EAST),
      page('ui', WEST),
      page('flow', EAST),
      node('arch', ['arch', 'build'], WEST),
    ],
    testTimeout: 10_000,
    restoreMocks: true,
    passWithNoTests: false,
    // Every branch of the rules is taken by a test; a run that is narrowed by words does not measure it.
    coverage: {
      provider: 'v8',
      include: ['core/domain/**'],
      reportsDirectory: '.cache/coverage',
      reporter: [['text', { skipFull: true }]],
      thresholds: { branches: 100 },
    },
  },
});
