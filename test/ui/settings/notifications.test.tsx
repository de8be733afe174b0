// @vitest-environment jsdom
/** When notifications may come: each choice is kept at once, and says what becomes of what is held back. */
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp } from '#test/ui/support/render-app.tsx';
import { ADMINISTRATOR, sampleRegister } from '#test/ui/support/sample-register.ts';

const STATE = { register: sampleRegister(), profile: ADMINISTRATOR };

test('the hours of notifications are chosen and kept', async () => {
  const { user, bridge } = await renderApp('/settings', STATE);
  expect(await screen.findByText(/staat meteen op Vandaag/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: /Meldingen vanaf/ }));
  await user.click(await screen.findByRole('option', { name: '08:30' }));
  await user.click(screen.getByRole('button', { name: /^Tot|Tot$/ }));
  await user.click(await screen.findByRole('option', { name: '08:30' }));
  expect(bridge.preferences).toMatchObject({ notifyFrom: '08:30', notifyUntil: '08:30' });
  expect(await screen.findByText('Meldingen mogen op elk uur komen.')).toBeVisible();
});

test.each([
  ['Alleen op werkdagen', { notifyWorkingDaysOnly: true }],
  ['Op de uiterste actiedag en de laatste dag altijd melden', { notifyUrgentAlways: false }],
  ['Noem de naam van de gebruiker in meldingen', { notifyNames: true }],
])('%s', async (label, kept) => {
  const { user, bridge } = await renderApp('/settings', STATE);
  await user.click(await screen.findByRole('checkbox', { name: label }));
  expect(bridge.preferences).toMatchObject(kept);
});

test('an hour that was kept otherwise stands among the choices', async () => {
  const { user } = await renderApp('/settings', { ...STATE, preferences: { notifyFrom: '06:45' } });
  await user.click(await screen.findByRole('button', { name: /Meldingen vanaf/ }));
  expect(screen.getByRole('option', { name: '06:45' })).toHaveAttribute('aria-selected', 'true');
});

test('a clock far ahead is a question on Vandaag and in the health line, until it is answered', async () => {
  const { user } = await renderApp('/', { ...STATE, health: { clockDoubt: '2024-03-01T08:00:00.000Z' } });
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Deze computer zegt dat het 22 november 2026 is. Klopt dat?',
  );
  expect(screen.getByText(/^De klok van deze computer kan verkeerd staan/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'De datum klopt' }));
  expect(screen.queryByText(/Klopt dat\?/)).toBeNull();
});
