/** What a person does in the window, in the words on the screen. */
import { resolve } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from './app-fixture.ts';

export const SAMPLE = resolve(import.meta.dirname, '../../fixtures/machtigingen.csv');
export const MESSY = resolve(import.meta.dirname, '../../fixtures/rommelig.csv');

/** The next file dialogs answer this file; `null` = cancelled. */
export const fileDialogAnswers = (app: ElectronApplication, path: string | null): Promise<void> =>
  app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: file === null, filePaths: file === null ? [] : [file] });
  }, path);

/** Answers the first run as the administrator of the sample's first organisation, or in another role. */
export async function answerFirstRun(page: Page, { role = 'Ik ben beheerder' } = {}): Promise<void> {
  await page.getByLabel('KvK-nummer').fill('68750110');
  await page.getByLabel('Naam van de organisatie').fill('Voorbeeld Bouw BV');
  await page.getByLabel('Uw naam').fill('Beheerder Een');
  await page.getByRole('radio', { name: role }).check({ force: true });
  await page.getByRole('button', { name: 'Verder' }).click();
  await expect(page.getByRole('heading', { name: 'Hoe wilt u beginnen?' })).toBeVisible();
}

/** From the end of the first run to a comparison of this file on the screen. */
export async function compareFirstFile(app: ElectronApplication, page: Page, file: string): Promise<void> {
  await fileDialogAnswers(app, file);
  await page.getByRole('button', { name: 'Importeer een bestand' }).click();
  await page.getByRole('button', { name: /^Kies een bestand/ }).click();
  await expect(page.getByRole('table', { name: 'Vergelijking' })).toBeVisible();
}
