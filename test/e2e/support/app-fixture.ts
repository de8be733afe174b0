// Promise: the built product under Playwright, on Electron's binary where there is one, else on the host; the run says
// which. Every test has a register folder and a userData folder of its own, and nothing of it stays.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import { electronBinary } from '#test/support/electron-binary.ts';
import { NotificationService, type ServiceMode } from '#test/support/notification-service.ts';

export type UserData = { register: string; settings: string };
export type LaunchOptions = {
  env?: Record<string, string>;
  args?: string[];
};
type Launch = (options?: LaunchOptions) => Promise<ElectronApplication>;

type TestFixtures = {
  /** ISO date that the product takes for today; empty: the real one. */
  today: string;
  /** `none`: the machine's own session bus, whatever it is. */
  notificationMode: ServiceMode | 'none';
  notifications: NotificationService | undefined;
  userData: UserData;
  launch: Launch;
  app: ElectronApplication;
  page: Page;
};

const ROOT = resolve(import.meta.dirname, '../../..');
const binary = electronBinary();

export const test = base.extend<TestFixtures, { runner: string }>({
  runner: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern.
    async ({}, use) => {
      const name =
        binary.kind === 'real' ? `Electron's binary, ${binary.path}` : 'the Electron host on Chromium';
      console.log(`The application runs on ${name}.`);
      await use(name);
    },
    { scope: 'worker', auto: true },
  ],
  today: ['', { option: true }],
  notificationMode: ['none', { option: true }],
  notifications: async ({ notificationMode }, use) => {
    const service =
      notificationMode === 'none' ? undefined : await NotificationService.start(notificationMode);
    await use(service);
    await service?.stop();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern.
  userData: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'tijdig-e2e-'));
    const userData = { register: join(folder, 'register'), settings: join(folder, 'settings') };
    for (const path of Object.values(userData)) mkdirSync(path);
    // Tests run at any hour of the day.
    const anyHour = { preferences: { notifyFrom: '00:00', notifyUntil: '00:00' } };
    writeFileSync(join(userData.settings, 'settings.json'), JSON.stringify(anyHour));
    await use(userData);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  launch: async ({ userData, today, notifications }, use) => {
    const running: ElectronApplication[] = [];
    await use(async ({ env = {}, args = [] } = {}) => {
      const app = await _electron.launch({
        executablePath: binary.path,
        args: [ROOT, ...args],
        // Playwright would otherwise impose a light theme over the application's own.
        colorScheme: null,
        env: {
          ...(process.env as Record<string, string>),
          TIJDIG_DATA: userData.register,
          TIJDIG_USER_DATA: userData.settings,
          ...(today === '' ? {} : { TIJDIG_TODAY: today }),
          ...(notifications ? { DBUS_SESSION_BUS_ADDRESS: notifications.address } : {}),
          ...env,
        },
      });
      running.push(app);
      await app.evaluate(({ app: started }) => started.whenReady()); // Playwright itself does not wait for it
      return app;
    });
    for (const app of running) await app.close();
  },
  app: async ({ launch }, use) => use(await launch()),
  page: async ({ app }, use) => use(await shownPage(app)),
});

/** The first window's page, once the product has loaded it and shows it. */
export async function shownPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  // Not the blank document every window starts with. The address itself differs between binary and host.
  await page.waitForURL(({ protocol }) => protocol !== 'about:' && protocol !== 'data:');
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.isVisible())),
    )
    .toBe(true);
  return page;
}

export { expect };
