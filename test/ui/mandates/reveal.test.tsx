// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { layOut } from '#test/ui/support/layout.ts';
import { manyEnding } from '#test/ui/support/many.ts';
import { renderApp } from '#test/ui/support/render-app.tsx';
import { sampleRegister } from '#test/ui/support/sample-register.ts';
import { column, detail, focusedRow, grid, rows } from './support.ts';

beforeAll(layOut);

describe('rows beyond what can be seen', () => {
  test('only what can be seen is drawn, and only its pages are asked for', async () => {
    const { bridge } = await renderApp('/mandates', { register: manyEnding(5000, '2026-12-10') });
    await screen.findByRole('grid');
    expect(grid()).toHaveAttribute('aria-rowcount', '5001');
    expect(rows().length).toBeLessThan(30);
    grid().scrollTo({ top: 40 * 2500 });
    await waitFor(() => expect(rows().at(-1)).toHaveAttribute('aria-rowindex', '2517'));
    await waitFor(() => expect(column('Gebruiker')).not.toContain(''));
    const asked = bridge.calls.filter(({ method }) => method === 'mandates.rows').map(({ input }) => input);
    expect(asked).toMatchObject([{ offset: 0 }, { offset: 2400 }, { offset: 2500 }]);
  });

  test('a mandate that somebody asked for is opened, brought into view and has focus', async () => {
    const register = manyEnding(1000, '2026-12-10');
    await renderApp('/mandates?id=many-0700', { register });
    expect(await screen.findByRole('complementary', { name: /^Details van/ })).toBeVisible();
    await waitFor(() => expect(focusedRow()).toBe('702'));
  });

  test('one that is not there leaves the list as it is', async () => {
    await renderApp('/mandates?id=elsewhere');
    expect(await screen.findByText('14 machtigingen')).toBeVisible();
    expect(detail()).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Probeer opnieuw' })).toBeVisible();
  });

  test('what changes elsewhere is seen here', async () => {
    const { bridge } = await renderApp('/mandates');
    await screen.findByText('14 machtigingen');
    const [id = ''] = sampleRegister().mandates.keys();
    await bridge.commit({
      action: 'mandate.archive',
      puts: [],
      removes: [{ collection: 'mandates', id }],
      reason: null,
    });
    expect(await screen.findByText('13 machtigingen')).toBeVisible();
  });
});
