// Promise: the sample application on the host, closed after each test, with a userData folder of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test';

export const HOST = resolve(import.meta.dirname, '../support/electron-host/electron');
export const SAMPLE = resolve(import.meta.dirname, '../support/electron-host/sample-app');

export type SampleApi = {
  echo(value: unknown): Promise<unknown>;
  fail(): Promise<never>;
  missing(): Promise<never>;
  who(): Promise<{ url: string; origin: string; isMainFrame: boolean }>;
  announce(text: string): void;
  onAnnounced(callback: (text: string) => void): () => void;
  twice(number: number): number;
  throwNow(): never;
  nested: { deep: { value: number } };
  process: Record<string, unknown>;
  probes: Record<string, string>;
};

declare global {
  interface Window {
    sample: SampleApi;
  }
}

type Fixtures = {
  userData: string;
  /** What the application's process gets beside the test's own environment. */
  env: Record<string, string>;
  launch: (env?: Record<string, string>) => Promise<ElectronApplication>;
  app: ElectronApplication;
  page: Page;
};

export const test = base.extend<Fixtures>({
  env: [{}, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern.
  userData: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'host-sample-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  launch: async ({ userData, env }, use) => {
    const running: ElectronApplication[] = [];
    await use(async (more = {}) => {
      const variables = { ...process.env, ...env, SAMPLE_USER_DATA: userData, ...more } as Record<
        string,
        string
      >;
      // Playwright would otherwise impose a light theme over the application's own.
      const app = await _electron.launch({
        executablePath: HOST,
        args: [SAMPLE],
        env: variables,
        colorScheme: null,
      });
      running.push(app);
      await app.evaluate(({ app: started }) => started.whenReady()); // Playwright itself does not wait for it
      return app;
    });
    for (const app of running) await app.close();
  },
  app: async ({ launch }, use) => use(await launch()),
  page: async ({ app }, use) => use(await readyPage(app)),
});

/** The first window, with the sample's page loaded and shown. */
export async function readyPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await expect(page.getByRole('status')).toHaveText('twice 21 is 42');
  await expect.poll(() => visibility(app)).toEqual([true]);
  return page;
}

export function visibility(app: ElectronApplication): Promise<boolean[]> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.isVisible()),
  );
}

/** The sample's own record of its life cycle. */
export function events(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(() => (globalThis as unknown as { events: string[] }).events);
}

export { expect };
