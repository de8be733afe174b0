import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, shownPage, test } from './support/app-fixture.ts';
import { answerFirstRun } from './support/journey.ts';

test.use({ today: '2026-11-22' });

test('language, colours and density are kept, and the native menu follows', async ({ launch }) => {
  const first = await launch();
  const page = await shownPage(first);
  await answerFirstRun(page);
  await page.getByRole('button', { name: 'Naar Vandaag' }).click();
  await page.getByRole('link', { name: 'Instellingen' }).click();
  await page.getByText('Donker', { exact: true }).click();
  await page.getByText('Compact', { exact: true }).click();
  await page.getByText('English', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const menu = () =>
    first.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
  await expect.poll(menu).toContain('File');
  expect(await first.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  await first.close();

  const again = await launch();
  const later = await shownPage(again);
  await expect(later.getByRole('link', { name: 'Today' })).toBeVisible();
  await expect(later.locator('html')).toHaveAttribute('lang', 'en');
  await expect(later.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(later.locator('html')).toHaveAttribute('data-density', 'compact');
});

test('the window opens where it was left', async ({ launch }) => {
  const first = await launch();
  await shownPage(first);
  await first.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1100, 720));
  await first.close();
  const again = await launch();
  await shownPage(again);
  const size = await again.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize());
  expect(size).toEqual([1100, 720]);
});

test('settings that are broken never keep the application from starting', async ({ launch, userData }) => {
  writeFileSync(join(userData.settings, 'settings.json'), '{"preferences":{"langu');
  const page = await shownPage(await launch());
  await expect(page.getByRole('heading', { name: 'Voor wie houdt u machtigingen bij?' })).toBeVisible();
});
