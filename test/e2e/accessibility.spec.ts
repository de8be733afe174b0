import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { LANGUAGES, THEMES } from '#core/contract/preferences.ts';
import { expect, shownPage, test } from './support/app-fixture.ts';
import { fileDialogAnswers, MESSY } from './support/journey.ts';

test.use({ today: '2026-11-22' });

/** React Aria's announcer keeps what it said for some seconds, also when what it was said about is gone. */
const ANNOUNCER = '[data-live-announcer]';

async function expectNothing(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude(ANNOUNCER).setLegacyMode(true).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${where}: ${id} ${nodes.map(({ target }) => target).join(', ')}`,
  );
  expect(found).toEqual([]);
}

const use = (page: Page, language: string, theme: string) =>
  page.evaluate(
    ([l, t]) =>
      (
        globalThis as unknown as { tijdig: { invoke(name: string, input: unknown): Promise<unknown> } }
      ).tijdig.invoke('preferences.set', { language: l, theme: t, density: 'comfortable' }),
    [language, theme],
  );

const looks = LANGUAGES.flatMap((language) => THEMES.map((theme) => ({ language, theme })));

test('axe finds nothing on the first run', async ({ page }) => {
  for (const { language, theme } of looks) {
    await use(page, language, theme);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expectNothing(page, `first run, ${language}, ${theme}`);
  }
  await use(page, 'nl', 'system');
  await page.getByLabel('KvK-nummer').fill('123');
  await page.getByRole('button', { name: 'Verder' }).click();
  await expectNothing(page, 'first run with errors');
});

test('axe finds nothing on any place, in both languages and every theme', async ({ launch }) => {
  const app = await launch({ args: ['--demo'] });
  const page = await shownPage(app);
  await fileDialogAnswers(app, MESSY);
  for (const { language, theme } of looks) {
    const where = (place: string) => `${place}, ${language}, ${theme}`;
    await use(page, language, theme);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const nav = page.getByRole('navigation').getByRole('link');
    await nav.nth(0).click();
    await expectNothing(page, where('today'));
    await page.getByRole('row').first().press('Enter');
    await expectNothing(page, where('an open row'));
    await page.getByRole('button', { name: /^(Waarom deze datum|Why this date)/ }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNothing(page, where('why this date'));
    await page.keyboard.press('Escape');
    await nav.filter({ hasText: /^(Importeren|Import)$/ }).click();
    await expectNothing(page, where('import'));
    await page.getByRole('button', { name: /^(Kies een|Choose a)/ }).click();
    await expect(page.getByRole('table')).toBeVisible();
    await expectNothing(page, where('comparison'));
    await nav.filter({ hasText: /^(Instellingen|Settings)$/ }).click();
    await expectNothing(page, where('settings'));
  }
});
