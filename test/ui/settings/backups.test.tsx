// @vitest-environment jsdom
/** Backups in Instellingen: where they lie, made on request, restored as a change that can be taken back. */
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { FakeBridge } from '#test/ui/support/fake-bridge.ts';
import { renderApp } from '#test/ui/support/render-app.tsx';
import { ADMINISTRATOR, sampleRegister } from '#test/ui/support/sample-register.ts';

const STATE = { register: sampleRegister(), profile: ADMINISTRATOR };
const settings = (state: Parameters<typeof renderApp>[1] = STATE) => renderApp('/settings', state);
const press = async (user: Awaited<ReturnType<typeof settings>>['user'], name: string | RegExp) =>
  user.click(await screen.findByRole('button', { name }));

/** Nothing is backed up before something was changed. */
const archive = (bridge: FakeBridge, id: string) =>
  bridge.invoke('register.edit', { commands: [{ do: 'mandate.archive', id }] });

test('only on this computer is said, with the way out of it', async () => {
  const { user, bridge } = await settings();
  expect(await screen.findByText('Reservekopieën staan alleen op deze computer')).toBeVisible();
  bridge.nextPlace = '/media/stick';
  await press(user, 'Kies een tweede plaats…');
  expect(await screen.findByText('/media/stick')).toBeVisible();
  expect(screen.queryByText('Reservekopieën staan alleen op deze computer')).toBeNull();
  await press(user, 'Kopieer hier niet meer heen');
  expect(await screen.findByText('Reservekopieën staan alleen op deze computer')).toBeVisible();
});

test('a second place on the same disk is not one', async () => {
  const { user, bridge } = await settings();
  bridge.secondPlace = { kind: 'local-same-disk', product: null };
  bridge.nextPlace = 'C:\\kopie';
  await press(user, 'Kies een tweede plaats…');
  expect(await screen.findByText('C:\\kopie')).toBeVisible();
  expect(screen.getByText('Reservekopieën staan alleen op deze computer')).toBeVisible();
  expect(screen.getByText(/^Deze map staat op dezelfde schijf/)).toBeVisible();
});

test('a backup is made on request, listed with what it holds, and restored as one change', async () => {
  const { user, bridge } = await settings();
  const [first = '', id = ''] = bridge.register.mandates.keys();
  await archive(bridge, first);
  await press(user, 'Maak nu een reservekopie');
  expect(await screen.findByText(/\(op verzoek\)$/)).toBeVisible();
  await archive(bridge, id);
  await press(user, 'Toon de reservekopieën');
  const table = within(await screen.findByRole('table', { name: 'Reservekopieën' }));
  expect(table.getByText('Deze computer')).toBeVisible();
  expect(table.getByText(/gegevens$/)).toBeVisible();
  await user.click(table.getByRole('button', { name: /^Zet terug… \(reservekopie van/ }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/met Ongedaan maken komt het terug/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Zet terug' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(bridge.register.mandates.get(id)).toMatchObject({ archivedOn: null });
  expect(bridge.register.mandates.get(first)?.archivedOn).not.toBeNull();
  expect(await screen.findByRole('button', { name: /Ongedaan maken/ })).toBeVisible();
});

test('a backup that fails says what was not done, and that nothing was lost', async () => {
  const refusals = new Map([['backups.make' as const, new TijdigError('disk-full')]]);
  const { user } = await settings({ ...STATE, refusals });
  await press(user, 'Maak nu een reservekopie');
  expect(await screen.findByRole('alert')).toHaveTextContent(
    /De laatste reservekopie is niet gelukt.*schijf is vol/,
  );
});

test('a restore that fails stays in its dialog', async () => {
  const refusals = new Map([['backups.restore' as const, new TijdigError('backup-damaged')]]);
  const { user, bridge } = await settings({ ...STATE, refusals });
  await archive(bridge, [...bridge.register.mandates.keys()][0] ?? '');
  await press(user, 'Maak nu een reservekopie');
  await press(user, 'Toon de reservekopieën');
  await press(user, /^Zet terug… \(reservekopie van/);
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Zet terug' }));
  expect(within(screen.getByRole('dialog')).getByRole('alert')).toHaveTextContent(
    /beschadigd.*Er is niets veranderd/,
  );
});

test('in English', async () => {
  await settings({ ...STATE, preferences: { language: 'en' } });
  expect(await screen.findByText('Backups are on this computer only')).toBeVisible();
});
