import { expect, test } from './sample-fixture.ts';

test('an unknown member of any object throws by name and is noted', async ({ app }) => {
  const { messages, gaps } = await app.evaluate((electron) => {
    const unknown = electron as unknown as Record<string, Record<string, unknown>>;
    const window = electron.BrowserWindow.getAllWindows()[0];
    const targets: [string, object | undefined][] = [
      ['app', electron.app],
      ['session', electron.session.defaultSession],
      ['webRequest', electron.session.defaultSession.webRequest],
      ['window', window],
      ['webContents', window?.webContents],
      ['frame', window?.webContents.mainFrame],
      ['menu', electron.Menu.getApplicationMenu() ?? undefined],
      ['image', electron.nativeImage.createEmpty()],
      ['BrowserWindow', electron.BrowserWindow],
      ['powerSaveBlocker', unknown.powerSaveBlocker],
    ];
    const messages = targets.map(([name, target]) => {
      try {
        return `${name}: ${typeof (target as Record<string, unknown>).somethingNew}`;
      } catch (error) {
        return (error as Error).message;
      }
    });
    const host = globalThis as unknown as { electronHost: { gaps: string[] } };
    return { messages, gaps: host.electronHost.gaps };
  });
  const named = [
    'app',
    'session',
    'session.webRequest',
    'BrowserWindow',
    'webContents',
    'WebFrameMain',
    'Menu',
    'NativeImage',
    'BrowserWindow',
    'powerSaveBlocker',
  ];
  expect(messages).toEqual(
    named.map((name) => `[electron-host gap] ${name}.somethingNew is not implemented by the host`),
  );
  expect(gaps).toEqual(named.map((name) => `${name}.somethingNew`));
});

test('window options that ask for less protection are refused', async ({ app }) => {
  const messages = await app.evaluate(({ BrowserWindow }) =>
    [{ sandbox: false }, { nodeIntegration: true }, { contextIsolation: false }, { partition: 'x' }].map(
      (webPreferences) => {
        try {
          return String(new BrowserWindow({ webPreferences }));
        } catch (error) {
          return (error as Error).message;
        }
      },
    ),
  );
  for (const message of messages) expect(message).toContain('[electron-host gap] webPreferences.');
});

test('what Electron refuses before ready is refused', async ({ app }) => {
  const message = await app.evaluate(({ protocol }) => {
    try {
      return String(protocol.registerSchemesAsPrivileged([]));
    } catch (error) {
      return (error as Error).message;
    }
  });
  expect(message).toBe('protocol.registerSchemesAsPrivileged should be called before app is ready');
});

test('default and named imports of electron are the same module', async ({ app }) => {
  expect(await app.evaluate(() => Reflect.get(globalThis, 'defaultImportIsTheModule'))).toBe(true);
});
