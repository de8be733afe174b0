// Promise: in Ketenmachtigingen a chain mandate goes from nothing to working, an invitation from a concept to a chain mandate
// of its own, and all of it is walked by keyboard and found again after a restart.
import type { Page } from '@playwright/test';
import { expect, shownPage, test } from './support/app-fixture.ts';
import { answerFirstRun } from './support/journey.ts';

test.use({ today: '2026-11-22' });

const place = (page: Page) => page.getByRole('link', { name: 'Ketenmachtigingen' }).click();
const detail = (page: Page) => page.getByRole('complementary');
const dialog = (page: Page) => page.getByRole('dialog');
const row = (page: Page, name: string) => page.locator('.c-other', { hasText: name });
const record = async (page: Page, button = 'Leg vast') => {
  await dialog(page).getByRole('button', { name: button, exact: true }).click();
  await expect(dialog(page)).toBeHidden();
};
const menu = async (page: Page, entry: string) => {
  await detail(page).getByRole('button', { name: 'Meer acties' }).click();
  await page.getByRole('menuitem', { name: entry }).click();
};

test('a chain mandate from nothing to working, and there after a restart', async ({ launch }) => {
  const first = await launch();
  const page = await shownPage(first);
  await answerFirstRun(page);
  await page.getByRole('button', { name: /Voer er zelf een in/ }).click();
  await dialog(page).getByRole('button', { name: 'Annuleer' }).click();
  await page.keyboard.press('Control+k');
  await dialog(page).getByRole('searchbox').fill('Ketenmachtigingen');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: /^Wij treden op voor/ }).click();
  await expect(page.getByRole('heading', { name: 'U treedt nog voor niemand op.' })).toBeVisible();

  await page.getByRole('button', { name: 'Nieuwe ketenmachtiging' }).last().click();
  const form = dialog(page);
  await form.getByRole('combobox', { name: 'Relatie' }).fill('Nieuwe Relatie BV');
  await form.getByLabel('KvK-nummer relatie').fill('55000000');
  await form.getByRole('combobox', { name: 'Dienst' }).fill('Mijn CBS');
  await page.getByRole('option', { name: /Mijn CBS/ }).click();
  await form.getByRole('combobox', { name: /^Onze leverancier/ }).fill('We-ID');
  await page.keyboard.press('Escape');
  await form.getByLabel('Einddatum').fill('1 maart 2029');
  await record(page, 'Bewaar');

  await row(page, 'Nieuwe Relatie BV').click();
  await expect(detail(page)).toContainText('Wie toegewezen is');
  await menu(page, 'Wijs medewerkers toe…');
  await dialog(page).getByRole('combobox', { name: 'Voeg medewerker toe' }).fill('Beheerder');
  await page.getByRole('option', { name: /Beheerder Een/ }).click();
  await record(page);
  await detail(page).getByRole('button', { name: 'Voeg middel toe' }).click();
  await record(page, 'Bewaar');
  await expect(detail(page).locator('.detail-head .status').first()).toHaveText('Werkt');
  await first.close();

  const again = await shownPage(await launch());
  await place(again);
  await expect(again.getByRole('gridcell', { name: 'Werkt', exact: true })).toBeVisible();
});

test('an invitation from the board to a chain mandate, each step taken back where it was wrong', async ({
  launch,
}) => {
  const page = await shownPage(await launch({ args: ['--demo'] }));
  await place(page);
  await page.getByRole('tab', { name: /^Uitnodigingen/ }).click();
  await page.getByRole('button', { name: /^Relatie Zeven BV/ }).click();
  await detail(page).getByRole('button', { name: 'Verstuurd…' }).click();
  await record(page);
  await expect(detail(page)).toContainText('Uitgenodigd');
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(detail(page).getByRole('button', { name: 'Verstuurd…' })).toBeVisible();

  await page.getByRole('button', { name: /^Relatie Tien BV/ }).click();
  await detail(page).getByRole('button', { name: 'Leg ketenmachtiging vast…' }).click();
  await record(page);
  await expect(page.getByRole('button', { name: /^Relatie Tien BV/ })).toContainText('0 van 4');
  await detail(page).getByRole('button', { name: 'Toon ketenmachtiging' }).click();
  await expect(detail(page)).toContainText('Wij: niemand toegewezen');
});

test('search, sort, open and leave by keyboard alone; a message and a dossier for a selection', async ({
  launch,
}) => {
  const page = await shownPage(await launch({ args: ['--demo'] }));
  await place(page);
  const grid = page.getByRole('grid', { name: 'Wij treden op voor' });
  await expect(grid).toHaveAttribute('aria-rowcount', '7');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('rvo');
  await expect(grid).toHaveAttribute('aria-rowcount', '2');
  await page.keyboard.press('Escape');
  await expect(grid).toHaveAttribute('aria-rowcount', '7');

  await grid.locator('[tabindex="0"]').first().focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Enter');
  await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText('Relatie Zes BV');
  await page.keyboard.press('F6');
  await expect(detail(page).getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(detail(page)).toBeHidden();

  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  const selection = page.getByRole('region', { name: 'Selectie' });
  await expect(selection).toContainText('3 geselecteerd');
  await selection.getByRole('button', { name: 'Bericht aan relatie' }).click();
  await expect(dialog(page)).toContainText('Ontvanger 1 van 3');
  await page.keyboard.press('Escape');
  await selection.getByRole('button', { name: 'Bewaar dossier' }).click();
  await expect(page.getByRole('region', { name: 'Laatste wijziging' })).toContainText(
    '3 verlengingsdossiers bewaard',
  );
});
