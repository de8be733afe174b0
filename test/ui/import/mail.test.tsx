// @vitest-environment jsdom
/** The mail of a supplier, pasted where cells are pasted: read, compared, and never a link to press. */
import { screen, within } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import { layOut } from '#test/ui/support/layout.ts';
import { renderApp } from '#test/ui/support/render-app.tsx';
import { ADMINISTRATOR, sampleRegister } from '#test/ui/support/sample-register.ts';

beforeAll(layOut);

const STATE = { register: sampleRegister(), profile: ADMINISTRATOR };

async function paste(text: string, state: Parameters<typeof renderApp>[1] = STATE) {
  const app = await renderApp('/import', state);
  await app.user.click(screen.getByRole('textbox', { name: 'Plak hier cellen uit een spreadsheet' }));
  await app.user.paste(text);
  await app.user.click(screen.getByRole('button', { name: 'Vergelijk wat u plakte' }));
  return app;
}
const rows = () =>
  within(screen.getByRole('table', { name: 'Wat de mail kan bedoelen' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);

const RENEWED =
  'Beste Beheerder Een,\n\nUw machtiging voor mijn belastingdienst zakelijk bij We-ID verloopt op 9 januari 2030.\nVerleng op https://we-id.example/verleng';

test('a mail says what was read in it, and what the register says instead', async () => {
  await paste(RENEWED);
  expect(await screen.findByRole('heading', { name: 'Mail van We-ID' })).toBeVisible();
  expect(
    screen.getByText('Bij 1 gegeven zegt de mail iets anders dan uw administratie. Er is niets gewijzigd.'),
  ).toBeVisible();
  expect(rows()).toEqual([
    expect.stringMatching(/^Wijkt af.*Beheerder Een.*Mijn Belastingdienst Zakelijk.*t\/m 09-01-2027/),
  ]);
  expect(screen.getByText('9 januari 2030')).toBeVisible();
  expect(screen.queryByRole('link', { name: /https/ })).toBeNull();
});

test('a later end in the mail is recorded as a renewal that begins where the old term ended', async () => {
  const { user, bridge } = await paste(RENEWED);
  await user.click(await screen.findByRole('button', { name: 'Verlengd…' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByRole('textbox', { name: /Ingangsdatum/ })).toHaveValue('10-01-2027');
  expect(dialog.getByRole('textbox', { name: /Einddatum/ })).toHaveValue('09-01-2030');
  await user.click(dialog.getByRole('button', { name: 'Leg de nieuwe termijn vast' }));
  expect(bridge.calls.find(({ method }) => method === 'register.edit')?.input).toMatchObject({
    commands: [{ do: 'mandate.renew', startsOn: '2027-01-10', endsOn: '2030-01-09' }],
  });
});

test('the record that a mail is about is one press away', async () => {
  const { user } = await paste(RENEWED);
  await user.click(await screen.findByRole('button', { name: 'Bekijk' }));
  expect(await screen.findByRole('heading', { name: 'Machtigingen' })).toBeVisible();
});

test.each([
  [
    'the same end',
    'Reconi: de machtiging van Medewerker Zes verloopt op 31-12-2026',
    'De mail zegt hetzelfde',
  ],
  ['no end', 'Reconi: de machtiging van Medewerker Zes', 'Tijdig leest in deze mail niet één einddatum'],
  ['nothing that is recorded', 'Reconi: de machtiging van Beheerder Een', 'Tijdig vindt bij deze mail niets'],
])('a mail with %s says so', async (_, text, outcome) => {
  await paste(text);
  expect(await screen.findByText(new RegExp(`^${outcome}`))).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Verlengd…' })).toBeNull();
});

test('an earlier end is no renewal, and can only be looked at', async () => {
  await paste('We-ID: de machtiging van Medewerker Twee verloopt op 1-3-2027');
  expect(await screen.findAllByRole('button', { name: 'Bekijk' })).toHaveLength(2);
  expect(screen.queryByRole('button', { name: 'Verlengd…' })).toBeNull();
});

test('after a mail another one can be pasted; what was pasted still stands there', async () => {
  const { user } = await paste('KPN: uw machtiging verloopt binnenkort', {
    register: sampleRegister(),
    profile: ADMINISTRATOR,
    preferences: { language: 'nl' },
  });
  await user.click(await screen.findByRole('button', { name: 'Nog een mail of bestand' }));
  expect(screen.getByRole('textbox', { name: 'Plak hier cellen uit een spreadsheet' })).toHaveValue(
    'KPN: uw machtiging verloopt binnenkort',
  );
});

test('in English', async () => {
  const app = await renderApp('/import', { ...STATE, preferences: { language: 'en' } });
  await app.user.click(screen.getByRole('textbox', { name: 'Paste cells from a spreadsheet here' }));
  await app.user.paste('KPN: your mandate of Medewerker Drie expires on 30 June 2027');
  await app.user.click(screen.getByRole('button', { name: 'Compare what you pasted' }));
  expect(await screen.findByRole('heading', { name: 'Mail from KPN' })).toBeVisible();
  expect(screen.getByText('an authorisation')).toBeVisible();
});
