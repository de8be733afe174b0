// Two suites on one runner: `host` tests the Electron host with its own sample application, `e2e` the built product.
// One worker: every test starts a whole application, and small machines have two cores.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  outputDir: '../node_modules/.cache/playwright',
  use: { trace: 'off' },
  projects: [
    { name: 'host', testDir: './host' },
    { name: 'e2e', testDir: './e2e' },
  ],
});
