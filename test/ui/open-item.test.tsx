// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { emptyRegister } from '#test/ui/support/registers.ts';
import { renderApp } from '#test/ui/support/render-app.tsx';

const FIRST = 'Werkgeversportaal: verzuim melden, Beheerder Een';

/** The id of the item of a row. */
const idOf = (row: HTMLElement): string => row.getAttribute('data-key') ?? '';

describe('coming through a notification or the tray', () => {
  test('opens the row on Vandaag, gives it focus, and leaves a clean address', async () => {
    const { bridge, user } = await renderApp();
    const id = idOf(screen.getByRole('row', { name: FIRST }));
    await user.click(screen.getByRole('link', { name: 'Instellingen' }));
    await screen.findByRole('heading', { level: 1, name: 'Instellingen' });
    bridge.emit('item.open', { id });
    expect(await screen.findByRole('region', { name: `Antwoord op ${FIRST}` })).toBeVisible();
    await waitFor(() => expect(screen.getByRole('row', { name: FIRST })).toHaveFocus());
    await waitFor(() => expect(window.location.hash).toBe('#/'));
  });

  test('unfolds the group in which the row stands, and does it again', async () => {
    const { bridge, user } = await renderApp();
    const fold = screen.getByRole('button', { name: /^Later/ });
    await user.click(fold);
    const row = screen.getAllByRole('row').at(-1);
    if (row === undefined) throw new Error('no rows under Later');
    const id = idOf(row);
    await user.click(fold);
    bridge.emit('item.open', { id });
    await waitFor(() => expect(document.activeElement).toHaveAttribute('data-key', id));
    await user.keyboard('{Escape}');
    await user.click(fold);
    bridge.emit('item.open', { id });
    await waitFor(() => expect(document.activeElement).toHaveAttribute('data-key', id));
  });

  test('goes to the record when it does not stand on Vandaag', async () => {
    const { bridge } = await renderApp();
    bridge.emit('item.open', { id: 'mandate-elsewhere' });
    await waitFor(() => expect(window.location.hash).toContain('/mandates?id=mandate-elsewhere'));
  });

  test('goes to Vandaag for nothing in particular', async () => {
    const { bridge } = await renderApp('/settings');
    bridge.emit('item.open', { id: null });
    expect(await screen.findByRole('heading', { level: 1, name: /machtiging werkt niet/ })).toBeVisible();
  });

  test('does not pass the first run', async () => {
    const { bridge } = await renderApp('/', { profile: null, register: emptyRegister() });
    bridge.emit('item.open', { id: 'mandate-1' });
    await waitFor(() => expect(window.location.hash).toContain('/welcome'));
  });
});
