/** How the tests of Ketenmachtigingen look at its tables, its board and what is open beside them. */
// Loaded before the first test, which would otherwise wait for it.
import '#renderer/actions/ActionDialog.tsx';
import '#renderer/actions/chains/ChainDialog.tsx';
import '#renderer/features/chains/ChainsPage.tsx';

import { screen, within } from '@testing-library/react';
import type { RenderedApp } from '#test/ui/support/render-app.tsx';

export const grid = (name: string): HTMLElement => screen.getByRole('grid', { name });
export const rowOf = (list: string, organisation: string): HTMLElement => {
  const rows = within(grid(list)).getAllByRole('row').slice(1);
  const found = rows.find((row) => row.textContent?.includes(organisation));
  if (found === undefined) throw new Error(`no row of ${organisation}`);
  return found;
};
export const cellsOf = (row: HTMLElement): HTMLElement[] => within(row).getAllByRole('gridcell');
/** What one column says, row by row. */
export const column = (list: string, name: string): (string | null)[] => {
  const heads = within(grid(list)).getAllByRole('columnheader');
  const at = heads.findIndex((head) => head.textContent === name);
  const rows = within(grid(list)).getAllByRole('row').slice(1);
  return rows.map((row) => cellsOf(row)[at]?.textContent ?? null);
};

export const RECEIVED = 'Wij treden op voor';
export const GRANTED = 'Wij machtigen';

/** Opens a chain mandate of a list, and answers the detail beside it. */
export async function openChain({ user }: RenderedApp, list: string, organisation: string) {
  await screen.findByRole('grid', { name: list });
  await user.click(cellsOf(rowOf(list, organisation))[1] ?? document.body);
  const panel = await screen.findByRole('complementary', {
    name: new RegExp(`^Details van ${organisation}`),
  });
  return { panel, inside: within(panel) };
}
/** The dialog that is open, once it has loaded. */
export const dialog = async () => within(await screen.findByRole('dialog'));
