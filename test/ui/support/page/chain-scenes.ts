/** What is looked at of Ketenmachtigingen: its lists, boards, details and forms. */
import type { Page } from '@playwright/test';

const openRow = (name: string) => async (page: Page) => {
  await page.locator('.c-other', { hasText: name }).click();
  await page.getByRole('complementary').getByRole('heading', { level: 2 }).waitFor();
};
const openCard = async (page: Page) => {
  await page.getByRole('button', { name: /Relatie Negen BV/ }).click();
  await page.getByRole('complementary').getByRole('heading', { level: 2 }).waitFor();
};
const press = (name: RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('dialog').getByRole('heading').first().waitFor();
};
const sideForm = async (page: Page) => {
  await openRow('Relatie Twee BV')(page);
  await press(/^(Leg onze kant vast|Record our side)/)(page);
};
const assignForm = async (page: Page) => {
  await openRow('Relatie Een BV')(page);
  await press(/^(Wijzig Medewerkers|Change Employees)/)(page);
};
const message = async (page: Page) => {
  await openRow('Relatie Een BV')(page);
  await press(/^(Bericht aan relatie|Message to client)/)(page);
};
const selectTwo = async (page: Page) => {
  await page.getByRole('row').nth(1).locator('.c-other').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.locator('.table-foot').waitFor();
};

/** Goes to a tab first. */
const on =
  (tab: RegExp, act?: (page: Page) => Promise<void>) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('tab', { name: tab }).click();
    await page.getByRole('tab', { name: tab, selected: true }).waitFor();
    await act?.(page);
  };
const GRANTED = /^(Wij machtigen|We authorise)/;
const INVITATIONS = /^(Uitnodigingen|Invitations)/;

export const CHAIN_SCENES = [
  { name: 'chains', path: '/chains', state: 'sample' },
  { name: 'chains-open', path: '/chains', state: 'sample', act: openRow('Relatie Twee BV') },
  { name: 'chains-works', path: '/chains', state: 'sample', act: openRow('Relatie Drie BV') },
  { name: 'chains-granted', path: '/chains', state: 'sample', act: on(GRANTED) },
  {
    name: 'chains-granted-open',
    path: '/chains',
    state: 'sample',
    act: on(GRANTED, openRow('Subsidiebureau Voorbeeld NV')),
  },
  { name: 'chains-selected', path: '/chains', state: 'sample', act: selectTwo },
  { name: 'chains-board', path: '/chains', state: 'sample', act: on(INVITATIONS) },
  { name: 'chains-board-open', path: '/chains', state: 'sample', act: on(INVITATIONS, openCard) },
  { name: 'chains-empty', path: '/chains', state: 'empty' },
  { name: 'chains-board-empty', path: '/chains', state: 'empty', act: on(INVITATIONS) },
  { name: 'chains-side', path: '/chains', state: 'sample', act: sideForm },
  { name: 'chains-assign', path: '/chains', state: 'sample', act: assignForm },
  { name: 'chains-message', path: '/chains', state: 'sample', act: message },
  { name: 'chains-new', path: '/chains', state: 'sample', act: press(/^(Nieuwe ketenmachtiging|New chain)/) },
  {
    name: 'chains-invite',
    path: '/chains',
    state: 'sample',
    act: on(INVITATIONS, press(/^(Nieuwe uitnodiging|New invitation)/)),
  },
] as const;
