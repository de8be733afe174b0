// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { renderApp } from '#test/ui/support/render-app.tsx';

async function openForm() {
  const app = await renderApp('/settings');
  await app.user.keyboard('{Control>}n{/Control}');
  await screen.findByRole('dialog', { name: 'Nieuwe machtiging' });
  return app;
}
/** By label: by role a form of this size takes its time. */
const field = (name: string) => screen.getByLabelText(name, { selector: 'input' });
const save = () => screen.getByRole('button', { name: 'Bewaar' });

/** Everything that is needed, of a person, an organisation and a service that are known. */
async function fill({ user }: Awaited<ReturnType<typeof openForm>>, end = '14 dec 2029') {
  await user.type(field('Gebruiker'), 'Twee');
  await user.click(await screen.findByRole('option', { name: /Medewerker Twee/ }));
  await user.clear(field('Organisatie'));
  await user.type(field('Organisatie'), 'Bouw');
  await user.click(await screen.findByRole('option', { name: /Voorbeeld Bouw BV/ }));
  await user.type(field('Dienst'), 'CBS');
  await user.click(await screen.findByRole('option', { name: /Mijn CBS/ }));
  await user.type(field('Einddatum'), end);
  await user.tab();
}

describe('registering a mandate', () => {
  test('says what is missing at each field, and goes to the first', async () => {
    const { user, bridge } = await openForm();
    await user.click(save());
    expect(screen.getByText('Vul in wie er inlogt.')).toBeVisible();
    expect(screen.getByText('Vul minstens één dienst in.')).toBeVisible();
    expect(screen.getByText('Vul een datum in.')).toBeVisible();
    expect(field('Gebruiker')).toHaveFocus();
    expect(bridge.calls.some(({ method }) => method === 'register.edit')).toBe(false);
  });

  test('begins with the organisation of the user', async () => {
    await openForm();
    expect(field('Organisatie')).toHaveValue('Voorbeeld Bouw BV');
    expect(field('KvK-nummer')).toHaveValue('68750110');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  test('what is known is offered and brings its KvK number along', async () => {
    const app = await openForm();
    await fill(app);
    expect(field('KvK-nummer')).toHaveValue('68750110');
    expect(screen.getByText('vrijdag 14 december 2029')).toBeVisible();
    await app.user.click(save());
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const edit = app.bridge.calls.find(({ method }) => method === 'register.edit');
    expect(edit?.input).toMatchObject({
      commands: [
        {
          do: 'mandate.register',
          person: 'Medewerker Twee',
          organisation: 'Voorbeeld Bouw BV',
          kvk: '68750110',
          service: 'Mijn CBS',
          endsOn: '2029-12-14',
          lastUse: 'unknown',
        },
      ],
    });
    expect(await screen.findByRole('region', { name: 'Laatste wijziging' })).toHaveTextContent(
      'Machtiging toegevoegd.',
    );
  });

  test('what is odd is said when a field is left, and stops nobody', async () => {
    const app = await openForm();
    await fill(app, '15-12-2029');
    expect(await screen.findByText('Het einde valt op een dag waarop niemand werkt.')).toBeVisible();
    await app.user.click(save());
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('what a rule refuses is said at the field before it is sent', async () => {
    const app = await openForm();
    await app.user.type(field('Ingangsdatum (mag leeg)'), '1-1-2020');
    await fill(app, '14-12-2029');
    expect(await screen.findByText(/Langer dan 5 jaar/)).toBeVisible();
    await app.user.click(save());
    expect(screen.getByRole('dialog')).toBeVisible();
    expect(app.bridge.calls.some(({ method }) => method === 'register.edit')).toBe(false);
  });

  test('a service that was chosen is a chip that can be taken away', async () => {
    const app = await openForm();
    await fill(app);
    const chosen = screen.getByRole('grid', { name: 'Gekozen diensten' });
    expect(within(chosen).getByText('Mijn CBS')).toBeVisible();
    await app.user.click(within(chosen).getByRole('button', { name: /Haal Mijn CBS weg/ }));
    expect(screen.queryByRole('grid', { name: 'Gekozen diensten' })).toBeNull();
  });

  test('a refusal is worded and keeps what was typed', async () => {
    const app = await openForm();
    await fill(app);
    app.bridge.refusals.set('register.edit', new TijdigError('rule-refused', { rule: 'duplicate' }));
    await app.user.click(save());
    expect(await screen.findByText('Niet opgeslagen')).toBeVisible();
    expect(field('Gebruiker')).toHaveValue('Medewerker Twee');
  });
});
