// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { renderApp } from '#test/ui/support/render-app.tsx';

describe('Instellingen', () => {
  test('another language takes effect at once, everywhere, and is kept', async () => {
    const { bridge, user } = await renderApp('/settings');
    await user.click(screen.getByRole('radio', { name: 'English' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    expect(screen.getByRole('link', { name: /Today/ })).toBeVisible();
    expect(document.documentElement.lang).toBe('en');
    expect(bridge.preferences.language).toBe('en');
  });

  test('theme and density stand on the root element', async () => {
    const { user } = await renderApp('/settings');
    await user.click(screen.getByRole('radio', { name: 'Hoog contrast' }));
    await waitFor(() => expect(document.documentElement.dataset.theme).toBe('contrast'));
    await user.click(screen.getByRole('radio', { name: 'Compact' }));
    await waitFor(() => expect(document.documentElement.dataset.density).toBe('compact'));
    await user.click(screen.getByRole('radio', { name: 'Zoals op deze computer' }));
    await waitFor(() => expect(document.documentElement.dataset.theme).toBeUndefined());
  });

  test('a preference that was changed elsewhere arrives here', async () => {
    const { bridge } = await renderApp('/settings');
    bridge.emit('preferences.changed', { ...bridge.preferences, language: 'en', theme: 'dark' });
    expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  });

  test('what could not be kept is said, and the page stays as it was', async () => {
    const { bridge, user } = await renderApp('/settings');
    bridge.refusals.set('preferences.set', new TijdigError('save-failed'));
    await user.click(screen.getByRole('radio', { name: 'English' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Opslaan is niet gelukt.');
    expect(screen.getByRole('radio', { name: 'Nederlands' })).toBeChecked();
  });

  test('says whether reminders arrive, and lets the user try it', async () => {
    const { user } = await renderApp('/settings', { health: { notifications: 'untested' } });
    const section = within(
      (await screen.findByRole('heading', { name: 'Herinneringen' })).closest('section') ?? document.body,
    );
    expect(await section.findByText('nog niet getest')).toBeVisible();
    expect(section.getByText('08:02')).toBeVisible();
    await user.click(section.getByRole('button', { name: 'Laat een melding zien' }));
    expect(await section.findByText('worden getoond')).toBeVisible();
    expect(section.getByText('Zag u de melding? Klik erop.')).toBeVisible();
  });

  test('says where the register lives and which version this is', async () => {
    await renderApp('/settings');
    expect(await screen.findByText(/AppData/)).toBeVisible();
    expect(screen.getByText('0.1.0')).toBeVisible();
    expect(screen.getByText('Beheerder Een')).toBeVisible();
  });
});
