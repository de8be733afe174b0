// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { FakeState } from '#test/ui/support/fake-bridge.ts';
import { knownHandlingTime } from '#test/ui/support/registers.ts';
import { renderApp } from '#test/ui/support/render-app.tsx';
import { ADMINISTRATOR } from '#test/ui/support/sample-register.ts';

/** Somebody for whom Tijdig knows no one who may renew. */
const USER = { ...ADMINISTRATOR, role: 'user' } as const;
const ROW = 'Werkgeversportaal: verzuim melden, Beheerder Een';
const BUTTON = 'Waarom deze datum? Werkgeversportaal: verzuim melden, Beheerder Een';

async function openWhy(state: FakeState = {}) {
  const app = await renderApp('/', { profile: USER, ...state });
  await app.user.click(within(screen.getByRole('row', { name: ROW })).getByText(/^Beheerder Een/));
  await app.user.click(screen.getByRole('button', { name: BUTTON }));
  const dialog = await screen.findByRole('dialog', { name: /^Waarom \w+dag \d+ november\?$/ });
  return { ...app, dialog };
}

describe('"Waarom deze datum?"', () => {
  test('shows the sum: clock, last day, handling, role by form, own margin, result', async () => {
    const { dialog } = await openWhy();
    const total = await within(dialog).findByText('Uiterste actiedatum');
    const terms = within(dialog)
      .getAllByRole('term')
      .map(({ textContent }) => textContent);
    const values = within(dialog)
      .getAllByRole('definition')
      .map(({ textContent }) => textContent);
    expect(total).toBeVisible();
    expect(dialog).toHaveAccessibleName('Waarom maandag 23 november?');
    expect(terms.map((term, at) => `${term}: ${values[at]}`)).toEqual([
      'Machtiging geldig t/m: ma 14-12-2026',
      'Verlengen bij We-ID: 2 werkdagen',
      'Rol beheerder aanvragen: 10 werkdagen',
      'Uw eigen marge: 3 werkdagen',
      'Uiterste actiedatum: ma 23-11-2026',
    ]);
  });

  test('names each skipped day, what is not known, and every clock', async () => {
    const { dialog } = await openWhy();
    const skipped = within(await within(dialog).findByRole('list', { name: 'Overgeslagen dagen' }));
    expect(skipped.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'za 28-11-2026weekend, t/m zondag',
      'za 05-12-2026weekend, t/m zondag',
      'za 12-12-2026weekend, t/m zondag',
    ]);
    expect(within(dialog).getByText(/Tijdig kent geen bevoegde/)).toBeVisible();
    expect(within(dialog).getByText('t/m 14-12-2026')).toBeVisible();
    expect(within(dialog).queryByText(/^(Behandeltijd volgens|De bron van de behandeltijd)/)).toBeNull();
  });

  test('names the source of a handling time that is known, and only then', async () => {
    const { dialog } = await openWhy({ register: knownHandlingTime() });
    expect(await within(dialog).findByText('4 werkdagen')).toBeVisible();
    expect(
      within(dialog).getByText(/^Behandeltijd volgens portaal, gecontroleerd op 03-11-2026/),
    ).toBeVisible();
  });

  test('the calendar is drawn for the eye and not read out', async () => {
    const { dialog } = await openWhy();
    await within(dialog).findByText('Uiterste actiedatum');
    const drawn = within(dialog).getByText('wo').closest('[aria-hidden="true"]');
    expect(drawn?.textContent).toMatch(/^madiwodovrzazo2324125226/);
  });

  test('focus goes to the title, and Escape brings it back to the button', async () => {
    const { user } = await openWhy();
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'Waarom maandag 23 november?' })).toHaveFocus(),
    );
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(screen.getByRole('button', { name: BUTTON })).toHaveFocus());
  });

  test('the close button closes it', async () => {
    const { user, dialog } = await openWhy();
    await user.click(within(dialog).getByRole('button', { name: 'Sluiten' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('opens from the keyboard: Enter opens the row, Tab goes on to the question', async () => {
    const { user } = await renderApp('/', { profile: USER });
    screen.getByRole('row', { name: ROW }).focus();
    await user.keyboard('{Enter}{ArrowRight}{ArrowRight}');
    expect(screen.getByRole('button', { name: 'Gezien' })).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('button', { name: BUTTON })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Waarom maandag 23 november?' })).toBeVisible();
  });

  test('says so when the item is gone', async () => {
    const refusals = new Map([['mandate.explain', new TijdigError('not-found', { id: 'x' })]] as const);
    const { dialog } = await openWhy({ refusals });
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'Dit staat niet meer in uw administratie.',
    );
  });
});
