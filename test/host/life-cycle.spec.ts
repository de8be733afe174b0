import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { events, expect, HOST, readyPage, SAMPLE, test, visibility } from './sample-fixture.ts';

/** Runs the host as a user would, without Playwright. */
function run(args: string[], env: Record<string, string>) {
  const child = spawn(HOST, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return { child, output: () => output, ended: once(child, 'close').then(([code]) => code as number) };
}

test('quitting: before-quit, close, closed, will-quit, and exit code 0', async ({ launch }) => {
  const app = await launch();
  await readyPage(app);
  const child = app.process();
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const ended = once(child, 'close');
  await app.close();
  expect(await ended).toEqual([0, null]);
  expect(output.trim()).toBe('ready before-quit close closed will-quit');
});

test('closing the last window: close, closed, window-all-closed, then quitting', async ({ userData }) => {
  const { child, output, ended } = run([SAMPLE], {
    SAMPLE_USER_DATA: userData,
    SAMPLE_CLOSE_WHEN_SHOWN: '1',
  });
  expect(await ended).toBe(0);
  expect(output().trim()).toBe('ready close closed window-all-closed before-quit will-quit');
  expect(child.signalCode).toBeNull();
});

test('a close that is prevented keeps the window, and quitting still ends it', async ({ launch }) => {
  const app = await launch({ SAMPLE_TO_TRAY: '1' });
  await readyPage(app);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await visibility(app)).toEqual([false]);
  expect(await events(app)).toEqual(['ready', 'close']);
  await app.close();
});

test('a second start hands its command line over and ends', async ({ app, page, userData }) => {
  await expect(page).toHaveTitle('Host sample');
  const { ended } = run([SAMPLE, '--open=7'], { SAMPLE_USER_DATA: userData });
  expect(await ended).toBe(0);
  const second = () =>
    app.evaluate(() => Reflect.get(globalThis, 'second') as { argv: string[]; data: unknown } | undefined);
  await expect.poll(async () => (await second())?.argv.slice(1)).toEqual([SAMPLE, '--open=7']);
  expect((await second())?.data).toEqual({ from: 'sample' });
});

test('a lock left by a process that is gone does not keep the application from starting', async ({
  launch,
  userData,
}) => {
  const { child, ended } = run(['--version'], {});
  child.kill('SIGKILL');
  await ended;
  writeFileSync(join(userData, 'host-singleton.lock'), String(child.pid));
  const app = await launch();
  await readyPage(app);
  expect(await app.evaluate(({ app: running }) => running.hasSingleInstanceLock())).toBe(true);
});

test('an application that throws while loading ends with 1 and says why', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'host-broken-'));
  writeFileSync(join(folder, 'main.mjs'), "throw new Error('no such register');");
  const { output, ended } = run([join(folder, 'main.mjs')], {});
  expect(await ended).toBe(1);
  expect(output()).toContain('App threw an error during load');
  expect(output()).toContain('no such register');
});

test('identity, paths and command line are the application’s', async ({ app, userData }) => {
  const seen = await app.evaluate(({ app: running }) => ({
    name: running.getName(),
    version: running.getVersion(),
    path: running.getAppPath(),
    userData: running.getPath('userData'),
    packaged: running.isPackaged,
    electron: process.versions.electron,
  }));
  expect(seen).toEqual({
    name: 'Host Sample',
    version: '1.2.3',
    path: SAMPLE,
    userData,
    packaged: false,
    electron: '45.4.1',
  });
});
