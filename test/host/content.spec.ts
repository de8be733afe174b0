import { expect, test } from './sample-fixture.ts';

test('a Content-Security-Policy from protocol.handle is enforced', async ({ page }) => {
  const refused = page.waitForEvent('console', (message) =>
    message.text().includes('Content Security Policy'),
  );
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
    return 'injected' in window;
  });
  expect(ran).toBe(false);
  await refused;
});

test('requests reach protocol.handle with method and body, and its status reaches the page', async ({
  page,
}) => {
  const answers = await page.evaluate(async () => {
    const echo = await fetch('/echo', { method: 'POST', body: 'Grüße' });
    return {
      status: (await fetch('/nope')).status,
      body: await echo.text(),
      method: echo.headers.get('x-method'),
    };
  });
  expect(answers).toEqual({ status: 404, body: 'Grüße', method: 'POST' });
});

test('the network cannot be reached, whatever the policy says', async ({ app, page }) => {
  await app.evaluate(({ protocol }) => {
    protocol.unhandle('app');
    protocol.handle('app', () => new Response('<h1>open</h1>', { headers: { 'content-type': 'text/html' } }));
  });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'open' })).toBeVisible();
  const outcome = (url: string) =>
    page.evaluate(
      (address) =>
        fetch(address, { mode: 'no-cors' }).then(
          () => 'sent',
          (error: Error) => error.name,
        ),
      url,
    );
  expect(await outcome('https://example.com/')).toBe('TypeError');
  expect(await outcome('http://192.0.2.1/')).toBe('TypeError');
});
