/** What is looked at: every place in its situations, in both languages and all themes, wide, narrow and enlarged. */
import type { Page } from '@playwright/test';
import { CHAIN_SCENES } from './chain-scenes.ts';
import { STORE_SCENES } from './store-scenes.ts';

export interface Look {
  readonly name: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly width: number;
  readonly height: number;
  readonly whole?: boolean;
  /** What the computer asks for; light unless given. */
  readonly scheme?: 'dark';
  readonly act?: (page: Page) => Promise<void>;
}

const openGroups = async (page: Page) => {
  for (const name of [/^(Binnen 90|Within 90)/, /^(Later)/]) {
    const fold = page.getByRole('button', { name });
    if ((await fold.count()) > 0) await fold.first().click();
  }
};
const openRow = async (page: Page) => {
  await page.getByRole('row').first().locator('.what').click();
  await page.getByRole('toolbar').waitFor();
};
const answerLater = async (page: Page) => {
  await openRow(page);
  await page.getByRole('button', { name: /^(Later|Remind me later)…/ }).click();
  await page.locator('.answer-form').waitFor();
};
const selectTwo = async (page: Page) => {
  await page.getByRole('row').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.locator('.selection-bar').waitFor();
};
const openWhy = async (page: Page) => {
  await openRow(page);
  await page
    .getByRole('button', { name: /^(Waarom deze datum|Why this date)/ })
    .first()
    .click();
  await page.getByRole('dialog').locator('.sum').waitFor();
};
const choose = async (page: Page) => {
  await page.getByRole('button', { name: /(Kies een bestand|Choose a file)/ }).click();
  await page.getByRole('tab').first().waitFor();
};
const apply = async (page: Page) => {
  await choose(page);
  await page.getByRole('button', { name: /^(Neem|Take over)/ }).click();
  await page.getByText(/(Alles is opgeslagen|Everything is saved)\./).waitFor();
};
const refuse = async (page: Page) => {
  await page.getByRole('button', { name: /(Kies een bestand|Choose a file)/ }).click();
  await page.getByRole('alert').waitFor();
};
const wrongKvk = async (page: Page) => {
  await page.getByLabel(/^(KvK-nummer|KvK number)/).fill('6875011');
  await page.getByLabel(/^(Naam van de organisatie|Name of the organisation)/).fill('Voorbeeld Bouw BV');
  await page.getByRole('button', { name: /^(Verder|Continue)/ }).click();
  await page.getByText(/(Dit zijn 7|These are 7)/).waitFor();
};
const begin = async (page: Page) => {
  await page.getByLabel(/^(KvK-nummer|KvK number)/).fill('68750110');
  await page.getByLabel(/^(Naam van de organisatie|Name of the organisation)/).fill('Voorbeeld Bouw BV');
  await page.getByLabel(/^(Uw naam|Your name)/).fill('Beheerder Een');
  await page.getByText(/(Ik ben beheerder|I am administrator)/).click();
  await page.getByRole('button', { name: /^(Verder|Continue)/ }).click();
  await page.getByRole('heading', { name: /(Hoe wilt u beginnen|How do you want to begin)/ }).waitFor();
};
const openMenu = async (page: Page) => {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem').first().waitFor();
};
const openSelect = async (page: Page) => {
  await page.getByRole('button', { name: /(Rechtsvorm|Legal form)/ }).click();
  await page.getByRole('option').first().waitFor();
};

/** Dialogs that open from the palette, by the name of their action. */
const fromPalette = (name: RegExp) => async (page: Page) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('menuitem', { name }).click();
  await page.getByRole('dialog').getByRole('heading').waitFor();
};
const openPalette = async (page: Page) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ma');
  await page.getByRole('menuitem').first().waitFor();
};
const newMandate = async (page: Page) => {
  await page.keyboard.press('Control+n');
  await page.getByRole('dialog').getByRole('heading').waitFor();
  await page.keyboard.type('Medewerker Een');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: /^(Bewaar|Save)$/ }).click();
};
/** What is known, offered below a field of a dialog. */
const offers = async (page: Page) => {
  await page.keyboard.press('Control+n');
  await page.getByRole('dialog').getByRole('heading').waitFor();
  await page.keyboard.type('Medewerker');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
};
const pasteCells = async (page: Page) => {
  await page.getByRole('textbox').fill('persoon\tdienst\tkvk\nMedewerker A\tMijn CBS\t68750110');
};

