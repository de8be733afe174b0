// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { renderApp } from '#test/ui/support/render-app.tsx';

async function openPalette() {
  const app = await renderApp('/settings');
  await app.user.keyboard('{Control>}k{/Control}');
  await screen.findByRole('dialog', { name: 'Zoek of doe' });
  return app;
}

describe('the command palette', () => {
  test('offers what can be done and where one can go, and takes the typing at once', async () => {
    const { user } = await openPalette();
    expect(screen.getByRole('searchbox', { name: 'Zoek of doe' })).toHaveFocus();
    expect(screen.getByRole('menuitem', { name: /^Nieuwe machtiging/ })).toBeVisible();
    await user.keyboard('impo');
    expect(screen.getAllByRole('menuitem')).toHaveLength(1);
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Importeren' })).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('finds mandates by any of their words', async () => {
    const { user } = await openPalette();
    await user.keyboard('kadaster');
    const group = await screen.findByRole('group', { name: 'Machtigingen' });
    expect(within(group).getAllByRole('menuitem')[0]).toHaveTextContent(/Kadaster/);
  });

  test('arrows choose, Esc closes and gives focus back', async () => {
    const app = await renderApp('/settings');
    const button = screen.getAllByRole('button', { name: /^Zoek of doe/ })[0];
    if (button === undefined) throw new Error('no button');
    await app.user.click(button);
    await screen.findByRole('dialog', { name: 'Zoek of doe' });
    await app.user.keyboard('nieuwe{ArrowDown}{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Nieuwe gebruiker' })).toBeVisible();
    await app.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('says that nothing was found', async () => {
    const { user } = await openPalette();
    await user.keyboard('qqqq');
    expect(await screen.findByText(/^Niets gevonden/)).toBeVisible();
  });
});

describe('shortcuts', () => {
  test('"?" lists them, but not while typing', async () => {
    const { user } = await renderApp('/import');
    await user.type(screen.getByRole('textbox'), '?');
    expect(screen.queryByRole('dialog')).toBeNull();
    screen.getByRole('link', { name: /^Vandaag/ }).focus();
    await user.keyboard('?');
    const list = await screen.findByRole('dialog', { name: 'Sneltoetsen' });
    expect(within(list).getByText('Ctrl Shift Z')).toBeVisible();
    expect(within(list).getByRole('button', { name: 'Sluiten' })).toHaveFocus();
  });

  test('a number goes to the place of that number, Ctrl N opens a new mandate', async () => {
    const { user } = await renderApp('/settings');
    await user.keyboard('{Control>}1{/Control}');
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Instellingen' })).toBeNull());
    await user.keyboard('{Control>}n{/Control}');
    expect(await screen.findByRole('dialog', { name: 'Nieuwe machtiging' })).toBeVisible();
    expect(screen.getByRole('combobox', { name: 'Gebruiker' })).toHaveFocus();
  });
});
