// Promise: a drop-in for the `electron` executable: `electron [switches] <application folder | main file> [arguments]`.
// The application's main file runs in this Node process; its windows are Chromium's.
import { existsSync, readFileSync, statSync } from 'node:fs';
import inspector from 'node:inspector';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './api/app.ts';
import { dialog } from './api/dialog.ts';
import { judgePopups, refusesNavigation } from './api/navigation-judge.ts';
import { requestRules } from './api/web-request.ts';
import { startChromium, stopChromium } from './chromium/chromium.ts';
import { serveRequests } from './chromium/request-server.ts';
import { electronModule } from './electron-module.ts';
import { environment } from './kernel/environment.ts';
import { publishHostState } from './kernel/host-state.ts';
import { provideElectron } from './module-hook.ts';

type Package = { name?: string; productName?: string; version?: string; main?: string };

const ELECTRON_VERSION = '45.4.1';
const CHROME_VERSION = '156.0.0.0';
const endNode = process.exit.bind(process);

const target = resolve(process.argv.slice(2).find((argument) => !argument.startsWith('-')) ?? '.');
const driver = awaitDriver();
actAsElectron();
publishHostState();
provideElectron(electronModule);
const main = locateMain();
await runMain(main);
await start();

/** Playwright calls `__playwright_run()` once it is attached to both ends; `ready` waits for that. */
function awaitDriver(): Promise<void> {
  if (environment.inspect) inspector.open(0, '127.0.0.1'); // prints the line Playwright looks for
  const driven = Promise.withResolvers<void>();
  Object.assign(globalThis, { __playwright_run: async () => driven.resolve() });
  if (!environment.driven) driven.resolve();
  return driven.promise;
}

function locateMain(): string {
  if (!existsSync(target) || !statSync(target).isDirectory()) {
    app.hostIdentify({ name: 'Electron', version: ELECTRON_VERSION, folder: dirname(target) });
    return target;
  }
  const manifest: Package = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'));
  const name = manifest.productName ?? manifest.name ?? 'Electron';
  app.hostIdentify({ name, version: manifest.version ?? '0.0.0', folder: target });
  return createRequire(join(target, 'package.json')).resolve(join(target, manifest.main ?? 'index.js'));
}

function actAsElectron(): void {
  process.argv.splice(1, 1); // Electron's argv has no script: [executable, ...switches, application, ...arguments]
  const versions = { ...process.versions, electron: ELECTRON_VERSION, chrome: CHROME_VERSION };
  const given = {
    type: 'browser',
    defaultApp: true,
    resourcesPath: target,
    versions: Object.freeze(versions),
  };
  for (const [name, value] of Object.entries(given))
    Object.defineProperty(process, name, { value, configurable: true });
  process.exit = ((code = 0) => app.exit(Number(code))) as typeof process.exit;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.quit());
  process.on('uncaughtException', (error) => {
    if (process.listenerCount('uncaughtException') > 1) return; // the application has its own
    dialog.showErrorBox(
      'A JavaScript error occurred in the main process',
      `Uncaught Exception:\n${error.stack ?? error}`,
    );
  });
  process.on('unhandledRejection', (error) => console.error('UnhandledPromiseRejection', error));
  app.hostOnEnd(async (code) => {
    await stopChromium();
    endNode(code);
  });
}

async function runMain(file: string): Promise<void> {
  try {
    await import(pathToFileURL(file).href);
  } catch (error) {
    console.error('App threw an error during load\n', error);
    await app.hostEnd(1);
  }
}

/** After the main file, as in Electron: until then the application may set paths, switches and schemes. */
async function start(): Promise<void> {
  if (app.hostQuitting) return;
  const { cdp } = startChromium(join(app.getPath('sessionData'), 'chromium'));
  void cdp.exited.then(() => {
    if (app.hostQuitting) return;
    console.error('[electron-host] Chromium ended unexpectedly');
    endNode(1);
  });
  judgePopups();
  await serveRequests(cdp.root, requestRules, refusesNavigation);
  await cdp.root.send('Target.setDiscoverTargets', { discover: true });
  await cdp.root.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
  });
  await driver;
  app.hostBecomeReady();
}
