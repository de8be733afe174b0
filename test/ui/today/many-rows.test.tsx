// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { FIRST_ROWS } from '#core/domain/query/today-overview.ts';
import { manyEnding } from '#test/ui/support/many.ts';
import { renderApp } from '#test/ui/support/render-app.tsx';

const region = (name: string) => screen.getByRole('region', { name });
const rowsOf = (name: string) => within(region(name)).getAllByRole('row');

describe('more rows than fit', () => {
  test('the rest of a group comes when it is asked for', async () => {
    const { bridge, user } = await renderApp('/', { register: manyEnding(FIRST_ROWS + 10, '2026-12-10') });
    expect(rowsOf('Binnen 30 dagen')).toHaveLength(FIRST_ROWS);
    await user.click(screen.getByRole('button', { name: 'Toon nog 10 rijen' }));
    await waitFor(() => expect(rowsOf('Binnen 30 dagen')).toHaveLength(FIRST_ROWS + 10));
    expect(screen.queryByRole('button', { name: /^Toon nog/ })).toBeNull();
    const asked = bridge.calls.filter(({ method }) => method === 'today.rows').map(({ input }) => input);
    expect(asked).toEqual([{ section: 'within-30', offset: FIRST_ROWS, limit: 200 }]);
  });

  test('what ended long ago is asked for when its line is opened', async () => {
    const { bridge, user } = await renderApp('/', { register: manyEnding(3, '2026-01-31') });
    expect(bridge.calls.some(({ method }) => method === 'today.rows')).toBe(false);
    await user.click(screen.getByRole('button', { name: /3 machtigingen werken al langer/ }));
    await waitFor(() => expect(rowsOf('Werkt nu niet')).toHaveLength(3));
  });

  test('what is broken for one cause has one step for all of it, also for rows nobody has looked at', async () => {
    const { user } = await renderApp('/', { register: manyEnding(70, '2026-11-10') });
    expect(await screen.findByRole('heading', { level: 3, name: 'Verlopen 70' })).toBeVisible();
    expect(rowsOf('Werkt nu niet')).toHaveLength(FIRST_ROWS);
    await user.click(await screen.findByRole('button', { name: /voor alle 70$/ }));
    expect(await screen.findByRole('dialog')).toHaveTextContent('70');
  });
});
