// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { createTexts } from '#core/i18n/i18n.ts';
import { createClient } from '#renderer/api/client.ts';
import { App } from '#renderer/app/App.tsx';
import { createAppQueryClient } from '#renderer/app/query-client.ts';
import { readPreferences } from '#renderer/app/read-preferences.ts';
import { mainInMemory } from '#test/support/flow/main-in-memory.ts';

const SAMPLE = 'test/fixtures/machtigingen.csv';
const MESSY = 'test/fixtures/rommelig.csv';

afterEach(cleanup);

/** The whole page on the whole main process; only Electron, disk and clock are stood in for. */
async function start() {
  const main = mainInMemory();
  const user = userEvent.setup();
  const client = createClient(main.bridge);
  const queryClient = createAppQueryClient();
  window.location.hash = '#/';
  const { language } = await readPreferences(client, queryClient);
  render(<App client={client} queryClient={queryClient} texts={createTexts(language)} />);
  const press = async (name: RegExp) => user.click(await screen.findByRole('button', { name }));
  const answerFirstRun = async () => {
    await user.type(await screen.findByLabelText('KvK-nummer'), '68750110');
    await user.type(screen.getByLabelText('Naam van de organisatie'), 'Voorbeeld Bouw BV');
    await user.type(screen.getByLabelText('Uw naam'), 'Beheerder Een');
    await user.click(screen.getByRole('radio', { name: /Ik ben beheerder/ }));
    await press(/^Verder$/);
  };
  const compare = async (file: string) => {
    main.chooses(file);
    await press(/^Importeer een bestand$/);
    await press(/^Kies een bestand/);
    return screen.findByRole('table', { name: 'Vergelijking' });
  };
  return { main, user, press, answerFirstRun, compare };
}

describe('from a first start to a list of what must be done', () => {
  it('asks who you are, imports a file as a comparison, and says what comes first', async () => {
    const { main, press, answerFirstRun, compare } = await start();
    await answerFirstRun();
    expect(await screen.findByRole('heading', { name: 'Hoe wilt u beginnen?' })).toBeVisible();
    await compare(SAMPLE);
    await press(/^Neem 14 rijen over$/);
    expect(await screen.findByText('14 rijen zijn overgenomen.')).toBeVisible();
    expect(main.store.state().register.mandates.size).toBe(14);
    await press(/Naar Vandaag/);
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      '1 machtiging werkt niet. De eerstvolgende actie is uiterlijk maandag 7 december.',
    );
    expect(main.unexpected).toEqual([]);
  });

  it('writes nothing before a choice, and only what was chosen', async () => {
    const { main, user, press, answerFirstRun, compare } = await start();
    await answerFirstRun();
    const table = await compare(MESSY);
    expect(main.store.state().register.mandates.size).toBe(0);
    await user.click(within(table).getByRole('checkbox', { name: 'Kies rij 2' }));
    await user.click(within(table).getByRole('checkbox', { name: 'Kies rij 16' }));
    await press(/^Neem 8 rijen over$/);
    await screen.findByText('8 rijen zijn overgenomen.');
    const { persons, mandates, suppliers } = main.store.state().register;
    expect(mandates.size).toBe(8);
    const names = [...persons.values()].map(({ name }) => name);
    expect(names).toContain('Medewerker N');
    expect(names).not.toContain('Medewerker A');
    expect([...suppliers.values()].map(({ name }) => name)).toEqual(['Onbekende leverancier']);
  });

  it('says that a comparison is too old when the register has changed, and writes nothing of it', async () => {
    const { main, press, answerFirstRun, compare } = await start();
    await answerFirstRun();
    await compare(SAMPLE);
    await main.bridge.invoke('profile.set', {
      ...{ name: 'B', organisation: 'C', kvk: '68750110', legalForm: null, role: 'user' },
    });
    await press(/^Neem 14 rijen over$/);
    expect(await screen.findByRole('alert')).toHaveTextContent(/veranderd/);
    expect(main.store.state().register.mandates.size).toBe(0);
  });

  it('counts again when a new day begins', async () => {
    const { main, press, answerFirstRun, compare } = await start();
    await answerFirstRun();
    await compare(SAMPLE);
    await press(/^Neem 14 rijen over$/);
    await press(/Naar Vandaag/);
    await screen.findByText(/maandag 7 december/);
    main.dayBecomes('2026-12-15');
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('2 machtigingen werken niet.'),
    );
  });
});