const pasteMail = async (page: Page) => {
  await page
    .getByRole('textbox')
    .fill('Beste Beheerder Een,\n\nUw machtiging bij We-ID verloopt op 9 januari 2030. Verleng op tijd.');
  await page.getByRole('button', { name: /^(Vergelijk|Compare)/ }).click();
  await page.getByRole('table').waitFor();
};

/** The first row that can be answered, opened at one of its answers. */
const answer = (name: RegExp) => async (page: Page) => {
  await page.getByRole('row').first().click();
  await page.getByRole('toolbar').getByRole('button', { name }).click();
  await page.getByRole('toolbar').getByRole('button', { name, expanded: true }).waitFor();
};
const nextStep = async (page: Page) => {
  await page
    .getByRole('button', { name: /^(Bericht aan|Message to)/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('textbox').waitFor();
};
const done = async (page: Page) => {
  await fromPalette(/(Nieuwe gebruiker|New person)/)(page);
  await page.keyboard.type('Medewerker Tien');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: /(Laatste wijziging|Last change)/ }).waitFor();
};

const openMandate = async (page: Page) => {
  await page.getByRole('row').nth(2).locator('.c-service').click();
  await page.getByRole('complementary').getByRole('heading', { level: 2 }).waitFor();
};
const selectMandates = async (page: Page) => {
  await page.getByRole('row').nth(1).locator('.c-service').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.locator('.table-foot').waitFor();
};
const find = (words: string) => async (page: Page) => {
  await page.getByRole('searchbox').fill(words);
  await page.getByText(/(Geen machtiging past|No authorisation fits)/).waitFor();
};
const filterMandates = async (page: Page) => {
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: 'EH3' }).click();
  await page.getByRole('menuitemcheckbox', { name: /^We-ID/ }).click();
  await page.keyboard.press('Escape');
  await page.locator('.chip-row > .chip').nth(1).waitFor();
};
const openFilter = async (page: Page) => {
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('menuitemcheckbox').first().waitFor();
};

