// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { renderAction } from '#test/ui/support/render-action.tsx';
import { sampleRegister } from '#test/ui/support/sample-register.ts';

const register = sampleRegister();
const first = <Value,>(values: Iterable<Value>): Value => {
  const [value] = values;
  if (value === undefined) throw new Error('the sample has none');
  return value;
};
const save = () => screen.getByRole('button', { name: 'Bewaar' });
const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

describe('correcting records', () => {
  test('of a mandate only what differs is sent; a wrong term is said at the field', async () => {
    const mandate = first(register.mandates.values());
    const { user, bridge } = await renderAction({ kind: 'change-mandate', id: mandate.id });
    const end = await screen.findByRole('textbox', { name: 'Einddatum' });
    await user.clear(end);
    await user.type(end, '1-1-1999');
    await user.click(save());
    expect(screen.getByText('Het einde ligt voor het begin.')).toBeVisible();
    await user.clear(end);
    await user.type(end, '31-12-2026');
    await user.click(screen.getByRole('radio', { name: 'Nooit' }));
    await user.click(save());
    await closed();
    const edit = bridge.calls.find(({ method }) => method === 'register.edit');
    expect(edit?.input).toEqual({
      commands: [{ do: 'mandate.change', id: mandate.id, endsOn: '2026-12-31', lastUse: 'never' }],
    });
  });

  test('without a difference nothing is sent', async () => {
    const { user, bridge } = await renderAction({
      kind: 'change-mandate',
      id: first(register.mandates.keys()),
    });
    await screen.findByRole('textbox', { name: 'Einddatum' });
    await user.click(save());
    await closed();
    expect(bridge.calls.some(({ method }) => method === 'register.edit')).toBe(false);
  });

  test('a person needs a name, and an address that can be one', async () => {
    const person = first(register.persons.values());
    const { user, bridge } = await renderAction({ kind: 'change-person', person });
    const email = screen.getByRole('textbox', { name: /^E-mail/ });
    await user.clear(email);
    await user.type(email, 'geen adres');
    await user.click(save());
    expect(screen.getByText(/is geen e-mailadres/)).toBeVisible();
    await user.clear(email);
    await user.type(email, 'een@voorbeeld.example');
    await user.click(save());
    await closed();
    expect(bridge.register.persons.get(person.id)?.email).toBe('een@voorbeeld.example');
  });

  test('a sole trader is never asked for an RSIN; another is, and it is checked', async () => {
    const { user, bridge } = await renderAction({ kind: 'register-organisation' });
    await user.type(screen.getByRole('textbox', { name: 'Naam' }), 'Bakkerij Voorbeeld');
    await user.type(screen.getByRole('textbox', { name: 'KvK-nummer' }), '12345678');
    expect(screen.queryByRole('textbox', { name: /RSIN/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: /Rechtsvorm/ }));
    await user.click(await screen.findByRole('option', { name: 'Stichting' }));
    await user.type(screen.getByRole('textbox', { name: /RSIN/ }), '123456789');
    await user.click(save());
    expect(screen.getByText(/klopt niet \(elfproef\)/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: /Rechtsvorm/ }));
    await user.click(await screen.findByRole('option', { name: 'Eenmanszaak' }));
    expect(screen.queryByRole('textbox', { name: /RSIN/ })).toBeNull();
    await user.click(save());
    await closed();
    const saved = [...bridge.register.organisations.values()].find(({ kvk }) => kvk === '12345678');
    expect(saved).toMatchObject({ name: 'Bakkerij Voorbeeld', legalForm: 'eenmanszaak', rsin: null });
  });

  test('a means may have an end that is not known', async () => {
    const person = first(register.persons.values());
    const supplierId = first(register.mandates.values()).supplierId;
    const { user, bridge } = await renderAction({
      kind: 'register-means',
      personId: person.id,
      supplierId,
    });
    await user.click(screen.getByRole('button', { name: /Niveau/ }));
    await user.click(await screen.findByRole('option', { name: 'EH2+' }));
    await user.click(save());
    await closed();
    const saved = [...bridge.register.means.values()].find(
      (means) => means.personId === person.id && means.level === 'EH2+',
    );
    expect(saved).toMatchObject({ endsOn: null });
  });
});

describe('Esc in a form', () => {
  const name = () => screen.getByRole('textbox', { name: 'Naam' });

  test('asks first when something was typed, and keeps it', async () => {
    const { user } = await renderAction({ kind: 'register-person' });
    await user.type(name(), 'Bo de Wit');
    await user.keyboard('{Escape}');
    const stay = screen.getByRole('button', { name: 'Verder invullen' });
    expect(stay).toHaveFocus();
    await user.click(stay);
    expect(name()).toHaveValue('Bo de Wit');
    expect(name()).toHaveFocus();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Weggooien' }));
    await closed();
  });

  test('closes at once when nothing was typed', async () => {
    const { user } = await renderAction({ kind: 'register-person' });
    await user.keyboard('{Escape}');
    await closed();
  });
});
