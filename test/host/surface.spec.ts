import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';

const ROOT = resolve(import.meta.dirname, '../..');
const SURFACE = join(ROOT, 'test/support/electron-host/surface');
const FOLDER = join(ROOT, 'node_modules/.cache/tijdig-host/surface-spec');

/** Compiles this program against the host's surface. @returns one line per error */
function compile(source: string): string[] {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'main.ts'), source);
  const config = {
    extends: join(SURFACE, 'tsconfig.json'),
    compilerOptions: { typeRoots: [join(ROOT, 'node_modules/@types')] },
    include: ['main.ts', '../electron-namespace.d.ts'],
  };
  writeFileSync(join(FOLDER, 'tsconfig.json'), JSON.stringify(config));
  const { stdout } = spawnSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', FOLDER], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.includes('error'));
}

test.beforeAll(() => {
  spawnSync(process.execPath, [join(SURFACE, 'check.ts')]); // writes electron-namespace.d.ts
});

test('what the host implements compiles with Electron’s own types', () => {
  const errors = compile(`
    import { app, BrowserWindow, dialog, ipcMain, Menu, Notification, safeStorage, session, Tray, nativeImage } from 'electron';
    app.on('second-instance', (_event, argv) => argv.length);
    const window = new BrowserWindow({ show: false });
    window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
    ipcMain.handle('x', (event) => event.senderFrame === event.sender.mainFrame);
    Menu.setApplicationMenu(Menu.buildFromTemplate([{ role: 'quit' }]));
    new Tray(nativeImage.createEmpty()).setContextMenu(Menu.getApplicationMenu());
    void dialog.showOpenDialog(window, {});
    void safeStorage.encryptStringAsync('x');
    session.defaultSession.setPermissionRequestHandler(null);
    new Notification({ title: 'x' }).show();
  `);
  expect(errors).toEqual([]);
});

test('what the host lacks does not compile', () => {
  const errors = compile(`
    import { app, autoUpdater, BrowserWindow, session } from 'electron';
    app.setJumpList([]);
    new BrowserWindow().setVibrancy('menu');
    void session.defaultSession.cookies;
    void session.defaultSession.webRequest.onCompleted;
    app.getName(1);
  `);
  expect(
    errors.map((line) => /TS\d+.*?'([\w$]+)'/.exec(line)?.[1] ?? /Expected 0 arguments/.exec(line)?.[0]),
  ).toEqual(['autoUpdater', 'setJumpList', 'setVibrancy', 'cookies', 'onCompleted', 'Expected 0 arguments']);
});
