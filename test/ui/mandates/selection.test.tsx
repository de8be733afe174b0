// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { layOut } from '#test/ui/support/layout.ts';
import { manyEnding } from '#test/ui/support/many.ts';
import { renderApp } from '#test/ui/support/render-app.tsx';
import { cellsOf, detail, enterGrid, grid, rowOf, rows, selected } from './support.ts';

beforeAll(layOut);

const bar = () => screen.queryByRole('region', { name: 'Selectie' });
const inBar = (name: string) => within(bar() ?? document.body).getByRole('button', { name });
async function withTwo() {
  const app = await renderApp('/mandates');
  await screen.findByRole('grid');
  enterGrid();
  await app.user.keyboard('{ArrowDown} {Shift>}{ArrowDown}{/Shift}');
  return app;
}

describe('a selection in the table', () => {
  test('the box of a row selects it and opens nothing; the bar says how many', async () => {
    const { user } = await renderApp('/mandates');
    await screen.findByRole('grid');
    expect(bar()).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Selecteer Mijn CBS, Medewerker Drie' }));
    expect(selected()).toEqual([rowOf('Mijn CBS', 'Medewerker Drie')]);
    expect(bar()).toHaveTextContent('1 geselecteerd');
    expect(detail()).toBeNull();
  });

  test('Shift with a click selects all between, Ctrl with a click one more', async () => {
    const { user } = await renderApp('/mandates');
    await screen.findByRole('grid');
    await user.click(screen.getByRole('checkbox', { name: 'Selecteer Mijn Kadaster, Medewerker Drie' }));
    await user.keyboard('{Shift>}');
    await user.click(cellsOf(rows()[3])[2] ?? document.body);
    await user.keyboard('{/Shift}');
    expect(selected()).toHaveLength(4);
    await user.keyboard('{Control>}');
    await user.click(cellsOf(rows()[6])[2] ?? document.body);
    await user.keyboard('{/Control}');
    expect(selected()).toHaveLength(5);
    expect(detail()).toBeNull();
  });

  test('reaches rows that were never looked at', async () => {
    const { bridge, user } = await renderApp('/mandates', { register: manyEnding(500, '2026-12-10') });
    await screen.findByRole('grid');
    enterGrid();
    await user.keyboard('{Shift>}{Control>}{End}{/Control}{/Shift}');
    await waitFor(() => expect(bar()).toHaveTextContent('500 geselecteerd'));
    const pages = bridge.calls.filter(({ method }) => method === 'mandates.rows');
    expect(pages.length).toBeLessThan(5);
    await user.click(screen.getByRole('checkbox', { name: 'Selecteer alle rijen' }));
    expect(bar()).toBeNull();
  });

  test('one answer is one change for all of them', async () => {
    const { bridge, user } = await withTwo();
    await user.click(inBar('Gezien'));
    await waitFor(() => expect(bridge.register.answers.size).toBe(2));
    expect(bridge.calls.filter(({ method }) => method === 'register.edit')).toHaveLength(1);
  });

  test('archiving asks first, and takes the rows out of the table', async () => {
    const { user } = await withTwo();
    await user.click(inBar('Archiveer…'));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: /^Archiveer/ }));
    expect(await screen.findByText('12 machtigingen')).toBeVisible();
    expect(grid()).toHaveAttribute('aria-rowcount', '13');
  });

  test('offers messages and forms for all that is selected', async () => {
    const { user } = await withTwo();
    await user.click(inBar('Verlengd…'));
    expect(await screen.findByRole('dialog')).toHaveTextContent('2 machtigingen');
  });

  test('is gone with its button, and when another list is shown', async () => {
    const { user } = await withTwo();
    await user.click(inBar('Wis selectie'));
    expect(selected()).toHaveLength(0);
    enterGrid();
    await user.keyboard(' ');
    expect(bar()).toBeVisible();
    await user.type(screen.getByRole('searchbox'), 'kadaster');
    expect(await screen.findByText('1 van 14')).toBeVisible();
    await waitFor(() => expect(bar()).toBeNull());
  });
});
