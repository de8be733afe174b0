// Promise: an application started under Playwright, with the moment at which its first useful text was painted, read from
// the page's own clock. What Playwright itself adds is the same for every application that is compared.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronBinary } from '#test/support/electron-binary.ts';

export interface MeasuredApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Milliseconds from the start of the process to the painted text. */
  readonly startMs: number;
}

/** Starts the application in a folder. `register` is its data folder; its settings are new and go with it. */
async function start(folder: string, register: string, settings: string): Promise<MeasuredApp> {
  const begin = performance.timeOrigin + performance.now();
  const app = await _electron.launch({
    executablePath: electronBinary().path,
    args: [folder],
    colorScheme: null,
    env: {
      ...(process.env as Record<string, string>),
      TIJDIG_DATA: register,
      TIJDIG_USER_DATA: settings,
      TIJDIG_TODAY: '2026-11-22',
    },
  });
  const page = await app.firstWindow();
  await page.waitForURL(({ protocol }) => protocol !== 'about:' && protocol !== 'data:');
  const painted = await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    while (!document.querySelector('h1')?.textContent) await frame();
    // The frame in which it was found, and the one that shows it.
    await frame();
    await frame();
    return performance.timeOrigin + performance.now();
  });
  return { app, page, startMs: painted - begin };
}

/** Runs something with a started application and ends it. */
export async function withApp<T>(
  folder: string,
  register: string,
  use: (measured: MeasuredApp) => Promise<T>,
): Promise<T> {
  const settings = mkdtempSync(join(tmpdir(), 'tijdig-bench-settings-'));
  const measured = await start(folder, register, settings);
  try {
    return await use(measured);
  } finally {
    await measured.app.close();
    rmSync(settings, { recursive: true, force: true, maxRetries: 5 });
  }
}
