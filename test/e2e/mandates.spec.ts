// Promise: the table of mandates is searched, sorted, selected and opened by keyboard alone, one mandate is changed in every
// way that its menu offers, and each of them can be taken back.
import type { Page } from '@playwright/test';
import { expect, shownPage, test } from './support/app-fixture.ts';
import { answerFirstRun } from './support/journey.ts';

test.use({ today: '2026-11-22' });

const open = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Machtigingen', exact: true }).click();
  await expect(page.getByRole('grid', { name: 'Machtigingen' })).toHaveAttribute('aria-rowcount', '15');
};
const cells = (page: Page, name: string) => page.getByRole('gridcell', { name, exact: true });
const detail = (page: Page) => page.getByRole('complementary');

test('search, sort, select and open by keyboard alone', async ({ launch }) => {
  const page = await shownPage(await launch({ args: ['--demo'] }));
  await open(page);
  const grid = page.getByRole('grid', { name: 'Machtigingen' });

  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('mijn bel');
  await expect(grid).toHaveAttribute('aria-rowcount', '4');
  await page.keyboard.press('Escape');
  await expect(grid).toHaveAttribute('aria-rowcount', '15');

  // To the grid: its one Tab stop.
  await grid.locator('[role="gridcell"][tabindex="0"]').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('columnheader', { name: 'Gebruiker' }).getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Gebruiker' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(cells(page, 'Beheerder Een').first()).toBeVisible();

  await grid.locator('[role="gridcell"]').nth(2).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('region', { name: 'Selectie' })).toContainText('2 geselecteerd');
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('region', { name: 'Selectie' })).toContainText('14 geselecteerd');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Selectie' })).toBeHidden();

  await page.keyboard.press('Enter');
  await expect(detail(page)).toContainText('Beheerder Een');
  await page.keyboard.press('F6');
  await expect(detail(page).getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('F6');
  await expect(grid.locator(':focus')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(detail(page)).toBeHidden();
});

test('suspend, withdraw, archive: each is seen at once, and taken back', async ({ launch }) => {
  const page = await shownPage(await launch({ args: ['--demo'] }));
  await open(page);
  await cells(page, 'Medewerker Vier').click();
  await expect(detail(page)).toContainText('UBO-uittreksel');
  const status = detail(page).locator('.detail-head');
  await expect(status).toContainText('Actief');
  const choose = async (entry: string, button: string) => {
    await detail(page).getByRole('button', { name: 'Meer acties' }).click();
    await page.getByRole('menuitem', { name: entry }).click();
    await page.getByRole('dialog').getByRole('button', { name: button }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
  };
  const undo = () => page.getByRole('button', { name: 'Ongedaan maken' }).click();

  await choose('Schors…', 'Schors');
  await expect(status).toContainText('Geschorst');
  await undo();
  await expect(status).toContainText('Actief');

  await choose('Trek in…', 'Leg intrekking vast');
  await expect(status).toContainText('Ingetrokken');
  await undo();
  await expect(status).toContainText('Actief');

  await choose('Archiveer…', 'Archiveer');
  await expect(cells(page, 'Medewerker Vier')).toHaveCount(0);
  await undo();
  await expect(cells(page, 'Medewerker Vier')).toBeVisible();
});

test('a mandate is registered by hand, changed, and found again after a restart', async ({ launch }) => {
  const first = await launch();
  const page = await shownPage(first);
  await answerFirstRun(page);
  await page.getByRole('button', { name: /Voer er zelf een in/ }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('combobox', { name: 'Gebruiker' }).fill('Medewerker Vijf');
  await form.getByRole('combobox', { name: 'Organisatie' }).fill('Voorbeeld Bouw');
  await page.getByRole('option', { name: /Voorbeeld Bouw BV/ }).click();
  await expect(form.getByLabel('KvK-nummer')).toHaveValue('68750110');
  await form.getByRole('combobox', { name: 'Dienst' }).fill('Mijn CBS');
  await page.getByRole('option', { name: /Mijn CBS/ }).click();
  await form.getByLabel('Einddatum').fill('1 maart 2027');
  await form.getByRole('button', { name: 'Bewaar' }).click();
  await expect(form).toBeHidden();
  await first.close();
  const again = await shownPage(await launch());
  await again.getByRole('link', { name: 'Machtigingen', exact: true }).click();
  await expect(cells(again, 'Medewerker Vijf')).toBeVisible();
});
