// Promise: `node test/support/electron-host/run-app.ts [arguments]` shows the built application to a user: on Electron's
// binary where there is one, else on the host; on the user's display where there is one, else (Linux) on a private
// virtual display, with a picture of the first screen as a file. It runs until the application ends or is interrupted.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { electronBinary } from '#test/support/electron-binary.ts';
import { VirtualDisplay } from '#test/support/virtual-display.ts';

/** `TIJDIG_RUN_APP=<folder>`: another application, for the tests of this file. */
const ROOT = resolve(process.env.TIJDIG_RUN_APP ?? join(import.meta.dirname, '../../..'));
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const binary = electronBinary();
if (binary.kind === 'host') {
  console.error(
    "Electron's binary is not available here: Chromium shows the application, through the project's Electron host.",
  );
}
const interrupted = Promise.withResolvers<void>();
// For good, not once: an interrupt that comes a second time must not end this before the private display is gone.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => interrupted.resolve());
const display = hasDisplay ? undefined : await VirtualDisplay.start();
try {
  process.exitCode = await runApplication();
} finally {
  await display?.stop();
}

async function runApplication(): Promise<number> {
  // As root Chromium has no sandbox of its own to offer, Electron's included.
  const asRoot = binary.kind === 'real' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const application = spawn(binary.path, [...asRoot, ROOT, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...display?.env, TIJDIG_HOST_HEADED: '1' },
    // Ctrl+C reaches this process first, which then asks the application to end.
    detached: process.platform !== 'win32',
  });
  void interrupted.promise.then(() => application.kill('SIGTERM'));
  if (display) void picture(application, display).catch((error: Error) => console.error(error.message));
  const [code] = await once(application, 'exit');
  return code ?? 0;
}

async function picture(application: ChildProcess, on: VirtualDisplay): Promise<void> {
  await firstScreen(application, on);
  const file = join(tmpdir(), `tijdig-first-screen-${process.pid}.png`);
  await on.screenshot(file);
  console.log(`There is no display here. The first screen: ${file}`);
  console.log('The application runs on a private display until it is interrupted (Ctrl+C).');
}

/** The host says when the first page is painted; on the real binary the window's appearance on the display has to do. */
async function firstScreen(application: ChildProcess, { env }: VirtualDisplay): Promise<void> {
  if (binary.kind === 'host') {
    await once(application, 'message');
    return;
  }
  const waiting = spawn('xdotool', ['search', '--sync', '--onlyvisible', '--pid', String(application.pid)], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
  await once(waiting, 'exit');
}
