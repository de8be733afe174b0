import { expect, shownPage, test } from './support/app-fixture.ts';
import { answerFirstRun, compareFirstFile, fileDialogAnswers, MESSY, SAMPLE } from './support/journey.ts';

test.use({ today: '2026-11-22' });

const SENTENCE = '1 machtiging werkt niet. De eerstvolgende actie is uiterlijk maandag 7 december.';

test('first run, import, Vandaag, and a restart keeps it', async ({ launch }) => {
  const first = await launch();
  const page = await shownPage(first);
  await answerFirstRun(page);
  await compareFirstFile(first, page, SAMPLE);
  await page.getByRole('button', { name: 'Neem 14 rijen over' }).click();
  await expect(page.getByText('14 rijen zijn overgenomen.')).toBeVisible();
  await page.getByRole('button', { name: 'Naar Vandaag' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SENTENCE);
  await first.close();

  const again = await launch();
  const later = await shownPage(again);
  await expect(later.getByRole('heading', { level: 1 })).toHaveText(SENTENCE);
});

test('a process that is killed right after the acknowledgement has lost nothing', async ({ launch }) => {
  const first = await launch();
  const page = await shownPage(first);
  await answerFirstRun(page);
  await compareFirstFile(first, page, SAMPLE);
  await page.getByRole('button', { name: 'Neem 14 rijen over' }).click();
  await expect(page.getByText('14 rijen zijn overgenomen.')).toBeVisible();
  const gone = new Promise((resolve) => first.process().once('exit', resolve));
  first.process().kill('SIGKILL');
  await gone;

  const again = await launch();
  await expect((await shownPage(again)).getByRole('heading', { level: 1 })).toHaveText(SENTENCE);
});

test('the comparison shows what is refused and why, and cancelling changes nothing', async ({
  app,
  page,
}) => {
  await answerFirstRun(page);
  await fileDialogAnswers(app, null);
  await page.getByRole('button', { name: 'Importeer een bestand' }).click();
  await page.getByRole('button', { name: /^Kies een bestand/ }).click();
  await expect(page.getByText('U hebt geen bestand gekozen. Er is niets veranderd.')).toBeVisible();
  await fileDialogAnswers(app, MESSY);
  await page.getByRole('button', { name: /^Kies een bestand/ }).click();
  await page.getByRole('tab', { name: /Geweigerd/ }).click();
  await expect(page.getByRole('row')).toHaveCount(8);
  await expect(page.getByRole('row', { name: /Eigenaar K/ })).toContainText('eenmanszaak heeft geen RSIN');
  await page.getByRole('button', { name: 'Vorige' }).click();
  await page.getByRole('link', { name: 'Vandaag' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/nog geen|Nog geen/);
});

test('every date explains itself, and the focus comes back', async ({ launch }) => {
  const app = await launch({ args: ['--demo'] });
  const page = await shownPage(app);
  await page
    .getByRole('row', { name: /^Werkgeversportaal/ })
    .first()
    .press('Enter');
  const why = page.getByRole('button', { name: /Waarom deze datum\?.*Werkgeversportaal/ });
  await why.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'Waarom maandag 7 december?' })).toBeFocused();
  await expect(dialog).toContainText('14-12-2026');
  await expect(dialog).toContainText('2 werkdagen');
  await expect(dialog).toContainText('3 werkdagen');
  await expect(dialog).toContainText('weekend');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(why).toBeFocused();
});
