// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { createTexts } from '#core/i18n/i18n.ts';
import { type Client, createClient } from '#renderer/api/client.ts';
import { App } from '#renderer/app/App.tsx';
import { createAppQueryClient } from '#renderer/app/query-client.ts';
import { FakeBridge } from '#test/ui/support/fake-bridge.ts';
import { layOut } from '#test/ui/support/layout.ts';
import { emptyRegister } from '#test/ui/support/registers.ts';
import { renderApp } from '#test/ui/support/render-app.tsx';
import { ADMINISTRATOR, sampleRegister } from '#test/ui/support/sample-register.ts';

layOut();

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

  test('is not missed when it was what opened the window', async () => {
    const [id = ''] = sampleRegister().mandates.keys();
    window.location.hash = '#/';
    const bridge = new FakeBridge({ register: sampleRegister(), profile: ADMINISTRATOR });
    const client = createClient(bridge);
    /** As the preload does: what came before anybody listened goes to the first who does. */
    const early: Client = {
      call: client.call,
      on: (event, listener) => {
        const stop = client.on(event, listener);
        if (event === 'item.open') queueMicrotask(() => bridge.emit('item.open', { id }));
        return stop;
      },
    };
    render(<App client={early} queryClient={createAppQueryClient()} texts={createTexts('nl')} />);
    await waitFor(() => expect(document.activeElement).toHaveAttribute('data-key', id));
    expect(screen.getByRole('toolbar')).toBeVisible();
  });

  test('does not pass the first run', async () => {
    const { bridge } = await renderApp('/', { profile: null, register: emptyRegister() });
    bridge.emit('item.open', { id: 'mandate-1' });
    await waitFor(() => expect(window.location.hash).toContain('/welcome'));
  });
});
