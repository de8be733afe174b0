/** How the tests of Machtigingen look at the table: rows, cells, and what is selected. */
import { screen, within } from '@testing-library/react';

export const grid = (): HTMLElement => screen.getByRole('grid', { name: 'Machtigingen' });
/** The rows that are drawn, without the head. */
export const rows = (): HTMLElement[] => within(grid()).getAllByRole('row').slice(1);
export const cellsOf = (row: HTMLElement | undefined): HTMLElement[] =>
  row === undefined ? [] : within(row).getAllByRole('gridcell');
/** The row of a mandate, by its service and person. */
export const rowOf = (service: string, person: string): HTMLElement => {
  const found = rows().find((row) => {
    const words = cellsOf(row).map(({ textContent }) => textContent);
    return words.includes(person) && words.some((text) => text?.startsWith(service));
  });
  if (found === undefined) throw new Error(`no row of ${service}, ${person}`);
  return found;
};
/** What one column says, row by row. */
export const column = (name: string): (string | null)[] => {
  const heads = within(grid()).getAllByRole('columnheader');
  const at = heads.findIndex((head) => head.textContent === name);
  return rows().map((row) => cellsOf(row)[at]?.textContent ?? null);
};
export const selected = (): HTMLElement[] =>
  rows().filter((row) => row.getAttribute('aria-selected') === 'true');
/** The number of the row that has focus; the head is row 1. */
export const focusedRow = (): string | null | undefined =>
  document.activeElement?.closest('[role="row"]')?.getAttribute('aria-rowindex');
export const focusedColumn = (): string | null | undefined =>
  document.activeElement?.getAttribute('data-column');
/** Puts focus on the Tab stop of the table. */
export const enterGrid = (): void =>
  grid().querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus();
export const detail = (): HTMLElement | null => screen.queryByRole('complementary');
