// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { layOut } from '#test/ui/support/layout.ts';
import { type RenderedApp, renderApp } from '#test/ui/support/render-app.tsx';
import { dialog } from './support.ts';

beforeAll(layOut);

const INVITATIONS = '/chains?tab=invitations';
const card = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}`) });
const open = async ({ user }: RenderedApp, name: string) => {
  await user.click(await screen.findByRole('button', { name: new RegExp(`^${name}`) }));
  const panel = await screen.findByRole('complementary', { name: new RegExp(`^Uitnodiging van ${name}`) });
  return { panel, inside: within(panel) };
};
const record = async ({ user }: RenderedApp) => {
  await user.click((await dialog()).getByRole('button', { name: 'Leg vast' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
};

describe('the board of invitations', () => {
  test('has the steps of both ways, with whose move it is, what expires and what stands still', async () => {
    await renderApp(INVITATIONS);
    const board = within(await screen.findByRole('region', { name: 'Vanuit intermediair' }));
    expect(board.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Concept1',
      'Uitgenodigd1',
      'Ondertekening1',
      'Aanvaard1',
      'Inrichten0',
    ]);
    expect(card('Relatie Zeven BV')).toHaveTextContent('Wij: versturen');
    expect(card('Relatie Acht BV')).toHaveTextContent('Relatie: ondertekenen');
    expect(card('Relatie Acht BV')).toHaveTextContent('Staat 31 dagen stil');
    expect(card('Relatie Negen BV')).toHaveTextContent('Vervalt vr 27 nov');
    expect(screen.getByRole('region', { name: 'Vanuit organisatie' })).toHaveTextContent(
      'Adviesbureau Voorbeeld BV',
    );
    expect(screen.getByText(/^5 uitnodigingen lopen\. 1 staat stil\./)).toBeVisible();
  });

  test('is one Tab stop; arrows go from card to card over empty columns, Enter opens', async () => {
    const { user } = await renderApp(INVITATIONS);
    (await screen.findByRole('button', { name: /^Relatie Zeven BV/ })).focus();
    await user.keyboard('{ArrowRight}');
    expect(card('Relatie Acht BV')).toHaveFocus();
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(card('Relatie Tien BV')).toHaveFocus();
    await user.keyboard('{ArrowDown}{Home}{End}{ArrowLeft}');
    expect(card('Relatie Negen BV')).toHaveFocus();
    expect(card('Relatie Zeven BV')).toHaveAttribute('tabindex', '-1');
    await user.keyboard('{Enter}');
    expect(
      await screen.findByRole('complementary', { name: /^Uitnodiging van Relatie Negen/ }),
    ).toBeVisible();
  });

  test('shows only what stands still, or what has ended', async () => {
    const { user } = await renderApp(INVITATIONS);
    await user.click(await screen.findByRole('button', { name: /Weergave/ }));
    await user.click(await screen.findByRole('option', { name: 'Alleen stilstaand' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Relatie Zeven BV/ })).toBeNull());
    expect(card('Relatie Acht BV')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /Weergave/ }));
    await user.click(await screen.findByRole('option', { name: 'Afgelopen' }));
    expect(
      await screen.findByRole('heading', { name: 'Er is nog geen uitnodiging afgelopen.' }),
    ).toBeVisible();
  });

  test('an invitation goes from signing to a chain mandate of its own, and is then set up', async () => {
    const app = await renderApp(INVITATIONS);
    const { inside } = await open(app, 'Relatie Negen BV');
    await app.user.click(inside.getByRole('button', { name: 'Ondertekend…' }));
    await app.user.type(
      (await dialog()).getByRole('combobox', { name: 'Wie heeft getekend?' }),
      'Directeur Negen',
    );
    await record(app);
    expect(await inside.findByText('Getekend door Directeur Negen')).toBeVisible();
    await app.user.click(inside.getByRole('button', { name: 'Aanvaard…' }));
    await record(app);
    await app.user.click(await inside.findByRole('button', { name: 'Leg ketenmachtiging vast…' }));
    await record(app);
    await waitFor(() => expect(card('Relatie Negen BV')).toHaveTextContent('0 van 4'));
    await app.user.click(await inside.findByRole('button', { name: 'Toon ketenmachtiging' }));
    expect(await screen.findByRole('complementary', { name: /^Details van Relatie Negen BV/ })).toBeVisible();
    expect(screen.getByRole('tab', { selected: true })).toHaveTextContent('Wij treden op voor');
  });

  test('it is withdrawn with a reason, and that is taken back', async () => {
    const app = await renderApp(INVITATIONS);
    const { panel, inside } = await open(app, 'Relatie Acht BV');
    await app.user.click(inside.getByRole('button', { name: 'Trek in…' }));
    await app.user.type((await dialog()).getByRole('textbox', { name: /^Reden/ }), 'toch niet');
    await record(app);
    await waitFor(() => expect(panel).toHaveTextContent(/toch niet/));
    await app.user.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    expect(await screen.findByRole('button', { name: /^Relatie Acht BV/ })).toBeVisible();
  });

  test('a new one begins in its first column', async () => {
    const app = await renderApp(INVITATIONS);
    await app.user.click(await screen.findByRole('button', { name: 'Nieuwe uitnodiging' }));
    const form = await dialog();
    await app.user.type(form.getByRole('combobox', { name: 'Relatie' }), 'Nieuw BV');
    await app.user.type(form.getByLabelText('KvK-nummer relatie'), '68750129');
    await app.user.type(form.getByRole('combobox', { name: 'Dienst' }), 'Mijn CBS');
    await app.user.tab();
    await app.user.click(form.getByRole('button', { name: 'Bewaar' }));
    expect(await screen.findByRole('button', { name: /^Nieuw BV/ })).toHaveTextContent('Wij: versturen');
  });
});
