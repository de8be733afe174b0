import { expect, shownPage, test } from './support/app-fixture.ts';

test.use({ today: '2026-11-22' });

test('no page of the application breaks its own policy', async ({ launch }) => {
  const app = await launch({ args: ['--demo'] });
  const page = await shownPage(app);
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await page.reload();
  await page.getByRole('row').first().press('Enter');
  await page.getByRole('button', { name: /Waarom deze datum/ }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Importeren' }).click();
  await page.getByRole('link', { name: 'Instellingen' }).click();
  await page.getByText('Hoog contrast', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', /contrast/);
  expect(said).toEqual([]);
});

test('a page has no Node, no Electron, and a bridge that cannot be changed', async ({ page }) => {
  const found = await page.evaluate(() => {
    const scope = globalThis as unknown as Record<string, unknown>;
    const names = ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'];
    const bridge = scope.tijdig as Record<string, unknown>;
    return {
      leaks: names.filter((name) => name in scope),
      keys: Object.keys(bridge),
      frozen: Object.isFrozen(bridge),
    };
  });
  expect(found).toEqual({ leaks: [], keys: ['invoke', 'on'], frozen: true });
});

test('only methods of the contract can be called, and inputs are checked', async ({ page }) => {
  const results = await page.evaluate(async () => {
    const { tijdig } = globalThis as unknown as {
      tijdig: {
        invoke(name: string, input: unknown): Promise<unknown>;
        on(name: string, f: () => void): unknown;
      };
    };
    const refusal = (work: () => unknown) =>
      Promise.resolve()
        .then(work)
        .then(
          () => 'let through',
          (error: Error) => error.message,
        );
    return {
      unknown: await refusal(() => tijdig.invoke('shell.open', {})),
      event: await refusal(() => tijdig.on('anything', () => undefined)),
      input: await tijdig.invoke('mandate.explain', { id: 5 }),
      missing: await tijdig.invoke('mandate.explain', { id: 'mandate-none' }),
    };
  });
  expect(results).toMatchObject({
    unknown: expect.stringContaining('Not a method'),
    event: expect.stringContaining('Not an event'),
    input: { ok: false, error: { code: 'invalid-request', parameters: { field: 'id' } } },
    missing: { ok: false, error: { code: 'not-found' } },
  });
});

test('the window stays on its page and opens no other', async ({ app, page }) => {
  const address = () =>
    app.evaluate(({ webContents }) => webContents.getAllWebContents().map((one) => one.getURL()));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const before = await address();
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    link.remove();
  });
  await page.evaluate(() => void window.open('https://example.com/'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await address()).toEqual(before);
  expect(before).toHaveLength(1);
  expect(before[0]).toMatch(/^app:\/\/bundle\/index\.html/);
});

test('a page reaches no network and gets no permission', async ({ page }) => {
  const tried = await page.evaluate(async () => {
    const failure = (work: Promise<unknown>) =>
      work.then(
        () => 'reached',
        (error: Error) => error.name,
      );
    return {
      fetch: await failure(fetch('https://example.com/')),
      own: await failure(fetch('/index.html')),
      socket: await new Promise((resolve) => {
        try {
          const socket = new WebSocket('wss://example.com/');
          socket.onerror = () => resolve('refused');
          socket.onopen = () => resolve('reached');
        } catch {
          resolve('refused');
        }
      }),
      notifications: await Notification.requestPermission(),
      geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
    };
  });
  expect(tried).toEqual({
    fetch: 'TypeError',
    own: 'TypeError',
    socket: 'refused',
    notifications: 'denied',
    geolocation: 'denied',
  });
});

test('the protocol answers listed paths only', async ({ app, page }) => {
  const statuses = await app
    .evaluate(
      async ({ net }, paths) => {
        const all: number[] = [];
        for (const path of paths) all.push((await net.fetch(`app://bundle${path}`)).status);
        return all;
      },
      ['/index.html', '/../package.json', '/%2e%2e/package.json', '/index.html?x', '/nothing'],
    )
    .catch((error: Error) => error.message);
  expect(statuses).toEqual([200, 404, 404, 404, 404]);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
