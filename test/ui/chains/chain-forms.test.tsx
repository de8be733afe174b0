// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { layOut } from '#test/ui/support/layout.ts';
import { type RenderedApp, renderApp } from '#test/ui/support/render-app.tsx';
import { dialog, GRANTED, openChain, RECEIVED } from './support.ts';

beforeAll(layOut);

const chainOf = ({ bridge }: RenderedApp, name: string) => {
  const { organisations, chainMandates } = bridge.register;
  const found = [...chainMandates.values()].find(({ grantorId, intermediaryId }) =>
    [grantorId, intermediaryId].some((id) => organisations.get(id)?.name === name),
  );
  if (found === undefined) throw new Error(`no chain of ${name}`);
  return found;
};
const choose = async ({ user }: RenderedApp, entry: string) => {
  await user.click(screen.getByRole('button', { name: 'Meer acties' }));
  await user.click(await screen.findByRole('menuitem', { name: entry }));
};

describe('what can be done with a chain mandate', () => {
  test('our side that is missing is recorded with its supplier and term, and it works', async () => {
    const app = await renderApp('/chains');
    const { panel, inside } = await openChain(app, RECEIVED, 'Relatie Twee BV');
    await app.user.click(inside.getByRole('button', { name: 'Leg onze kant vast…' }));
    const form = await dialog();
    await app.user.click(form.getByRole('radio', { name: 'Actief' }));
    await app.user.type(form.getByRole('combobox', { name: /^Leverancier/ }), 'Digidentity');
    await app.user.click(await screen.findByRole('option', { name: 'Digidentity' }));
    await app.user.click(form.getByRole('button', { name: 'Leg vast' }));
    await waitFor(() => expect(panel).toHaveTextContent(/Werkt t\/m/));
    expect(chainOf(app, 'Relatie Twee BV').sides.intermediary).toMatchObject({
      kind: 'recorded',
      pending: false,
      supplierId: 'supplier-digidentity',
    });
    await app.user.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    await waitFor(() => expect(panel).toHaveTextContent('onze kant ontbreekt'));
  });

  test('a supplier that is not on the list is refused at the field, and a side is withdrawn with a reason', async () => {
    const app = await renderApp('/chains');
    await openChain(app, RECEIVED, 'Relatie Een BV');
    await choose(app, 'Hun kant…');
    const form = await dialog();
    await app.user.type(form.getByRole('combobox', { name: /^Leverancier/ }), 'x');
    await app.user.click(form.getByRole('button', { name: 'Leg vast' }));
    expect(await form.findByText('Kies een leverancier uit de lijst.')).toBeVisible();
    await app.user.click(form.getByRole('radio', { name: 'Ingetrokken' }));
    await app.user.type(form.getByRole('textbox', { name: /^Reden/ }), 'gestopt');
    await app.user.click(form.getByRole('button', { name: 'Leg vast' }));
    await waitFor(() =>
      expect(chainOf(app, 'Relatie Een BV').sides.grantor).toMatchObject({ revoked: { reason: 'gestopt' } }),
    );
  });

  test('employees are assigned and taken off; who is typed and not chosen holds the form back', async () => {
    const app = await renderApp('/chains');
    const { inside } = await openChain(app, RECEIVED, 'Relatie Een BV');
    await app.user.click(inside.getByRole('button', { name: 'Wijzig Medewerkers' }));
    const form = await dialog();
    await app.user.type(form.getByRole('combobox', { name: 'Voeg medewerker toe' }), 'Beheerder E');
    await app.user.tab();
    await app.user.click(form.getByRole('button', { name: 'Leg vast' }));
    expect(await form.findByText(/^Kies iemand uit de lijst, of voeg/)).toBeVisible();
    await app.user.type(form.getByRole('combobox', { name: 'Voeg medewerker toe' }), 'en');
    await app.user.click(await screen.findByRole('option', { name: /Beheerder Een/ }));
    await app.user.click(form.getByRole('button', { name: 'Haal weg Medewerker Vier' }));
    await app.user.click(form.getByRole('button', { name: 'Leg vast' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(chainOf(app, 'Relatie Een BV').assignments).toMatchObject([
      { to: '2026-11-21' },
      { from: '2026-11-22', to: null },
    ]);
    expect(await inside.findByText(/Medewerker Vier, toegewezen t\/m 21-11-2026/)).toBeVisible();
  });

  test('a side is renewed, a login and a step are recorded', async () => {
    const app = await renderApp('/chains');
    await openChain(app, RECEIVED, 'Relatie Drie BV');
    await choose(app, 'Verlengd…');
    let form = await dialog();
    await app.user.click(form.getByRole('radio', { name: 'Onze kant' }));
    await app.user.click(form.getByRole('button', { name: 'Leg de nieuwe termijn vast' }));
    await waitFor(() =>
      expect(chainOf(app, 'Relatie Drie BV').sides.intermediary).toMatchObject({
        terms: [{ endsOn: '2026-12-21' }, { startsOn: '2026-12-22', endsOn: '2031-12-21' }],
      }),
    );
    await choose(app, 'Ingelogd…');
    form = await dialog();
    await app.user.click(form.getByRole('button', { name: 'Leg vast' }));
    await waitFor(() =>
      expect(chainOf(app, 'Relatie Drie BV').assignments).toMatchObject([
        { lastUse: { kind: 'date', on: '2026-11-22' } },
      ]),
    );
  });

  test('the intermediary is told what was granted, and that is recorded as a step', async () => {
    const app = await renderApp('/chains?tab=as-grantor');
    await openChain(app, GRANTED, 'Subsidiebureau Voorbeeld NV');
    await choose(app, 'Melding aan intermediair…');
    const message = await dialog();
    expect(message.getByRole('heading', { name: 'Melding aan intermediair' })).toBeVisible();
    expect(message.queryByRole('button', { name: 'Vastleggen als aangevraagd…' })).toBeNull();
    await app.user.click(message.getByRole('button', { name: 'Sluiten' }));
    await choose(app, 'Stap vastleggen…');
    const form = await dialog();
    expect(form.getByRole('radio', { name: 'Intermediair ingelicht' })).toBeChecked();
    await app.user.click(form.getByRole('button', { name: 'Leg vast' }));
    await waitFor(() =>
      expect(chainOf(app, 'Subsidiebureau Voorbeeld NV').followUp).toEqual([
        { step: 'informed', on: '2026-11-22' },
      ]),
    );
  });

  test('it goes into the archive, is found there, and comes back', async () => {
    const app = await renderApp('/chains');
    await openChain(app, RECEIVED, 'Relatie Zes BV');
    await choose(app, 'Archiveer…');
    await app.user.click((await dialog()).getByRole('button', { name: 'Archiveer' }));
    await waitFor(() => expect(chainOf(app, 'Relatie Zes BV').archivedOn).toBe('2026-11-22'));
    await choose(app, 'Zet terug uit archief');
    await waitFor(() => expect(chainOf(app, 'Relatie Zes BV').archivedOn).toBeNull());
  });

  test('a new one is registered; what is missing is said at its field', async () => {
    const app = await renderApp('/chains');
    await app.user.click(await screen.findByRole('button', { name: 'Nieuwe ketenmachtiging' }));
    const form = await dialog();
    await app.user.click(form.getByRole('button', { name: 'Bewaar' }));
    expect(await form.findByText('Vul in voor welke organisatie.')).toBeVisible();
    expect(form.getByLabelText('Eigen organisatie')).toHaveValue('Voorbeeld Bouw BV');
    await app.user.type(form.getByRole('combobox', { name: 'Relatie' }), 'Nieuw BV');
    await app.user.type(form.getByLabelText('KvK-nummer relatie'), '68750129');
    await app.user.type(form.getByRole('combobox', { name: 'Dienst' }), 'Mijn CBS');
    await app.user.type(form.getByLabelText('Einddatum'), '1-3-2029');
    await app.user.click(form.getByRole('button', { name: 'Bewaar' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(chainOf(app, 'Nieuw BV').sides).toMatchObject({
      grantor: { kind: 'unknown' },
      intermediary: { kind: 'recorded', terms: [{ endsOn: '2029-03-01' }] },
    });
  });
});
