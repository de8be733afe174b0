// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { renderApp } from '#test/ui/support/render-app.tsx';

const line = () => within(screen.getByRole('contentinfo'));

describe('settings whose file was broken', () => {
  const settingsNotice = { kind: 'reset', kept: 'settings.broken-1-0f8fad5b.json' } as const;

  test('are told in the health line of every place, which leads to what happened', async () => {
    const { user } = await renderApp('/', { settingsNotice });
    await user.click(line().getByRole('link', { name: 'Instellingen beschadigd' }));
    expect(await screen.findByText('Uw instellingen waren beschadigd')).toBeVisible();
    expect(screen.getByText(/Uw administratie is niet geraakt/)).toBeVisible();
    expect(screen.getByText(/bewaard als settings\.broken-1-0f8fad5b\.json/)).toBeVisible();
  });

  test('are not told any more when the user has read it', async () => {
    const { user } = await renderApp('/settings', { settingsNotice });
    await user.click(await screen.findByRole('button', { name: 'Gelezen' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Instellingen' })).toBeVisible();
    expect(screen.queryByText('Uw instellingen waren beschadigd')).toBeNull();
    expect(line().queryByRole('link')).toBeNull();
  });

  test.each([
    ['restored', 'Instellingen hersteld', 'Uw instellingen waren beschadigd en zijn hersteld'],
    ['not-kept', 'Instellingen worden niet bewaard', 'Uw instellingen worden nu niet bewaard'],
  ] as const)('(%s) say what it means for the user', async (kind, short, long) => {
    await renderApp('/settings', { settingsNotice: { kind, kept: null } });
    expect(line().getByRole('link', { name: short })).toBeVisible();
    expect(screen.getByText(long)).toBeVisible();
    expect(screen.queryByText(/bewaard als/)).toBeNull();
  });
});

test('settings that are sound are not spoken of', async () => {
  await renderApp('/settings');
  expect(line().queryByRole('link')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Gelezen' })).toBeNull();
});

test('Instellingen says on what kind of disk the records are', async () => {
  await renderApp('/settings');
  expect(screen.getByText('de schijf van deze computer')).toBeVisible();
});
