// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { renderApp } from '#test/ui/support/render-app.tsx';
import { ADMINISTRATOR } from '#test/ui/support/sample-register.ts';

async function press(name: RegExp, state = {}) {
  const app = await renderApp('/', state);
  const [button] = await screen.findAllByRole('button', { name });
  if (button === undefined) throw new Error('no such step');
  await app.user.click(button);
  return { ...app, dialog: within(await screen.findByRole('dialog')) };
}

describe('the next step of an item', () => {
  test('a message to who may renew: read, copied, saved, opened, and then recorded as requested', async () => {
    const { user, bridge, dialog } = await press(/^Bericht aan bevoegde/);
    const text = await dialog.findByRole('textbox', { name: 'Bericht' });
    expect(text).toHaveAttribute('readonly');
    await user.click(dialog.getByRole('button', { name: 'Kopieer' }));
    expect(await dialog.findByText('Gekopieerd.')).toBeVisible();
    expect(bridge.copied.at(-1)).toContain('Beste');
    await user.click(dialog.getByRole('button', { name: 'Bewaar als .eml\u2026' }));
    await waitFor(() => expect(bridge.saved).toHaveLength(1));
    await user.click(dialog.getByRole('button', { name: 'Open in mailprogramma' }));
    await waitFor(() => expect(bridge.mailed.at(-1)).toMatch(/^mailto:/));
    await user.click(dialog.getByRole('button', { name: 'Vastleggen als aangevraagd\u2026' }));
    expect(await screen.findByRole('dialog', { name: 'Aangevraagd' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Leg vast' }));
    await waitFor(() => expect(bridge.register.answers.size).toBe(1));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('a message in the other language is written anew', async () => {
    const { user, dialog } = await press(/^Bericht aan bevoegde/);
    await dialog.findByRole('textbox', { name: 'Bericht' });
    await user.click(dialog.getByRole('button', { name: /Taal/ }));
    await user.click(await screen.findByRole('option', { name: 'English' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Bericht' })).toHaveTextContent(/^Dear/));
  });

  test('a failure of the mail program is said, and the message stays', async () => {
    const { user, bridge, dialog } = await press(/^Bericht aan bevoegde/);
    await dialog.findByRole('textbox', { name: 'Bericht' });
    bridge.refusals.set('messages.mail', new TijdigError('unexpected'));
    await user.click(dialog.getByRole('button', { name: 'Open in mailprogramma' }));
    expect(await dialog.findByText('Dat lukte niet')).toBeVisible();
    expect(dialog.getByRole('textbox', { name: 'Bericht' })).toBeVisible();
  });

  test('who may renew reads how, and records the new term', async () => {
    const { user, bridge, dialog } = await press(/^Verleng bij/, {
      profile: { ...ADMINISTRATOR, role: 'legal-representative' },
    });
    expect(dialog.getByText(/^Log in bij het portaal van/)).toBeVisible();
    expect(dialog.getByText(/Tijdig verlengt zelf niets\.$/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Leg de nieuwe termijn vast' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect([...bridge.register.mandates.values()].some(({ terms }) => terms.length === 2)).toBe(true);
  });
});

describe('last logins that are not known', () => {
  test('are answered for all at once; what is not known stays so', async () => {
    const app = await renderApp('/settings');
    await app.user.keyboard('{Control>}k{/Control}');
    await app.user.click(await screen.findByRole('menuitem', { name: /^Laatste keer inloggen/ }));
    const account = await screen.findByRole('radiogroup', { name: /Medewerker Zeven/ });
    await app.user.click(within(account).getByRole('radio', { name: 'Op een dag' }));
    await app.user.type(screen.getByRole('textbox', { name: 'Laatst gebruikt' }), '1-1-2030');
    await app.user.click(screen.getByRole('button', { name: 'Leg antwoorden vast' }));
    expect(screen.getByText(/ligt na vandaag/)).toBeVisible();
    await app.user.clear(screen.getByRole('textbox', { name: 'Laatst gebruikt' }));
    await app.user.type(screen.getByRole('textbox', { name: 'Laatst gebruikt' }), '3 nov 2026');
    await app.user.click(screen.getByRole('button', { name: 'Leg antwoorden vast' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const uses = [...app.bridge.register.mandates.values()].map(({ lastUse }) => lastUse);
    expect(uses).toContainEqual({ kind: 'date', on: '2026-11-03' });
    expect(uses.some(({ kind }) => kind === 'unknown')).toBe(false);
  });
});
