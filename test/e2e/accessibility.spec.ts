import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { ParseKeys } from 'i18next';
import { LANGUAGES, THEMES } from '#core/contract/preferences.ts';
import { createWords } from '#core/i18n/words.ts';
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

for (const { language, theme } of looks) {
  test(`axe finds nothing on any place and in any dialog, ${language}, ${theme}`, async ({ launch }) => {
    const app = await launch({ args: ['--demo'] });
    const page = await shownPage(app);
    await fileDialogAnswers(app, MESSY);
    await use(page, language, theme);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const words = createWords(language);
    const nav = (
      key: 'place.today' | 'place.mandates' | 'place.chains' | 'place.import' | 'place.settings',
    ) =>
      page
        .getByRole('navigation')
        .getByRole('link', { name: new RegExp(`^${words(key)}`) })
        .click();
    const dialog = page.getByRole('dialog');
    /** What a key opens is looked at, and closed again. */
    const lookAtDialog = async (key: string, where: string) => {
      await page.keyboard.press(key);
      await expect(dialog).toBeVisible();
      await expectNothing(page, where);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    };

    await nav('place.today');
    await expectNothing(page, 'today');
    await page.getByRole('row').first().press('Enter');
    await expectNothing(page, 'an open row');
    await page
      .getByRole('button', { name: new RegExp(`^${words('today.why')}`.replace('?', '\\?')) })
      .click();
    await expect(dialog).toBeVisible();
    await expectNothing(page, 'why this date');
    await page.keyboard.press('Escape');
    await lookAtDialog('Control+k', 'the palette');
    await lookAtDialog('Control+n', 'a new mandate');
    await page.getByRole('heading', { level: 1 }).click();
    await lookAtDialog('?', 'the shortcuts');
    /** What is chosen in the palette is looked at, and closed again. */
    const choose = async (key: ParseKeys, where: string) => {
      await page.keyboard.press('Control+k');
      await dialog.getByRole('searchbox').fill(words(key).replace('…', ''));
      await expect(dialog.getByText(words(key))).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(dialog.getByRole('heading', { level: 2 })).toBeVisible();
      await expectNothing(page, where);
    };
    await choose('palette.registerOrganisation', 'a new organisation');
    await page.keyboard.press('Escape');
    await choose('palette.unknownUse', 'logins that are not known');
    await page.keyboard.press('Escape');
    await choose('palette.registerPerson', 'a new person');
    await dialog.getByRole('textbox').first().fill('Bo');
    await page.keyboard.press('Escape');
    await expect(dialog.getByRole('button', { name: words('common.keepOn') })).toBeFocused();
    await expectNothing(page, 'a form that was begun');
    await dialog.getByRole('button', { name: words('common.discard') }).click();
    await expect(dialog).toBeHidden();

    await nav('place.mandates');
    const cell = page.getByRole('gridcell', { name: 'Medewerker Vier', exact: true });
    await cell.click();
    const detail = page.getByRole('complementary');
    await expect(detail.getByRole('heading', { level: 2 })).toBeVisible();
    await expectNothing(page, 'the table with a detail');
    const menu = async (key: ParseKeys, where: string) => {
      await detail.getByRole('button', { name: words('detail.more') }).click();
      await page.getByRole('menuitem', { name: words(key), exact: true }).click();
      await expect(dialog).toBeVisible();
      await expectNothing(page, where);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    };
    await detail
      .getByRole('button', {
        name: new RegExp(`${words('detail.facts.means')} EH|${words('detail.facts.addMeans')}`),
      })
      .first()
      .click();
    await expect(dialog).toBeVisible();
    await expectNothing(page, 'a means');
    await page.keyboard.press('Escape');
    await menu('detail.menu.change', 'changing a mandate');
    await menu('detail.menu.renew', 'a renewal');
    await menu('detail.menu.use', 'a login');
    await menu('detail.menu.message', 'a message');
    await menu('detail.menu.suspend', 'suspending');
    await menu('detail.menu.revoke', 'withdrawing');
    await menu('detail.menu.archive', 'archiving');
    await page.getByRole('button', { name: words('table.filter.button') }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectNothing(page, 'the filters');
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox').fill('zzz');
    await expect(page.getByText(words('mandates.empty.none'))).toBeVisible();
    await expectNothing(page, 'an empty table');

    await nav('place.chains');
    await page.locator('.c-other', { hasText: 'Relatie Twee BV' }).click();
    await expect(detail.getByRole('heading', { level: 2 })).toBeVisible();
    await expectNothing(page, 'chain mandates with a detail');
    const step = async (key: ParseKeys, where: string) => {
      await page.getByRole('button', { name: words(key), exact: true }).click();
      await expect(dialog).toBeVisible();
      await expectNothing(page, where);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    };
    await step('chains.step.complete-own-side', 'recording a side');
    await step('message.title.client', 'a message to a client');
    await menu('chains.menu.assign', 'assigning employees');
    await menu('chains.menu.renew', 'renewing a side');
    await menu('chains.menu.use', 'a login through a chain');
    await menu('chains.menu.followUp', 'a step of a chain');
    await menu('chains.menu.archive', 'archiving a chain');
    await step('chains.new.received', 'a new chain mandate');
    await page.getByRole('tab', { name: new RegExp(`^${words('chains.tab.invitations')}`) }).click();
    await page.getByRole('button', { name: /^Relatie Negen BV/ }).click();
    await expect(detail.getByRole('heading', { level: 2 })).toBeVisible();
    await expectNothing(page, 'the board of invitations');
    await step('chains.invitation.sign', 'a signature');
    await step('chains.invitation.step.accepted', 'a step of an invitation');
    await step('chains.new.invitation', 'a new invitation');

    await nav('place.import');
    await expectNothing(page, 'import');
    await page.getByRole('button', { name: words('import.choose') }).click();
    await expect(page.getByRole('table')).toBeVisible();
    await expectNothing(page, 'the comparison');
    await nav('place.settings');
    await expectNothing(page, 'settings');
  });
}