type Scene = Pick<Look, 'name' | 'path' | 'act'> & { readonly state: string };
const SCENES: readonly Scene[] = [
  { name: 'today', path: '/', state: 'sample' },
  { name: 'today-busy', path: '/', state: 'busy' },
  { name: 'today-late', path: '/', state: 'late', act: openGroups },
  { name: 'today-row', path: '/', state: 'sample', act: answerLater },
  { name: 'today-selected', path: '/', state: 'busy', act: selectTwo },
  { name: 'today-missed', path: '/', state: 'missed' },
  { name: 'today-failed', path: '/', state: 'failed' },
  { name: 'today-empty', path: '/', state: 'empty' },
  { name: 'why', path: '/', state: 'sample', act: openWhy },
  { name: 'mandates', path: '/mandates', state: 'sample' },
  { name: 'mandates-open', path: '/mandates', state: 'sample', act: openMandate },
  { name: 'mandates-selected', path: '/mandates', state: 'busy', act: selectMandates },
  { name: 'mandates-filter', path: '/mandates', state: 'sample', act: openFilter },
  { name: 'mandates-filtered', path: '/mandates', state: 'sample', act: filterMandates },
  { name: 'mandates-none', path: '/mandates', state: 'sample', act: find('bestaat niet') },
  { name: 'mandates-empty', path: '/mandates', state: 'empty' },
  { name: 'mandates-many', path: '/mandates', state: 'many' },
  ...CHAIN_SCENES,
  { name: 'import', path: '/import', state: 'sample' },
  { name: 'import-compare', path: '/import', state: 'sample', act: choose },
  { name: 'import-long', path: '/import', state: 'empty', act: choose },
  { name: 'import-done', path: '/import', state: 'sample', act: apply },
  { name: 'import-refused', path: '/import', state: 'refused', act: refuse },
  { name: 'first', path: '/', state: 'first' },
  { name: 'first-error', path: '/', state: 'first', act: wrongKvk },
  { name: 'first-select', path: '/', state: 'first', act: openSelect },
  { name: 'first-begin', path: '/', state: 'first', act: begin },
  { name: 'palette', path: '/', state: 'sample', act: openPalette },
  { name: 'shortcuts', path: '/', state: 'sample', act: fromPalette(/^(Sneltoetsen|Shortcuts)/) },
  { name: 'new-mandate', path: '/', state: 'sample', act: newMandate },
  { name: 'new-mandate-offers', path: '/', state: 'sample', act: offers },
  { name: 'new-person', path: '/', state: 'sample', act: fromPalette(/(Nieuwe gebruiker|New person)/) },
  {
    name: 'new-organisation',
    path: '/',
    state: 'sample',
    act: fromPalette(/(Nieuwe organisatie|New organisation)/),
  },
  { name: 'unknown-use', path: '/', state: 'sample', act: fromPalette(/(Laatste keer|Record last)/) },
  { name: 'answer-later', path: '/', state: 'sample', act: answer(/^Later/) },
  { name: 'answer-renewed', path: '/', state: 'sample', act: answer(/^(Verlengd|Renewed)/) },
  { name: 'message', path: '/', state: 'sample', act: nextStep },
  { name: 'toast', path: '/', state: 'sample', act: done },
  { name: 'import-paste', path: '/import', state: 'sample', act: pasteCells },
  { name: 'import-mail', path: '/import', state: 'sample', act: pasteMail },
  { name: 'settings', path: '/settings', state: 'sample' },
  ...STORE_SCENES,
];

const THEMES = ['light', 'dark', 'contrast'] as const;
const LANGUAGES = ['nl', 'en'] as const;

const wide = SCENES.flatMap(({ state, ...scene }) =>
  LANGUAGES.flatMap((language) =>
    THEMES.map((theme) => ({
      ...scene,
      name: `${scene.name}-${language}-${theme}`,
      query: { state, language, theme },
      width: 1280,
      height: 800,
    })),
  ),
);
const narrow = SCENES.flatMap(({ state, ...scene }) =>
  (['light', 'dark'] as const).map((theme) => ({
    ...scene,
    name: `1024-${scene.name}-${theme}`,
    query: { state, language: 'nl', theme },
    width: 1024,
    height: 700,
  })),
);
const contrastDark = SCENES.map(({ state, ...scene }) => ({
  ...scene,
  name: `dark-${scene.name}-contrast`,
  query: { state, language: 'nl', theme: 'contrast' },
  width: 1280,
  height: 800,
  scheme: 'dark' as const,
}));
const enlarged = SCENES.map(({ state, ...scene }) => ({
  ...scene,
  name: `640-${scene.name}`,
  query: { state, language: 'nl', theme: 'light' },
  width: 640,
  height: 400,
  whole: true,
}));
const compact = SCENES.filter(
  ({ name }) => name === 'today-late' || name === 'import-compare' || name === 'mandates-open',
).map(({ state, ...scene }) => ({
  ...scene,
  name: `compact-${scene.name}`,
  query: { state, language: 'nl', theme: 'light', density: 'compact' },
  width: 1280,
  height: 800,
}));
const menu: Look = {
  name: '640-menu',
  path: '/',
  query: { state: 'sample', language: 'nl', theme: 'light' },
  width: 640,
  height: 400,
  act: openMenu,
};

export const LOOKS: readonly Look[] = [...wide, ...contrastDark, ...narrow, ...enlarged, ...compact, menu];
