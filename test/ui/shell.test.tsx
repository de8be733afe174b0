// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { renderApp } from '#test/ui/support/render-app.tsx';

const links = () => within(screen.getByRole('navigation', { name: 'Plaatsen' })).getAllByRole('link');

describe('the shell', () => {
  test('shows the places that work and where the user is', async () => {
    const { user } = await renderApp();
    expect(links().map((link) => link.querySelector('.clip')?.textContent)).toEqual([
      'Vandaag',
      'Machtigingen',
      'Ketenmachtigingen',
      'Importeren',
      'Instellingen',
    ]);
    expect(screen.getByRole('link', { current: 'page' })).toHaveTextContent('Vandaag');
    await user.click(screen.getByRole('link', { name: 'Importeren' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Importeren' })).toBeVisible();
    expect(screen.getByRole('link', { current: 'page' })).toHaveTextContent('Importeren');
    expect(document.title).toBe('Importeren - Tijdig');
  });

  test('arrow keys go from place to place', async () => {
    const { user } = await renderApp();
    links()[0]?.focus();
    await user.keyboard('{ArrowDown}');
    expect(links()[1]).toHaveFocus();
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(links()[0]).toHaveFocus();
  });

  test('the number beside Vandaag is read out with its meaning', async () => {
    await renderApp();
    expect(screen.getByRole('link', { name: /Vandaag.*1 zaak vraagt aandacht/ })).toBeVisible();
  });
});
