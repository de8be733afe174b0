/** Runs the packed code itself: main, preload and page on the Chromium host, and the command line on plain Node. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { _electron } from '@playwright/test';

const LIMIT_MS = 30_000;

/** The application's first screen in a data folder where nothing is yet. */
export async function tryApplication(root: string, folder: string, data: string): Promise<string[]> {
  const faults: string[] = [];
  const application = await _electron.launch({
    executablePath: join(root, 'test', 'support', 'electron-host', 'electron'),
    args: [folder],
    env: { ...process.env, TIJDIG_DATA: join(data, 'register'), TIJDIG_USER_DATA: join(data, 'user-data') },
    timeout: LIMIT_MS,
  });
  try {
    const page = await application.firstWindow({ timeout: LIMIT_MS });
    page.on('pageerror', (error) => faults.push(`the packed page threw ${error.message}`));
    await page.getByRole('heading').first().waitFor({ timeout: LIMIT_MS });
    const bridge = await page.evaluate('typeof window.tijdig?.invoke');
    if (bridge !== 'function') faults.push('the packed preload put no bridge in the page');
  } catch (error) {
    faults.push(`the packed application showed no first screen: ${String(error)}`);
  } finally {
    await application.close();
  }
  return faults;
}

/** A question whose answer was worked out by hand. */
export function tryCommandLine(folder: string): string[] {
  const args = ['explain', '--last-day', '2027-05-06', '--working-days', '5', '--json'];
  const output = execFileSync(process.execPath, [join(folder, 'out', 'main', 'cli.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    timeout: LIMIT_MS,
  });
  const { actBy, skipped } = JSON.parse(output);
  const days = skipped.map((day: { on: string }) => day.on).toSorted();
  const wanted = ['2027-04-27', '2027-05-01', '2027-05-02', '2027-05-05', '2027-05-06'];
  const isRight = actBy === '2027-04-26' && isDeepStrictEqual(days, wanted);
  return isRight ? [] : [`the packed command line answers ${output.trim()}`];
}
