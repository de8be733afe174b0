// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { layOut } from '#test/ui/support/layout.ts';
import { emptyRegister } from '#test/ui/support/registers.ts';
import { renderApp } from '#test/ui/support/render-app.tsx';
import { column, grid, rows } from './support.ts';

beforeAll(layOut);

async function atTable() {
  const app = await renderApp('/mandates');
  await screen.findByRole('grid');
  return app;
}
const box = () => screen.getByRole('searchbox', { name: 'Zoek in machtigingen' });
const says = (words: string | RegExp) => screen.findByText(words);

describe('searching and narrowing the table', () => {
  test('says how many there are, in the order of what to do first', async () => {
    await atTable();
    expect(await says('14 machtigingen')).toBeVisible();
    expect(column('Actie uiterlijk').slice(0, 3)).toEqual(['23-06-2025', '07-12-2026', '09-12-2026']);
    expect(screen.getByRole('columnheader', { name: 'Actie uiterlijk' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
  });

  test('Ctrl F goes to the search box; typing narrows at once, Escape shows all again', async () => {
    const { user } = await atTable();
    await user.keyboard('{Control>}f{/Control}');
    expect(box()).toHaveFocus();
    await user.keyboard('belasting een');
    expect(await says('2 van 14')).toBeVisible();
    expect(column('Gebruiker')).toEqual(['Beheerder Een', 'Eigenaar Acht']);
    await user.keyboard('{Escape}');
    expect(await says('14 machtigingen')).toBeVisible();
    expect(box()).toHaveValue('');
  });

  test('shows the rows of the last thing that was typed, whatever was answered last', async () => {
    const { bridge, user } = await atTable();
    const slow = bridge.invoke.bind(bridge);
    const held: (() => void)[] = [];
    bridge.invoke = async (method, input) => {
      const answer = await slow(method, input);
      if (method === 'mandates.rows' && JSON.stringify(input).includes('"search":"k"'))
        await new Promise<void>((go) => held.push(go));
      return answer;
    };
    await user.type(box(), 'kadaster');
    expect(await says('1 van 14')).toBeVisible();
    expect(held).toHaveLength(1);
    for (const go of held) go();
    await user.keyboard('{Shift}');
    expect(column('Dienst')[0]).toMatch(/^Mijn Kadaster/);
    expect(rows()).toHaveLength(1);
  });

  test('a saved view shows its mandates', async () => {
    const { user } = await atTable();
    await user.click(screen.getByRole('button', { name: /Weergave/ }));
    await user.click(await screen.findByRole('option', { name: 'Laatste login niet bekend' }));
    expect(await says('1 van 14')).toBeVisible();
    expect(column('Laatste login')).toEqual(['niet bekend']);
  });

  test('filters are put on in the menu and taken off as chips', async () => {
    const { user } = await atTable();
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'KPN (2)' }));
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'We-ID (6)' }));
    await user.keyboard('{Escape}');
    expect(await says('8 van 14')).toBeVisible();
    const chips = screen.getByRole('grid', { name: 'Filters' });
    expect(within(chips).getByRole('row', { name: 'Leverancier: KPN' })).toBeVisible();
    within(chips).getByRole('row', { name: 'Leverancier: We-ID' }).focus();
    await user.keyboard('{Delete}');
    expect(await says('2 van 14')).toBeVisible();
    await user.click(within(chips).getByRole('button', { name: /Verwijder filter/ }));
    expect(await says('14 machtigingen')).toBeVisible();
  });

  test('a column sorts by its button, the other way round by the same one', async () => {
    const { user } = await atTable();
    await user.click(screen.getByRole('button', { name: 'Gebruiker' }));
    await waitFor(() => expect(column('Gebruiker')[0]).toBe('Beheerder Een'));
    expect(screen.getByRole('columnheader', { name: 'Gebruiker' })).toHaveAttribute('aria-sort', 'ascending');
    await user.click(screen.getByRole('button', { name: 'Gebruiker' }));
    await waitFor(() => expect(column('Gebruiker')[0]).toBe('Vennoot Negen'));
    expect(within(grid()).getAllByRole('columnheader', { hidden: false })[6]).not.toHaveAttribute(
      'aria-sort',
    );
  });
});

describe('a table without rows', () => {
  test('says that nothing fits, and clears what was asked', async () => {
    const { user } = await atTable();
    await user.type(box(), 'bestaat niet');
    expect(await screen.findByRole('heading', { name: 'Geen machtiging past hierbij.' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Wis filters' }));
    expect(await says('14 machtigingen')).toBeVisible();
  });

  test('says how to begin when nothing is registered', async () => {
    await renderApp('/mandates', { register: emptyRegister() });
    const title = await screen.findByRole('heading', { name: 'Er staat nog geen machtiging in Tijdig.' });
    expect(title).toBeVisible();
    expect(screen.getByRole('button', { name: /Voer er zelf een in/ })).toBeVisible();
  });

  test('an archive without anything says what it is for', async () => {
    const { user } = await atTable();
    await user.click(screen.getByRole('button', { name: /Weergave/ }));
    await user.click(await screen.findByRole('option', { name: 'Archief' }));
    expect(await screen.findByRole('heading', { name: 'Het archief is leeg.' })).toBeVisible();
  });

  test('rows that cannot be read: what happened, and once more', async () => {
    const { bridge, user } = await renderApp('/mandates', {
      refusals: new Map([['mandates.rows', new TijdigError('disk-full')]]),
    });
    const again = await screen.findByRole('button', { name: 'Probeer opnieuw' });
    bridge.refusals.clear();
    await user.click(again);
    expect(await says('14 machtigingen')).toBeVisible();
  });
});

describe('what can be begun from here', () => {
  test('the last logins that are not known are said, with their form', async () => {
    const { user } = await atTable();
    expect(await says(/^Van 1 machtiging is niet bekend/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Vul het laatste inloggen in…' }));
    const form = await screen.findByRole('dialog');
    expect(await within(form).findByText(/Medewerker Zeven/)).toBeVisible();
  });

  test('a mandate is new by its button, a user or an organisation by the menu beside it', async () => {
    const { user } = await atTable();
    await user.click(screen.getByRole('button', { name: 'Nieuwe machtiging' }));
    expect(await screen.findByRole('dialog', { name: 'Nieuwe machtiging' })).toBeVisible();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Nieuwe gebruiker of organisatie' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Nieuwe gebruiker…' }));
    expect(await screen.findByRole('dialog', { name: /Nieuwe (gebruiker|persoon)/ })).toBeVisible();
  });
});
