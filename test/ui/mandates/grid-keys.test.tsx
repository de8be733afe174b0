// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { layOut } from '#test/ui/support/layout.ts';
import { manyEnding } from '#test/ui/support/many.ts';
import { renderApp } from '#test/ui/support/render-app.tsx';
import { cellsOf, detail, enterGrid, focusedColumn, focusedRow, grid, rows, selected } from './support.ts';

beforeAll(layOut);

async function atGrid() {
  const app = await renderApp('/mandates');
  await screen.findByRole('grid');
  enterGrid();
  return app;
}

describe('the table by keyboard', () => {
  test('says how large it is, and where each row stands', async () => {
    await atGrid();
    expect(grid()).toHaveAttribute('aria-rowcount', '15');
    expect(grid()).toHaveAttribute('aria-colcount', '10');
    expect(rows()[3]).toHaveAttribute('aria-rowindex', '5');
    expect(cellsOf(rows()[0])).toHaveLength(10);
  });

  test('has one Tab stop, which the arrows move', async () => {
    const { user } = await atGrid();
    const stops = () => grid().querySelectorAll('[role="gridcell"][tabindex="0"], .sort[tabindex="0"]');
    expect(stops()).toHaveLength(1);
    expect([focusedRow(), focusedColumn()]).toEqual(['2', 'status']);
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
    expect([focusedRow(), focusedColumn()]).toEqual(['4', 'person']);
    expect(stops()).toHaveLength(1);
    expect(document.activeElement).toHaveAttribute('tabindex', '0');
  });

  test('Home and End go along the row, with Ctrl to the corners; arrows stop at the edges', async () => {
    const { user } = await atGrid();
    await user.keyboard('{End}');
    expect([focusedRow(), focusedColumn()]).toEqual(['2', 'lastUsedOn']);
    await user.keyboard('{Control>}{End}{/Control}');
    await waitFor(() => expect([focusedRow(), focusedColumn()]).toEqual(['15', 'lastUsedOn']));
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect([focusedRow(), focusedColumn()]).toEqual(['15', 'lastUsedOn']);
    await user.keyboard('{Control>}{Home}{/Control}');
    await waitFor(() => expect([focusedRow(), focusedColumn()]).toEqual(['2', 'check']));
  });

  test('the head is above the first row; a column sorts by its button', async () => {
    const { user } = await atGrid();
    await user.keyboard('{ArrowRight}{ArrowUp}');
    expect(focusedRow()).toBe('1');
    expect(screen.getByRole('button', { name: 'Gebruiker' })).toHaveFocus();
  });

  test('Page Down moves by what can be seen, also past rows that are not drawn', async () => {
    const { user } = await renderApp('/mandates', { register: manyEnding(500, '2026-12-10') });
    await screen.findByRole('grid');
    expect(rows().length).toBeLessThan(30);
    enterGrid();
    await user.keyboard('{PageDown}');
    await waitFor(() => expect(focusedRow()).toBe('10'));
    await user.keyboard('{PageDown}{PageDown}{PageDown}');
    await waitFor(() => expect(focusedRow()).toBe('34'));
    await user.keyboard('{PageUp}');
    await waitFor(() => expect(focusedRow()).toBe('26'));
  });

  test('keeps its focus when the list is scrolled away from it', async () => {
    const { user } = await renderApp('/mandates', { register: manyEnding(500, '2026-12-10') });
    await screen.findByRole('grid');
    enterGrid();
    await user.keyboard('{ArrowDown}');
    grid().scrollTo({ top: 8000 });
    await waitFor(() => expect(rows().at(-1)?.getAttribute('aria-rowindex')).toBe('217'));
    expect(focusedRow()).toBe('3');
    await user.keyboard('{ArrowDown}');
    expect(focusedRow()).toBe('4');
  });

  test('the box in the head is reached by arrows, and Space selects all or nothing', async () => {
    const { user } = await atGrid();
    await user.keyboard('{Home}{ArrowUp} ');
    await waitFor(() => expect(selected()).toHaveLength(14));
    expect([focusedRow(), focusedColumn()]).toEqual(['1', 'check']);
    expect(screen.getByRole('checkbox', { name: 'Selecteer alle rijen' })).toBeChecked();
    await user.keyboard(' ');
    expect(selected()).toHaveLength(0);
  });

  test('Space selects and lets go, Shift with an arrow extends, Ctrl A selects all', async () => {
    const { user } = await atGrid();
    await user.keyboard(' ');
    expect(selected()).toHaveLength(1);
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(selected()).toHaveLength(3);
    await user.keyboard(' ');
    expect(selected()).toHaveLength(2);
    await user.keyboard('{Control>}a{/Control}');
    await waitFor(() => expect(selected()).toHaveLength(14));
    await user.keyboard('{Escape}');
    expect(selected()).toHaveLength(0);
  });

  test('a click beside a box selects, and opens nothing', async () => {
    const { user } = await atGrid();
    const [cell] = screen.getAllByRole('gridcell').filter(({ dataset }) => dataset.column === 'check');
    if (cell === undefined) throw new Error('no row');
    await user.click(cell);
    expect(selected()).toHaveLength(1);
    expect(detail()).toBeNull();
  });

  test('Enter opens, F6 goes over and back, Esc closes and returns to the cell', async () => {
    const { user } = await atGrid();
    await user.keyboard('{ArrowDown}{ArrowRight}{Enter}');
    expect(await screen.findByRole('complementary', { name: /^Details van/ })).toBeVisible();
    const title = await within(detail() ?? document.body).findByRole('heading', { level: 2 });
    expect([focusedRow(), focusedColumn()]).toEqual(['3', 'person']);
    await user.keyboard('{F6}');
    expect(title).toHaveFocus();
    await user.keyboard('{F6}');
    expect([focusedRow(), focusedColumn()]).toEqual(['3', 'person']);
    await user.keyboard('{F6}{Escape}');
    await waitFor(() => expect(detail()).toBeNull());
    expect([focusedRow(), focusedColumn()]).toEqual(['3', 'person']);
  });
});
