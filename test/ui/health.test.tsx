// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { renderApp } from '#test/ui/support/render-app.tsx';

const line = () => screen.getByRole('contentinfo');

describe('the health line', () => {
  test('says that reminders work, when they were checked and when again, in Dutch time', async () => {
    await renderApp();
    expect(
      await within(line()).findByText('Herinneringen werken. Laatste controle 08:02, volgende 08:32'),
    ).toBeVisible();
    expect(within(line()).getByText('Alles opgeslagen')).toBeVisible();
    expect(within(line()).getByText('Eigen administratie, zonder juridische werking')).toBeVisible();
  });

  test('says so when they were not tested, and never claims that they work', async () => {
    await renderApp('/', { health: { notifications: 'untested' } });
    expect(await within(line()).findByText(/^Herinneringen zijn nog niet getest\./)).toBeVisible();
    expect(within(line()).queryByText(/Herinneringen werken/)).toBeNull();
  });

  test('follows what happens without a click', async () => {
    const { bridge } = await renderApp();
    bridge.setHealth({ nextCheckAt: '2026-11-22T08:02:00.000Z' });
    expect(await within(line()).findByText(/volgende 09:02$/)).toBeVisible();
  });

  test('does not guess when it cannot be asked', async () => {
    const refusals = new Map([['reminders.health', new TijdigError('unexpected')]] as const);
    await renderApp('/', { refusals });
    expect(await within(line()).findByText('Of herinneringen werken, is niet bekend')).toBeVisible();
  });
});

describe('reminders that do not reach the user', () => {
  const failed = { notifications: 'failed', since: '2026-11-20T08:14:00.000Z' } as const;

  test('are said in red on top of every place, with what to do', async () => {
    const { user } = await renderApp('/', { health: failed });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Herinneringen bereiken u niet.');
    expect(alert).toHaveTextContent('Uw computer toont sinds vrijdag 20 november geen meldingen van Tijdig.');
    expect(alert).toHaveTextContent('Er is niets verloren');
    expect(within(line()).getByText('Herinneringen bereiken u niet sinds vrijdag 20 november')).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Instellingen' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Herinneringen bereiken u niet.');
  });

  test('the bar goes when a new test is shown', async () => {
    const { bridge, user } = await renderApp('/', { health: failed });
    bridge.shows = true;
    await user.click(within(await screen.findByRole('alert')).getByRole('button', { name: 'Test opnieuw' }));
    expect(await within(line()).findByText(/^Herinneringen werken/)).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('a test that fails says so at once', async () => {
    const { bridge, user } = await renderApp('/', { health: { notifications: 'untested' } });
    bridge.shows = false;
    await user.click(await screen.findByRole('button', { name: 'Laat een melding zien' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Herinneringen bereiken u niet.');
  });
});
