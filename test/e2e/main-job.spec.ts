// Promise: the administrator's whole loop works in the window, with the desktop's own notification service: register, be
// reminded, open the reminder, ask, record the renewal, take back a mistake; and a restart keeps it. By pointer and by
// keyboard alone.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, shownPage, test } from './support/app-fixture.ts';
import { daysPass, wakeUp } from './support/clock.ts';
import { answerFirstRun, compareFirstFile, fileDialogAnswers } from './support/journey.ts';

test.use({ today: '2026-11-22', notificationMode: 'present' });

/** Two mandates of which nothing is due yet: the first step, ninety days before an end, is on the 24th. */
const LIST = [
  'Organisatie;KvK-nummer;Persoon;E-mail;Leverancier;Dienstverlener;Dienst;Niveau;Ingangsdatum;Einddatum;Laatst gebruikt',
  'Voorbeeld Bouw BV;68750110;Medewerker Drie;m3@voorbeeld.example;KPN;CBS;Mijn CBS;EH3;2022-02-23;2027-02-22;2026-11-20',
  'Voorbeeld Bouw BV;68750110;Medewerker Vier;m4@voorbeeld.example;KPN;RVO;mijn.rvo.nl;EH3;2025-07-01;2030-06-30;2026-11-20',
].join('\n');
const ITEM = 'Mijn CBS, Medewerker Drie';
const row = (page: Page) => page.getByRole('row', { name: ITEM });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

function listIn(folder: string): string {
  const file = join(folder, 'lijst.csv');
  writeFileSync(file, LIST);
  return file;
}
const clipboardText = (app: ElectronApplication) => app.evaluate(({ clipboard }) => clipboard.readText());

