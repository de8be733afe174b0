// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { emptyRegister } from '#test/ui/support/registers.ts';
import { type RenderedApp, renderApp } from '#test/ui/support/render-app.tsx';

const start = () => renderApp('/', { register: emptyRegister(), profile: null });
const kvk = () => screen.getByRole('textbox', { name: 'KvK-nummer' });
const next = () => screen.getByRole('button', { name: 'Verder' });

async function fill({ user }: RenderedApp, number = '6875 0110') {
  await user.type(kvk(), number);
  await user.type(screen.getByRole('textbox', { name: 'Naam van de organisatie' }), 'Voorbeeld Bouw BV');
  await user.type(screen.getByRole('textbox', { name: 'Uw naam' }), 'Beheerder Een');
  await user.click(screen.getByRole('radio', { name: 'Ik ben beheerder van de machtigingen' }));
}

describe('the first run', () => {
  test('asks who you are before anything else', async () => {
    await start();
    expect(
      screen.getByRole('heading', { level: 1, name: 'Voor wie houdt u machtigingen bij?' }),
    ).toBeVisible();
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(screen.queryByText(/versleuteld/)).toBeNull();
  });

  test('says what is wrong at the field when it is left, and keeps what was typed', async () => {
    const { user } = await start();
    await user.type(kvk(), '6875011');
    expect(screen.queryByText(/Dit zijn 7 cijfers/)).toBeNull();
    await user.tab();
    expect(screen.getByText('Dit zijn 7 cijfers. Een KvK-nummer heeft er 8.')).toBeVisible();
    expect(kvk()).toHaveValue('6875011');
    expect(kvk()).toBeInvalid();
    expect(kvk()).toHaveAccessibleDescription(/Dit zijn 7 cijfers/);
    await user.type(kvk(), '0');
    expect(screen.queryByText(/Een KvK-nummer heeft er 8/)).toBeNull();
  });

  test('sends nothing while something is missing, and goes to the first field that is', async () => {
    const { bridge, user } = await start();
    await user.type(screen.getByRole('textbox', { name: 'Uw naam' }), 'Beheerder Een');
    await user.click(next());
    expect(kvk()).toHaveFocus();
    expect(screen.getByText('Vul het KvK-nummer in. Dat heeft 8 cijfers.')).toBeVisible();
    expect(screen.getByText('Vul de naam van de organisatie in.')).toBeVisible();
    expect(screen.getByText('Kies wat u doet.')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Uw naam' })).toHaveValue('Beheerder Een');
    expect(bridge.calls.some(({ method }) => method === 'profile.set')).toBe(false);
  });

  test('saves the answers, then offers a file first', async () => {
    const app = await start();
    await fill(app);
    await app.user.click(screen.getByRole('button', { name: /Rechtsvorm/ }));
    await app.user.click(await screen.findByRole('option', { name: 'Besloten vennootschap (BV)' }));
    await app.user.click(next());
    expect(await screen.findByRole('heading', { name: 'Hoe wilt u beginnen?' })).toHaveFocus();
    expect(app.bridge.profile).toEqual({
      name: 'Beheerder Een',
      organisation: 'Voorbeeld Bouw BV',
      kvk: '68750110',
      legalForm: 'bv',
      role: 'administrator',
    });
    await app.user.click(screen.getByRole('button', { name: 'Importeer een bestand' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Importeren' })).toBeVisible();
  });

  test('a legal form that is not known is sent as not known', async () => {
    const app = await start();
    await fill(app);
    await app.user.click(next());
    await app.user.click(await screen.findByRole('button', { name: 'Naar Vandaag' }));
    expect(await screen.findByText('Er staat nog geen machtiging in Tijdig.')).toBeVisible();
    expect(app.bridge.profile?.legalForm).toBeNull();
  });

  test('a refusal is worded and loses nothing', async () => {
    const app = await start();
    app.bridge.refusals.set('profile.set', new TijdigError('disk-full'));
    await fill(app);
    await app.user.click(next());
    expect(within(await screen.findByRole('alert')).getByText(/De schijf is vol/)).toBeVisible();
    expect(kvk()).toHaveValue('6875 0110');
    app.bridge.refusals.clear();
    await app.user.click(next());
    await waitFor(() => expect(app.bridge.profile).not.toBeNull());
  });

  describe('offers other ways to begin', () => {
    async function toBegin() {
      const app = await start();
      await fill(app);
      await app.user.click(next());
      await screen.findByRole('heading', { name: 'Hoe wilt u beginnen?' });
      return app;
    }

    test('pasting, with the field ready', async () => {
      const { user } = await toBegin();
      await user.click(screen.getByRole('button', { name: 'Plak uit een spreadsheet' }));
      expect(await screen.findByRole('textbox', { name: /^Plak hier/ })).toHaveFocus();
    });

    test('a first mandate of one\u2019s own', async () => {
      const { user } = await toBegin();
      await user.click(screen.getByRole('button', { name: 'Voer er zelf een in' }));
      expect(await screen.findByRole('dialog', { name: 'Nieuwe machtiging' })).toBeVisible();
      expect(screen.getByRole('combobox', { name: 'Gebruiker' })).toHaveFocus();
    });

    test('sample data, on Vandaag at once', async () => {
      const { user, bridge } = await toBegin();
      await user.click(screen.getByRole('button', { name: 'Kijk rond met voorbeelden' }));
      expect(await screen.findByText(/^Tijdig volgt \d+ machtigingen/)).toBeVisible();
      expect(bridge.register.mandates.size).toBeGreaterThan(0);
    });
  });
});
