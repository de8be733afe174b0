// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { renderApp } from '#test/ui/support/render-app.tsx';

const FIRST = 'Werkgeversportaal: verzuim melden, Beheerder Een';
const SECOND = 'VOG NP klaarzetten, Medewerker Zes';
const row = (name: string) => screen.getByRole('row', { name });
const archiving = (id: string) => ({
  action: 'mandate.archive' as const,
  puts: [],
  removes: [{ collection: 'mandates' as const, id }],
  reason: null,
});
const panel = (name = FIRST) => screen.queryByRole('region', { name: `Antwoord op ${name}` });
const open = () => screen.getByRole('region', { name: `Antwoord op ${FIRST}` });

describe('a row of Vandaag', () => {
  test('ends in the one step that moves it on; only the first is the primary button', async () => {
    await renderApp();
    const first = within(row(FIRST)).getByRole('button', { name: 'Verleng bij We-ID' });
    const second = within(row(SECOND)).getByRole('button', { name: 'Bericht aan bevoegde' });
    expect(first).toHaveAttribute('data-variant', 'primary');
    expect(second).toHaveAttribute('data-variant', 'quiet');
  });

  test('its step acts without opening the row', async () => {
    const { user } = await renderApp();
    await user.click(within(row(FIRST)).getByRole('button', { name: 'Verleng bij We-ID' }));
    expect(await screen.findByRole('dialog')).toBeVisible();
    expect(panel()).toBeNull();
  });

  test('says which reminder is open', async () => {
    await renderApp();
    expect(within(row(FIRST)).getByTitle('Herinnering: 30 dagen voor het einde')).toBeVisible();
  });

  test('opens in place with a click, and closes with another one', async () => {
    const { user } = await renderApp();
    await user.click(within(row(FIRST)).getByText(/^Beheerder Een/));
    expect(within(open()).getByRole('toolbar')).toBeVisible();
    expect(within(open()).getByRole('link', { name: 'Open in Machtigingen' })).toHaveAttribute(
      'href',
      expect.stringContaining('/mandates?id='),
    );
    await user.click(within(row(SECOND)).getByText(/^Medewerker Zes/));
    expect(panel()).toBeNull();
    await user.click(within(row(SECOND)).getByText(/^Medewerker Zes/));
    expect(panel(SECOND)).toBeNull();
  });

  test('opens with Enter; right goes to its step and the answers, Escape closes back to the row', async () => {
    const { user } = await renderApp();
    row(FIRST).focus();
    await user.keyboard('{Enter}');
    expect(open()).toBeVisible();
    expect(row(FIRST)).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('button', { name: 'Verleng bij We-ID' })).toHaveFocus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(within(open()).getByRole('button', { name: 'Later…' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(panel()).toBeNull();
    expect(row(FIRST)).toHaveFocus();
  });

  test('Escape closes the form of an answer first, then the row', async () => {
    const { user } = await renderApp();
    await user.click(within(row(FIRST)).getByText(/^Beheerder Een/));
    await user.click(within(open()).getByRole('button', { name: 'Niet verlengen…' }));
    const reason = await within(open()).findByRole('textbox', { name: /Waarom wordt dit niet verlengd/ });
    await user.type(reason, 'een twee');
    expect(reason).toHaveValue('een twee');
    await user.keyboard('{Escape}');
    expect(open()).toBeVisible();
    await user.keyboard('{Escape}');
    expect(panel()).toBeNull();
    expect(row(FIRST)).toHaveFocus();
  });

  test('shows the answer that holds now, quietly, and keeps focus', async () => {
    const { user } = await renderApp();
    await user.click(within(row(FIRST)).getByText(/^Beheerder Een/));
    await user.click(within(open()).getByRole('button', { name: 'Gezien' }));
    expect(await within(row(FIRST)).findByText(/^Gezien/)).toBeVisible();
    expect(panel()).toBeNull();
    expect(row(FIRST)).toHaveFocus();
  });

  test('the next row gets focus when an answer takes the row away', async () => {
    const { user } = await renderApp();
    row(FIRST).focus();
    await user.keyboard('{Enter}');
    await user.click(within(open()).getByRole('button', { name: 'Niet verlengen…' }));
    await user.type(
      await within(open()).findByRole('textbox', { name: /Waarom wordt dit niet verlengd/ }),
      'Uit dienst{Enter}',
    );
    await waitFor(() => expect(screen.queryByRole('row', { name: FIRST })).toBeNull());
    await waitFor(() => expect(row(SECOND)).toHaveFocus());
  });

  test('also when it goes elsewhere while its answers have focus', async () => {
    const { bridge, user } = await renderApp();
    const id = row(FIRST).getAttribute('data-key') ?? '';
    row(FIRST).focus();
    await user.keyboard('{Enter}{ArrowRight}{ArrowRight}');
    await bridge.commit(archiving(id));
    await waitFor(() => expect(row(SECOND)).toHaveFocus());
  });

  test('also when it was the last of its group', async () => {
    const { bridge } = await renderApp('/', { today: calendarDate('2027-01-11') });
    const now = within(screen.getByRole('region', { name: 'Nu doen' })).getByRole('row');
    const before = within(screen.getByRole('region', { name: 'Werkt nu niet' }))
      .getAllByRole('row')
      .at(-1);
    now.focus();
    await bridge.commit(archiving(now.getAttribute('data-key') ?? ''));
    await waitFor(() => expect(before).toHaveFocus());
  });

  test('also when it goes by what is done in a dialog', async () => {
    const { user } = await renderApp();
    row(FIRST).focus();
    await user.keyboard('{ArrowRight}{Enter}');
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Leg de nieuwe termijn vast' }));
    await waitFor(() => expect(screen.queryByRole('row', { name: FIRST })).toBeNull());
    await waitFor(() => expect(row(SECOND)).toHaveFocus());
  });

  test('arrows go over the edge of a group', async () => {
    const { user } = await renderApp('/', { today: calendarDate('2027-01-11') });
    const broken = within(screen.getByRole('region', { name: 'Werkt nu niet' })).getAllByRole('row');
    broken.at(-1)?.focus();
    await user.keyboard('{ArrowDown}');
    expect(within(screen.getByRole('region', { name: 'Nu doen' })).getAllByRole('row')[0]).toHaveFocus();
  });
});