test('from a first run to a renewal, a mistake taken back, and a restart', async ({
  launch,
  userData,
  notifications,
}) => {
  const first = await launch();
  const page = await shownPage(first);
  await answerFirstRun(page, { role: 'Ik log in, een ander beheert' });
  await compareFirstFile(first, page, listIn(userData.settings));
  await page.getByRole('button', { name: 'Neem 2 rijen over' }).click();
  await page.getByRole('button', { name: 'Naar Vandaag' }).click();
  await expect(heading(page)).toContainText('Niets te doen tot en met');
  expect(notifications?.shown).toEqual([]);

  // The clock moves: the first step is due, and a click on the notification shows the item.
  await daysPass(first, 2);
  await wakeUp(first);
  await expect.poll(() => notifications?.shown).toHaveLength(1);
  const [shown] = notifications?.shown ?? [];
  expect(shown?.title).toBe('Mijn CBS');
  if (shown) notifications?.click(shown);
  await expect(page.getByRole('region', { name: `Antwoord op ${ITEM}` })).toBeVisible();

  // A message to whoever may renew, and the record that it was asked for.
  await row(page).getByRole('button', { name: 'Bericht aan bevoegde' }).click();
  const message = page.getByRole('dialog', { name: 'Bericht aan bevoegde' });
  await message.getByRole('button', { name: 'Kopieer' }).click();
  await expect(message.getByText('Gekopieerd.')).toBeVisible();
  expect(await clipboardText(first)).toContain('Voorbeeld Bouw BV (KvK 68750110)');
  await message.getByRole('button', { name: 'Vastleggen als aangevraagd…' }).click();
  await page.getByRole('dialog', { name: 'Aangevraagd' }).getByRole('button', { name: 'Leg vast' }).click();
  await expect(row(page)).toContainText('Aangevraagd. Bewijs verwacht op');

  // The new term is there.
  await row(page).getByRole('button', { name: 'Verlengd…' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Leg de nieuwe termijn vast' }).click();
  await expect(row(page)).toBeHidden();

  // It was a mistake.
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(row(page)).toContainText('Aangevraagd. Bewijs verwacht op');
  await first.close();

  const again = await launch({ env: { TIJDIG_TODAY: '2026-11-24' } });
  const later = await shownPage(again);
  await later.getByRole('button', { name: /^Binnen 90 dagen/ }).click();
  await expect(row(later)).toContainText('Aangevraagd. Bewijs verwacht op');
  // What was told stays told.
  expect(notifications?.shown).toHaveLength(1);
});

test('the same by keyboard alone', async ({ launch, userData, notifications }) => {
  const app = await launch();
  const page = await shownPage(app);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focusedName = () =>
    page.evaluate(() => {
      const focused = document.activeElement;
      const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : null;
      return (label || focused?.getAttribute('aria-label') || focused?.textContent || '').trim();
    });
  /** Presses a key until what has focus is called this. */
  const pressUntil = async (key: string, name: RegExp) => {
    const passed: string[] = [];
    for (let at = 0; at < 60; at += 1) {
      const focused = await focusedName();
      if (name.test(focused)) return;
      passed.push(focused.slice(0, 40));
      await page.keyboard.press(key);
    }
    throw new Error(`${key} leads to nothing called ${name}; passed: ${passed.join(' | ')}`);
  };
  const tabTo = (name: RegExp) => pressUntil('Tab', name);
  await fileDialogAnswers(app, listIn(userData.settings));

  await page.keyboard.press('Tab');
  await tabTo(/^KvK-nummer/);
  await page.keyboard.type('68750110');
  await tabTo(/^Naam van de organisatie/);
  await page.keyboard.type('Voorbeeld Bouw BV');
  await tabTo(/^Uw naam/);
  await page.keyboard.type('Medewerker Drie');
  await tabTo(/^Ik ben beheerder/);
  await press('ArrowUp');
  expect(await focusedName()).toBe('Ik log in, een ander beheert');
  await tabTo(/^Verder$/);
  await press('Enter');
  await expect(page.getByRole('heading', { name: 'Hoe wilt u beginnen?' })).toBeFocused();
  await tabTo(/^Importeer een bestand/);
  await press('Enter');
  await expect(heading(page)).toHaveText('Importeren');
  await tabTo(/^Kies een bestand/);
  await press('Enter');
  await expect(page.getByRole('table', { name: 'Vergelijking' })).toBeVisible();
  await tabTo(/^Neem 2 rijen over$/);
  await press('Enter');
  await tabTo(/^Naar Vandaag$/);
  await press('Enter');
  await expect(heading(page)).toContainText('Niets te doen tot en met');

  await daysPass(app, 2);
  await wakeUp(app);
  await expect.poll(() => notifications?.shown).toHaveLength(1);
  const [shown] = notifications?.shown ?? [];
  if (shown) notifications?.click(shown);
  await expect(row(page)).toBeFocused();

  // From the row: right to the next step, a message, and the record that it was asked for.
  await press('ArrowRight');
  await tabTo(/^Bericht aan bevoegde/);
  await press('Enter');
  const message = page.getByRole('dialog', { name: 'Bericht aan bevoegde' });
  await expect(message).toBeVisible();
  await tabTo(/^Kopieer$/);
  await press('Enter');
  await expect(message.getByText('Gekopieerd.')).toBeVisible();
  await tabTo(/^Vastleggen als aangevraagd/);
  await press('Enter');
  await expect(page.getByRole('dialog', { name: 'Aangevraagd' })).toBeVisible();
  await press('Enter');
  await expect(row(page)).toContainText('Aangevraagd. Bewijs verwacht op');

  // V for "verlengd" in the row's answers, Enter for what is suggested, and Ctrl Z for the mistake.
  await expect(row(page)).toBeFocused();
  const answers = page.getByRole('region', { name: `Antwoord op ${ITEM}` });
  if (!(await answers.isVisible())) await press('Enter');
  await expect(answers).toBeVisible();
  await pressUntil('ArrowRight', /^Neem dit antwoord terug$/);
  await tabTo(/^Gezien$/);
  await press('v');
  await expect(page.getByRole('button', { name: 'Leg de nieuwe termijn vast' })).toBeVisible();
  await press('Enter');
  await expect(row(page)).toBeHidden();
  await press('Control+z');
  await expect(row(page)).toContainText('Aangevraagd. Bewijs verwacht op');
});
