// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { renderApp } from '#test/ui/support/render-app.tsx';

const rows = () => screen.getAllByRole('row');
const bar = () => screen.queryByRole('region', { name: 'Antwoord op de selectie' });
const selected = () => rows().filter((row) => row.getAttribute('aria-selected') === 'true');

describe('a selection on Vandaag', () => {
  test('Space selects, and the bar says how many', async () => {
    const { user } = await renderApp();
    expect(bar()).toBeNull();
    rows()[0]?.focus();
    await user.keyboard(' {ArrowDown} ');
    expect(selected()).toHaveLength(2);
    expect(within(bar() ?? document.body).getByText('2 geselecteerd')).toBeVisible();
  });

  test('Ctrl with a click and a click on the mark select; a plain click still opens', async () => {
    const { user } = await renderApp();
    const [first, second] = rows();
    if (first === undefined || second === undefined) throw new Error('two rows expected');
    await user.keyboard('{Control>}');
    await user.click(within(first).getByText(/^Beheerder Een/));
    await user.keyboard('{/Control}');
    await user.click(within(second).getByTitle('Selecteer (spatiebalk)'));
    expect(selected()).toHaveLength(2);
    await user.click(within(first).getByText(/^Beheerder Een/));
    expect(await screen.findByRole('toolbar')).toBeVisible();
    expect(selected()).toHaveLength(2);
  });

  test('Ctrl A selects every row on the page, over all groups, and Escape none of them', async () => {
    const { user } = await renderApp();
    await user.click(screen.getByRole('button', { name: /^Later/ }));
    rows()[0]?.focus();
    await user.keyboard('{Control>}a{/Control}');
    expect(selected()).toHaveLength(rows().length);
    await user.keyboard('{Escape}');
    expect(selected()).toHaveLength(0);
  });

  test('one answer is one change for all of them', async () => {
    const { bridge, user } = await renderApp();
    rows()[0]?.focus();
    await user.keyboard(' {ArrowDown} ');
    await user.click(within(bar() ?? document.body).getByRole('button', { name: 'Gezien' }));
    await waitFor(() => expect(screen.getAllByText(/^Gezien\. /)).toHaveLength(2));
    expect(bridge.calls.filter(({ method }) => method === 'register.edit')).toHaveLength(1);
  });

  test('offers messages and the forms of a selection', async () => {
    const { user } = await renderApp();
    rows()[0]?.focus();
    await user.keyboard(' {ArrowDown} ');
    await user.click(within(bar() ?? document.body).getByRole('button', { name: 'Niet verlengen…' }));
    expect(await screen.findByRole('dialog', { name: '2 machtigingen niet verlengen' })).toBeVisible();
  });

  test('is cleared by its button, and forgets rows that are gone', async () => {
    const { bridge, user } = await renderApp();
    const [first] = rows();
    first?.focus();
    await user.keyboard(' ');
    await bridge.commit({
      action: 'mandate.archive',
      puts: [],
      removes: [{ collection: 'mandates', id: first?.getAttribute('data-key') ?? '' }],
      reason: null,
    });
    await waitFor(() => expect(bar()).toBeNull());
    rows()[0]?.focus();
    await user.keyboard(' ');
    await user.click(within(bar() ?? document.body).getByRole('button', { name: 'Wis de selectie' }));
    expect(bar()).toBeNull();
  });
});
