// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { ReadOnlyReason, StoreStatus } from '#core/contract/store-status.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { renderAction } from '#test/ui/support/render-action.tsx';
import { renderApp } from '#test/ui/support/render-app.tsx';
import { sampleRegister } from '#test/ui/support/sample-register.ts';

const HOLDER = { pid: 4711, since: '2026-11-22T08:02:00.000Z', host: 'KANTOOR' };
const OPEN: StoreStatus = { phase: 'open', mode: { kind: 'writing' } };
const readOnly = (reason: ReadOnlyReason): StoreStatus => ({
  phase: 'open',
  mode: { kind: 'read-only', reason, holder: reason === 'held-by-another' ? HOLDER : null },
});
const line = () => screen.getByRole('contentinfo');

describe('a register that somebody else holds', () => {
  test.each([
    [
      'nl',
      'Alleen lezen',
      'proces 4711 op computer KANTOOR, sinds 22 november 2026 09:02',
      'U kunt alles bekijken.',
    ],
    [
      'en',
      'Read-only',
      'process 4711 on computer KANTOOR, since 22 November 2026 09:02',
      'You can look at everything.',
    ],
  ] as const)(
    'says so in %s on top of every place: who, since when, what is safe',
    async (language, title, who, safe) => {
      const { user } = await renderApp('/', {
        store: readOnly('held-by-another'),
        preferences: { language },
      });
      const bar = () => screen.getByRole('alert');
      expect(bar()).toHaveTextContent(title);
      expect(bar()).toHaveTextContent(who);
      expect(bar()).toHaveTextContent(safe);
      expect(within(line()).getByText(/^Alleen lezen|^Read-only/)).toBeVisible();
      expect(within(line()).queryByText(/Alles opgeslagen|Everything saved/)).toBeNull();
      await user.click(screen.getByRole('link', { name: language === 'nl' ? 'Instellingen' : 'Settings' }));
      expect(bar()).toHaveTextContent(who);
    },
  );

  test('is edited as soon as it is free and the user tries again', async () => {
    const { bridge, user } = await renderApp('/', { store: readOnly('held-by-another') });
    const again = () => within(screen.getByRole('alert')).getByRole('button', { name: 'Probeer opnieuw' });
    await user.click(again());
    expect(await screen.findByText('Het lukt nog niet. Er is niets veranderd.')).toBeVisible();
    bridge.afterTrying = OPEN;
    await user.click(again());
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(within(line()).getByText('Alles opgeslagen')).toBeVisible();
  });

  test('says why when trying again fails altogether', async () => {
    const { bridge, user } = await renderApp('/', { store: readOnly('held-by-another') });
    bridge.refusals.set('store.try-again', new TijdigError('register-damaged', { file: 'journal-2.log' }));
    await user.click(within(screen.getByRole('alert')).getByRole('button', { name: 'Probeer opnieuw' }));
    expect(await screen.findByText(/journal-2\.log van uw administratie is beschadigd/)).toBeVisible();
  });

  test('refuses what is entered with the reason, and keeps what was typed in its form', async () => {
    const [person] = sampleRegister().persons.values();
    if (person === undefined) throw new Error('the sample has none');
    const store = readOnly('held-by-another');
    const { bridge, user } = await renderAction({ kind: 'change-person', person }, { store });
    bridge.refusals.set('register.edit', new TijdigError('register-locked', HOLDER));
    const email = screen.getByRole('textbox', { name: /^E-mail/ });
    await user.clear(email);
    await user.type(email, 'een@voorbeeld.example');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(await screen.findByText(/proces 4711 op computer KANTOOR/)).toBeVisible();
    expect(email).toHaveValue('een@voorbeeld.example');
  });
});

describe('a disk that fails', () => {
  test('is told the moment it happens, and what stays and what to do', async () => {
    const { bridge, user } = await renderApp();
    expect(screen.queryByRole('alert')).toBeNull();
    bridge.setStore(readOnly('disk-failed'));
    const bar = await screen.findByRole('alert');
    expect(bar).toHaveTextContent('De schijf gaf een fout bij het opslaan.');
    expect(bar).toHaveTextContent('Alles wat u eerder opsloeg, staat er nog.');
    expect(within(line()).getByText('Alleen lezen: er wordt niets opgeslagen')).toBeVisible();
    expect(within(bar).queryByRole('button', { name: 'Probeer opnieuw' })).toBeNull();
    await user.click(within(bar).getByRole('button', { name: 'Stop Tijdig' }));
    expect(bridge.calls.at(-1)).toMatchObject({ method: 'app.quit' });
  });

  test.each(['disk-full', 'folder-read-only', 'newer'] as const)(
    '%s has words of its own',
    async (reason) => {
      await renderApp('/', { store: readOnly(reason) });
      expect(screen.getByRole('alert')).toHaveTextContent(/Alleen lezen.+\./);
    },
  );
});
