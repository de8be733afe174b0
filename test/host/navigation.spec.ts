import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './sample-fixture.ts';

type Asked = { asked: string[] };
const asked = (app: ElectronApplication) => app.evaluate(() => (globalThis as unknown as Asked).asked);

/** Notes these navigation events, and prevents them. */
function prevent(
  app: ElectronApplication,
  name: 'will-navigate' | 'will-redirect' | 'will-frame-navigate',
): Promise<void> {
  return app.evaluate(({ webContents }, event) => {
    const noted = globalThis as unknown as Asked;
    noted.asked = [];
    webContents.getAllWebContents()[0]?.on(event as 'will-frame-navigate', (details) => {
      noted.asked.push(details.url);
      details.preventDefault();
    });
  }, name);
}

async function stays(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Sample' })).toBeVisible();
}

test('window.open goes to the handler and opens nothing', async ({ app, page }) => {
  await app.evaluate(({ shell }) => {
    const noted = globalThis as unknown as Asked;
    noted.asked = [];
    shell.openExternal = async (url) => void noted.asked.push(url);
  });
  await page.getByRole('link', { name: 'Help' }).click();
  await expect.poll(() => asked(app)).toEqual(['https://example.com/help']);
  expect(app.windows()).toEqual([page]);
});

test('a prevented will-navigate leaves the page where it is', async ({ app, page }) => {
  await prevent(app, 'will-navigate');
  await page.evaluate(() => window.location.assign('https://evil.example/'));
  await expect.poll(() => asked(app)).toEqual(['https://evil.example/']);
  await stays(page);
});

test('a navigation nobody prevents happens, and main sees the new address', async ({ app, page }) => {
  await page.getByRole('link', { name: 'Other' }).click();
  await expect(page.getByRole('heading', { name: 'Other page' })).toBeVisible();
  const url = await app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.getURL());
  expect(url).toBe('app://bundle/other.html');
});

test('the application’s own loads are not asked about', async ({ app, page }) => {
  await prevent(app, 'will-navigate');
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.loadURL('app://bundle/other.html'),
  );
  await expect(page.getByRole('heading', { name: 'Other page' })).toBeVisible();
  expect(await asked(app)).toEqual([]);
});

test('a prevented redirect is not followed', async ({ app, page }) => {
  await prevent(app, 'will-redirect');
  await page.evaluate(() => window.location.assign('/moved'));
  await expect.poll(() => asked(app)).toEqual(['app://bundle/other.html']);
  await stays(page);
});

test('a subframe’s navigation is asked about and can be prevented', async ({ app, page }) => {
  const heading = page.frameLocator('iframe[title=inside]').getByRole('heading', { name: 'Other page' });
  await expect(heading).toBeVisible();
  await prevent(app, 'will-frame-navigate');
  await page.evaluate(() => document.querySelector('iframe')?.contentWindow?.location.assign('/index.html'));
  await expect.poll(() => asked(app)).toEqual(['app://bundle/index.html']);
  await expect(heading).toBeVisible();
});
