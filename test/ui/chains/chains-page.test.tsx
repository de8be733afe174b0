// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { EMPTY_REGISTER } from '#core/domain/records/register.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { layOut } from '#test/ui/support/layout.ts';
import { renderApp } from '#test/ui/support/render-app.tsx';
import { cellsOf, column, dialog, GRANTED, grid, openChain, RECEIVED, rowOf } from './support.ts';

beforeAll(layOut);

describe('the place Ketenmachtigingen', () => {
  test('has a tab for each direction and for invitations, with how many there are', async () => {
    await renderApp('/chains');
    const tabs = await screen.findAllByRole('tab');
    expect(tabs.map(({ textContent }) => textContent)).toEqual([
      'Wij machtigen3',
      'Wij treden op voor6',
      'Uitnodigingen5',
    ]);
    expect(screen.getByRole('tab', { selected: true })).toHaveTextContent(RECEIVED);
    expect(screen.getByRole('link', { name: 'Ketenmachtigingen' })).toBeVisible();
  });

  test('shows first what does not work, in words, with what is missing and whose move it is', async () => {
    await renderApp('/chains');
    await screen.findByRole('grid', { name: RECEIVED });
    expect(column(RECEIVED, 'Werkt')).toEqual([
      'Werkt niet',
      'Werkt niet',
      'Werkt niet',
      'Werkt',
      'Werkt',
      'Werkt',
    ]);
    expect(cellsOf(rowOf(RECEIVED, 'Relatie Twee BV')).map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['Wij: onze kant ontbreekt']),
    );
    expect(cellsOf(rowOf(RECEIVED, 'Relatie Twee BV'))[3]).toHaveTextContent(
      'Hun kant: Actief Reconi2 ≠ 0Diensten: opdrachtgever 2, intermediair 0Onze kant: Ontbreekt',
    );
  });

  test('what we granted stands under the intermediary, with what is not known', async () => {
    const { user } = await renderApp('/chains');
    await user.click(await screen.findByRole('tab', { name: /^Wij machtigen/ }));
    await screen.findByRole('grid', { name: GRANTED });
    expect(column(GRANTED, 'Intermediair')).toEqual([
      expect.stringContaining('Salariskantoor Voorbeeld BV'),
      expect.stringContaining('Subsidiebureau Voorbeeld NV'),
      expect.stringContaining('Accountant Voorbeeld en Partners BV'),
    ]);
    expect(column(GRANTED, 'Wie is aan zet')[2]).toBe('Niet bekend: wie toegewezen is');
    expect(window.location.hash).toBe('#/chains?tab=as-grantor');
  });

  test('searches, filters by whether it works, sorts and views', async () => {
    const { user } = await renderApp('/chains');
    await screen.findByRole('grid', { name: RECEIVED });
    await user.type(screen.getByRole('searchbox', { name: 'Zoek in ketenmachtigingen' }), 'rvo');
    await waitFor(() => expect(column(RECEIVED, 'Relatie')).toHaveLength(1));
    await user.clear(screen.getByRole('searchbox'));
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Werkt niet (3)' }));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(column(RECEIVED, 'Relatie')).toHaveLength(3));
    await user.click(screen.getByRole('button', { name: 'Verwijder filter Werkt: Werkt niet' }));
    await waitFor(() => expect(column(RECEIVED, 'Relatie')).toHaveLength(6));
    await user.click(within(grid(RECEIVED)).getByRole('button', { name: 'Relatie' }));
    await waitFor(() => expect(column(RECEIVED, 'Relatie')[0]).toContain('Relatie Drie BV'));
    await user.click(screen.getByRole('button', { name: /Weergave/ }));
    await user.click(await screen.findByRole('option', { name: 'Archief' }));
    expect(await screen.findByRole('heading', { name: 'Het archief is leeg.' })).toBeVisible();
  });

  test('says when nothing fits, and shows everything again', async () => {
    const { user } = await renderApp('/chains');
    await screen.findByRole('grid', { name: RECEIVED });
    await user.type(screen.getByRole('searchbox'), 'bestaat niet');
    await screen.findByRole('heading', { name: 'Geen ketenmachtiging past hierbij.' });
    await user.click(screen.getByRole('button', { name: 'Wis filters' }));
    expect(await screen.findByRole('grid', { name: RECEIVED })).toBeVisible();
  });

  test('an empty register is told what to do, and each way opens', async () => {
    const { user } = await renderApp('/chains', { register: EMPTY_REGISTER });
    expect(
      await screen.findByRole('heading', { name: 'U heeft nog geen intermediair gemachtigd.' }),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Nieuwe aanvraag' }));
    expect((await dialog()).getByRole('heading', { name: 'Nieuwe aanvraag' })).toBeVisible();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('tab', { name: /^Wij treden op voor/ }));
    expect(await screen.findByRole('heading', { name: 'U treedt nog voor niemand op.' })).toBeVisible();
    await user.click(screen.getByRole('tab', { name: /^Uitnodigingen/ }));
    expect(await screen.findByRole('heading', { name: 'Er loopt geen uitnodiging.' })).toBeVisible();
    await user.click(screen.getByRole('tab', { name: /^Wij treden op voor/ }));
    await user.click(await screen.findByRole('button', { name: 'Importeer een lijst' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Importeren' })).toBeVisible();
  });

  test('a selection gets one message per organisation, a dossier each, or goes into the archive', async () => {
    const app = await renderApp('/chains');
    await screen.findByRole('grid', { name: RECEIVED });
    for (const name of ['Relatie Een BV', 'Relatie Drie BV']) {
      await app.user.click(screen.getByRole('checkbox', { name: new RegExp(`^Selecteer ${name}`) }));
    }
    const foot = within(screen.getByRole('region', { name: 'Selectie' }));
    expect(foot.getByRole('status')).toHaveTextContent('2 geselecteerd');
    await app.user.click(foot.getByRole('button', { name: 'Bericht aan relatie' }));
    expect((await dialog()).getByText(/Ontvanger 1 van 2/)).toBeInTheDocument();
    await app.user.click((await dialog()).getByRole('button', { name: 'Sluiten' }));
    await app.user.click(foot.getByRole('button', { name: 'Bewaar dossier' }));
    await waitFor(() => expect(app.bridge.register.renewalDossiers.size).toBe(2));
    await app.user.click(foot.getByRole('button', { name: 'Archiveer' }));
    await waitFor(() => expect(column(RECEIVED, 'Relatie')).toHaveLength(4));
    await app.user.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    await waitFor(() => expect(column(RECEIVED, 'Relatie')).toHaveLength(6));
  });

  test('is walked by keyboard: into the table, to the detail and back', async () => {
    const app = await renderApp('/chains');
    await screen.findByRole('grid', { name: RECEIVED });
    grid(RECEIVED).querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus();
    await app.user.keyboard('{ArrowDown}{Enter}');
    const panel = await screen.findByRole('complementary', { name: /^Details van Relatie Vijf BV/ });
    await app.user.keyboard('{F6}');
    expect(within(panel).getByRole('heading', { level: 2 })).toHaveFocus();
    await app.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
    expect(document.activeElement?.closest('[role="row"]')).toHaveTextContent('Relatie Vijf BV');
  });

  test('says when it cannot be read, and tries again', async () => {
    const refusals = new Map([
      ['chains.rows', new TijdigError('disk-full')],
      ['chain.detail', new TijdigError('disk-full')],
    ] as const);
    const app = await renderApp('/chains', { refusals });
    app.bridge.refusals.delete('chains.rows');
    await app.user.click(await screen.findByRole('button', { name: 'Probeer opnieuw' }));
    await screen.findByRole('grid', { name: RECEIVED });
    await app.user.click(cellsOf(rowOf(RECEIVED, 'Relatie Een BV'))[1] ?? document.body);
    app.bridge.refusals.clear();
    await app.user.click(await screen.findByRole('button', { name: 'Probeer opnieuw' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'Relatie Een BV' })).toBeVisible();
  });
});

describe('the detail of a chain mandate', () => {
  test('says what is missing and whose move it is, and shows both sides service by service', async () => {
    const { panel, inside } = await openChain(await renderApp('/chains'), RECEIVED, 'Relatie Twee BV');
    expect(panel).toHaveTextContent('Dit ontbreekt:Wij: onze kant ontbreekt');
    const rows = inside.getAllByRole('row').map(({ textContent }) => textContent);
    expect(rows[0]).toMatch(/^Hun kant Reconi.*Onze kant/);
    expect(rows).toContain('mijn.rvo.nl≠komt niet overeenontbreekt');
    const clocks = inside.getByRole('list', { name: 'Klokken van Relatie Twee BV' });
    expect(clocks).toHaveTextContent(/Onze kant, ontbreekt/);
  });

  test('the date explains itself, by the clock of a side', async () => {
    const app = await renderApp('/chains');
    const { inside } = await openChain(app, RECEIVED, 'Relatie Drie BV');
    await app.user.click(inside.getByRole('button', { name: /^Waarom deze datum/ }));
    const why = within(await screen.findByRole('dialog', { name: /^Waarom / }));
    expect((await why.findAllByText(/21-12-2026|21 dec/))[0]).toBeVisible();
  });

  test('an answer is given to its reminders, and taken back', async () => {
    const app = await renderApp('/chains');
    const { inside } = await openChain(app, RECEIVED, 'Relatie Drie BV');
    await app.user.click(inside.getByRole('button', { name: 'Gezien' }));
    await app.user.click(await inside.findByRole('button', { name: 'Neem dit antwoord terug' }));
    await waitFor(() => expect(inside.queryByText(/^Gezien\. Stil/)).toBeNull());
  });

  test('a dossier is kept and worked on step by step', async () => {
    const app = await renderApp('/chains');
    const { inside } = await openChain(app, RECEIVED, 'Relatie Vijf BV');
    await app.user.click(await inside.findByRole('button', { name: 'Bewaar dossier' }));
    await app.user.click(await inside.findByRole('button', { name: 'Dossier bewaard' }));
    expect(await inside.findByRole('button', { name: 'Ingetrokken' })).toBeVisible();
    await waitFor(() => expect(inside.getByRole('heading', { name: 'Geschiedenis' })).toBeVisible());
  });
});
