// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { renderApp } from '#test/ui/support/render-app.tsx';

const toast = () => screen.findByRole('region', { name: 'Laatste wijziging' });

async function addPerson() {
  const app = await renderApp('/settings');
  await app.user.keyboard('{Control>}k{/Control}');
  await app.user.click(await screen.findByRole('menuitem', { name: /Nieuwe gebruiker/ }));
  await app.user.type(await screen.findByRole('textbox', { name: 'Naam' }), 'Medewerker Tien');
  await app.user.click(screen.getByRole('button', { name: 'Bewaar' }));
  await toast();
  return app;
}
const names = ({ bridge }: Awaited<ReturnType<typeof addPerson>>) =>
  [...bridge.register.persons.values()].map(({ name }) => name);

describe('taking back', () => {
  test('after a change it is said what was done, with the way back', async () => {
    const app = await addPerson();
    expect(await toast()).toHaveTextContent('Gebruiker toegevoegd.');
    expect(screen.getByRole('log', { name: 'Laatste wijziging' })).toHaveTextContent('Gebruiker toegevoegd.');
    expect(names(app)).toContain('Medewerker Tien');
    await app.user.click(within(await toast()).getByRole('button', { name: 'Ongedaan maken' }));
    await waitFor(() => expect(names(app)).not.toContain('Medewerker Tien'));
    expect(await toast()).toHaveTextContent('Ongedaan gemaakt: gebruiker toegevoegd.');
    await app.user.click(within(await toast()).getByRole('button', { name: 'Opnieuw doen' }));
    await waitFor(() => expect(names(app)).toContain('Medewerker Tien'));
  });

  test('Ctrl Z takes back, Ctrl Shift Z and Ctrl Y do again, and say so when there is nothing', async () => {
    const app = await addPerson();
    await app.user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(names(app)).not.toContain('Medewerker Tien'));
    await app.user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await waitFor(() => expect(names(app)).toContain('Medewerker Tien'));
    await app.user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(names(app)).not.toContain('Medewerker Tien'));
    await app.user.keyboard('{Control>}y{/Control}');
    await waitFor(() => expect(names(app)).toContain('Medewerker Tien'));
    await app.user.keyboard('{Control>}y{/Control}');
    await waitFor(async () =>
      expect(await toast()).toHaveTextContent('Er is niets om ongedaan te maken of opnieuw te doen.'),
    );
  });

  test('F6 goes to the toast and back; it can be closed', async () => {
    const app = await addPerson();
    const link = screen.getByRole('link', { name: 'Importeren' });
    link.focus();
    await app.user.keyboard('{F6}');
    expect(within(await toast()).getByRole('button', { name: 'Ongedaan maken' })).toHaveFocus();
    await app.user.keyboard('{F6}');
    expect(link).toHaveFocus();
    await app.user.click(within(await toast()).getByRole('button', { name: 'Sluiten' }));
    expect(screen.queryByRole('region', { name: 'Laatste wijziging' })).toBeNull();
  });

  test('in a text field Ctrl Z belongs to the text', async () => {
    const app = await addPerson();
    await app.user.click(screen.getByRole('link', { name: 'Importeren' }));
    await app.user.type(await screen.findByRole('textbox'), 'persoon');
    await app.user.keyboard('{Control>}z{/Control}');
    expect(app.bridge.calls.some(({ method }) => method === 'register.undo')).toBe(false);
  });

  test('a change from elsewhere takes the toast away, because that is what would be taken back', async () => {
    const app = await addPerson();
    await app.bridge.commit({ action: 'profile.set', puts: [], removes: [], reason: null });
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Laatste wijziging' })).toBeNull());
  });
});
