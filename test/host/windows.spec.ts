import { events, expect, test, visibility } from './sample-fixture.ts';

test('the page has the size the window was asked for, and follows it', async ({ app, page }) => {
  const inner = () => page.evaluate(() => [window.innerWidth, window.innerHeight]);
  expect(await inner()).toEqual([900, 600]);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(700, 500));
  await expect.poll(inner).toEqual([700, 500]);
  const handle = await app.browserWindow(page);
  expect(await handle.evaluate((one) => one.getSize())).toEqual([700, 500]);
});

test('nativeTheme reaches the page', async ({ app, page }) => {
  const dark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  expect(await dark()).toBe(false);
  await app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark';
  });
  await expect.poll(dark).toBe(true);
  expect(await app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true);
  await page.reload();
  await expect.poll(dark).toBe(true);
});

test('a scripted dialog answers what the test says, an unscripted one is cancelled', async ({ app }) => {
  const open = () => app.evaluate(({ dialog }) => dialog.showOpenDialog({ properties: ['openFile'] }));
  expect(await open()).toEqual({ canceled: true, filePaths: [] });
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ['/tmp/x'] });
  });
  expect(await open()).toEqual({ canceled: false, filePaths: ['/tmp/x'] });
});

test('menu items are clicked by id and by accelerator', async ({ app, page }) => {
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('mark')?.click());
  await page.keyboard.press('Control+Shift+M');
  await expect.poll(async () => (await events(app)).filter((event) => event === 'marked')).toHaveLength(2);
});

test('the tray can be clicked, and the menu it shows can be read', async ({ app }) => {
  await app.evaluate(() => {
    const host = globalThis as unknown as { electronHost: { trays: NodeJS.EventEmitter[] } };
    host.electronHost.trays[0]?.emit('click');
  });
  expect(await events(app)).toContain('tray');
});

test('a page prints to PDF and can be pictured', async ({ app, page }) => {
  await expect(page.getByRole('heading', { name: 'Sample' })).toBeVisible();
  const seen = await app.evaluate(async ({ webContents }) => {
    const [contents] = webContents.getAllWebContents();
    const pdf = await contents?.printToPDF({ pageSize: 'A4' });
    const picture = await contents?.capturePage();
    return { pdf: pdf?.subarray(0, 5).toString(), size: picture?.getSize() };
  });
  expect(seen).toEqual({ pdf: '%PDF-', size: { width: 900, height: 600 } });
});

test('a crashed page is reported', async ({ app, page }) => {
  const reported = app.evaluate(
    ({ webContents }) =>
      new Promise<string>((resolve) => {
        webContents
          .getAllWebContents()[0]
          ?.on('render-process-gone', (_event, { reason }) => resolve(reason));
      }),
  );
  await page.goto('chrome://crash').catch(() => undefined);
  expect(await reported).toBe('crashed');
});

test('window.close() by the page asks the window first', async ({ launch }) => {
  const app = await launch({ SAMPLE_TO_TRAY: '1' });
  const page = await app.firstWindow();
  await expect(page.getByRole('status')).toHaveText('twice 21 is 42');
  await expect.poll(() => visibility(app)).toEqual([true]);
  await page.evaluate(() => window.close());
  await expect.poll(() => visibility(app)).toEqual([false]);
});

test('safeStorage gives back what it was given, synchronously and asynchronously', async ({ app }) => {
  const {
    sync,
    async: later,
    hidden,
  } = await app.evaluate(async ({ safeStorage }) => {
    const encrypted = safeStorage.encryptString('geheim');
    const asynchronously = await safeStorage.decryptStringAsync(
      await safeStorage.encryptStringAsync('geheim'),
    );
    return {
      sync: safeStorage.decryptString(encrypted),
      async: asynchronously,
      hidden: !encrypted.includes('geheim'),
    };
  });
  expect({ sync, later, hidden }).toEqual({
    sync: 'geheim',
    later: { result: 'geheim', shouldReEncrypt: false },
    hidden: true,
  });
});
