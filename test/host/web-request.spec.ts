import { expect, test } from './sample-fixture.ts';

test('onBeforeRequest really cancels, by the address the application knows', async ({ app, page }) => {
  await app.evaluate(({ session }) => {
    const noted = globalThis as unknown as { urls: string[] };
    noted.urls = [];
    session.defaultSession.webRequest.onBeforeRequest((details, callback) => {
      noted.urls.push(`${details.resourceType} ${details.url}`);
      callback({ cancel: details.url.endsWith('/echo') });
    });
  });
  const outcome = (path: string) =>
    page.evaluate(
      (url) =>
        fetch(url).then(
          ({ status }) => status,
          (error: Error) => error.name,
        ),
      path,
    );
  expect(await outcome('/echo')).toBe('TypeError');
  expect(await outcome('/style.css')).toBe(200);
  expect(await app.evaluate(() => (globalThis as unknown as { urls: string[] }).urls)).toEqual([
    'xhr app://bundle/echo',
    'xhr app://bundle/style.css',
  ]);
});

test('onBeforeRequest sees requests for other origins before they fail', async ({ app, page }) => {
  await app.evaluate(({ protocol, session }) => {
    const noted = globalThis as unknown as { urls: string[] };
    noted.urls = [];
    protocol.unhandle('app');
    protocol.handle('app', () => new Response('<h1>open</h1>', { headers: { 'content-type': 'text/html' } }));
    session.defaultSession.webRequest.onBeforeRequest({ urls: ['https://*/*'] }, ({ url }, callback) => {
      noted.urls.push(url);
      callback({ cancel: true });
    });
  });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'open' })).toBeVisible();
  await page.evaluate(() => fetch('https://example.com/x', { mode: 'no-cors' }).catch(() => undefined));
  expect(await app.evaluate(() => (globalThis as unknown as { urls: string[] }).urls)).toEqual([
    'https://example.com/x',
  ]);
});

test('onBeforeRequest really redirects', async ({ app, page }) => {
  await app.evaluate(({ session }) => {
    session.defaultSession.webRequest.onBeforeRequest({ urls: ['app://bundle/echo'] }, (_details, callback) =>
      callback({ redirectURL: 'app://bundle/style.css' }),
    );
  });
  expect(await page.evaluate(async () => (await fetch('/echo')).text())).toContain('color-scheme');
});

test('onHeadersReceived really replaces headers', async ({ app, page }) => {
  await app.evaluate(({ session }) => {
    session.defaultSession.webRequest.onHeadersReceived((details, callback) => {
      const responseHeaders = {
        ...details.responseHeaders,
        'content-security-policy': ["default-src 'none'"],
        'x-added': ['yes'],
      };
      callback({ responseHeaders });
    });
  });
  const header = await page.evaluate(async () => (await fetch('/style.css')).headers.get('x-added'));
  expect(header).toBe('yes');
  await page.reload();
  await expect(page.getByRole('status')).toHaveText('waiting'); // its script is refused now
});

test('a listener taken away decides no longer', async ({ app, page }) => {
  await app.evaluate(({ session }) => {
    const { webRequest } = session.defaultSession;
    webRequest.onBeforeRequest((_details, callback) => callback({ cancel: true }));
    webRequest.onBeforeRequest(null);
  });
  expect(await page.evaluate(async () => (await fetch('/style.css')).status)).toBe(200);
});
