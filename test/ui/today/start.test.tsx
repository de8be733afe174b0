// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { renderApp } from '#test/ui/support/render-app.tsx';
import { letPlacesBreak } from '#test/ui/support/set-up.ts';

describe('a register that cannot be opened', () => {
  test('says what happened and that nothing was lost, and opens when it can', async () => {
    letPlacesBreak();
    const refusals = new Map([['profile.get', new TijdigError('register-locked', { pid: 4 })]] as const);
    const { bridge, user } = await renderApp('/', { refusals });
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Een ander venster of programma gebruikt uw administratie.',
    );
    // It waits for the user instead of asking over and over.
    expect(bridge.calls.filter(({ method }) => method === 'profile.get').length).toBeLessThan(4);
    bridge.refusals.clear();
    await user.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
    expect(await screen.findByRole('heading', { level: 1, name: /1 machtiging werkt niet/ })).toBeVisible();
  });
});
