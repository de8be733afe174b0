// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { FakeState } from '#test/ui/support/fake-bridge.ts';
import { layOut } from '#test/ui/support/layout.ts';
import { renderApp } from '#test/ui/support/render-app.tsx';
import { cellsOf, detail, focusedRow, rowOf } from './support.ts';

beforeAll(layOut);

async function opened(service: string, person: string, state: FakeState = {}) {
  const app = await renderApp('/mandates', state);
  await screen.findByRole('grid');
  await app.user.click(cellsOf(rowOf(service, person))[2] ?? document.body);
  const panel = await screen.findByRole('complementary', { name: `Details van ${service}, ${person}` });
  return { ...app, panel, inside: within(panel) };
}
const UWV = ['Werkgeversportaal: verzuim melden', 'Beheerder Een'] as const;
/** A list of terms and what stands behind each of them. */
const facts = (panel: HTMLElement): Record<string, string> => {
  const values = within(panel).getAllByRole('definition');
  const terms = within(panel).getAllByRole('term');
  return Object.fromEntries(terms.map((term, at) => [term.textContent, values[at]?.textContent ?? '']));
};

describe('the detail beside the table', () => {
  test('says until when it works, when to act, and what is next', async () => {
    const { panel, inside } = await opened(...UWV);
    expect(inside.getByRole('heading', { level: 2, name: UWV[0] })).toBeVisible();
    expect(panel).toHaveTextContent('Werkt t/m 14-12-2026');
    expect(panel).toHaveTextContent('Uiterste actiedatum maandag 7 december. Nog 15 dagen.');
    expect(inside.getByRole('button', { name: 'Verleng bij We-ID' })).toBeVisible();
    expect(inside.getByRole('toolbar', { name: /^Uw antwoord/ })).toBeVisible();
  });

  test('lists the clocks in words, and which of them stops first', async () => {
    const { inside } = await opened(...UWV);
    const clocks = inside.getByRole('list', { name: `Klokken van ${UWV.join(', ')}` });
    expect(within(clocks).getAllByRole('listitem').at(0)).toHaveTextContent(/Machtiging.*14-12-2026/);
    expect(within(clocks).getAllByRole('listitem').at(0)).toHaveTextContent('stopt als eerste');
    expect(within(clocks).getAllByRole('listitem').at(2)).toHaveTextContent(/Middel.*31-03-2028/);
  });

  test('the date explains itself, and focus returns to its button', async () => {
    const { user, inside } = await opened(...UWV);
    const why = inside.getByRole('button', { name: /^Waarom deze datum/ });
    await user.click(why);
    expect(await screen.findByRole('dialog', { name: 'Waarom maandag 7 december?' })).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(why).toHaveFocus());
    expect(detail()).toBeVisible();
  });

  test('says who, for whom, with what, and whom to call', async () => {
    const { panel } = await opened(...UWV);
    expect(facts(panel)).toMatchObject({
      Organisatie: expect.stringContaining('68750110'),
      Dienstverlener: 'UWV',
      Niveau: 'EH3',
      'Laatste login': '03-11-2026',
      Middel: expect.stringContaining('31-03-2028'),
      Telefoon: '+31 (0)85-023 93 30',
      'E-mail': 'eh-support@we-id.nl',
    });
  });

  test('each fact opens the form that corrects it', async () => {
    const { user, inside } = await opened(...UWV);
    await user.click(inside.getByRole('button', { name: 'Wijzig Gebruiker' }));
    const form = await screen.findByRole('dialog');
    expect(within(form).getByDisplayValue('Beheerder Een')).toBeVisible();
  });

  test('what was answered becomes a step and a line of the history', async () => {
    const { user, panel, inside } = await opened(...UWV);
    await user.click(inside.getByRole('button', { name: 'Gezien' }));
    const section = async (name: string) =>
      within((await inside.findByRole('heading', { name })).parentElement ?? panel);
    const steps = await section('Stappen');
    await waitFor(() => expect(steps.getAllByRole('listitem')).toHaveLength(2));
    expect(steps.getAllByRole('listitem')[0]).toHaveTextContent(/^Machtiging: gezien/i);
    const history = await section('Geschiedenis');
    expect(history.getAllByRole('listitem')[0]).toHaveTextContent(/door Beheerder Een/);
  });

  test('the menu offers what its state allows', async () => {
    const { user, inside } = await opened('Elektronische formulieren', 'Vennoot Negen');
    await user.click(inside.getByRole('button', { name: 'Meer acties' }));
    const entries = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
    expect(entries).not.toContain('Schors…');
    expect(entries).not.toContain('Verlengd…');
    expect(entries).toContain('Archiveer…');
  });

  test('a suspension is lifted at once, and can be taken back', async () => {
    const { user, panel, inside } = await opened('Personenregister kinderopvang', 'Medewerker Zeven');
    expect(panel).toHaveTextContent('Geschorst vanaf');
    await user.click(inside.getByRole('button', { name: 'Meer acties' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Hef schorsing op' }));
    await waitFor(() => expect(panel).toHaveTextContent(/Actief/));
    await user.click(await screen.findByRole('button', { name: 'Ongedaan maken' }));
    await waitFor(() => expect(panel).toHaveTextContent('Geschorst vanaf'));
  });

  test('Escape and the cross close it and give focus back to the row', async () => {
    const { user, inside } = await opened(...UWV);
    await user.click(inside.getByRole('button', { name: 'Sluiten (Esc)' }));
    await waitFor(() => expect(detail()).toBeNull());
    expect(focusedRow()).toBe('3');
    expect(window.location.hash).toBe('#/mandates');
  });

  test('says when it cannot be read, and tries again', async () => {
    const app = await renderApp('/mandates', {
      refusals: new Map([['mandate.detail', new TijdigError('disk-full')]]),
    });
    await screen.findByRole('grid');
    await app.user.click(cellsOf(rowOf(...UWV))[2] ?? document.body);
    const again = await screen.findByRole('button', { name: 'Probeer opnieuw' });
    app.bridge.refusals.clear();
    await app.user.click(again);
    expect(await screen.findByRole('heading', { level: 2, name: UWV[0] })).toBeVisible();
  });
});
