// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { FakeState, NextFile } from '#test/ui/support/fake-bridge.ts';
import { emptyRegister } from '#test/ui/support/registers.ts';
import { renderApp } from '#test/ui/support/render-app.tsx';
import { ADMINISTRATOR } from '#test/ui/support/sample-register.ts';
import { goodTable, messyTable } from '#test/ui/support/tables.ts';

/** As a spreadsheet puts cells on the clipboard. */
const PASTED = [
  'persoon\tdienst\torganisatie\tkvk\tniveau\tt/m',
  'Medewerker Een\tMijn CBS\tVoorbeeld Bouw BV\t68750110\tEH3\t31-12-2027',
].join('\n');

const MESSY: NextFile = { name: 'rommelig.csv', table: messyTable() };

async function choose(state: FakeState) {
  const app = await renderApp('/import', state);
  await app.user.click(screen.getByRole('button', { name: 'Kies een bestand…' }));
  return app;
}
const rowOf = (text: string) => {
  const row = screen.getAllByText(text)[0]?.closest('tr');
  if (!row) throw new Error(`No row with ${text}`);
  return within(row);
};
const tabNames = () => screen.getAllByRole('tab').map(({ textContent }) => textContent);

describe('importing', () => {
  test('compares a file and says what it sees, row by row as a spreadsheet numbers them', async () => {
    await choose({ nextFile: MESSY });
    expect(
      await screen.findByRole('heading', { name: 'rommelig.csv vergelijken met uw administratie' }),
    ).toBeVisible();
    expect(tabNames()).toEqual([
      'Alles 14',
      'Nieuw 5',
      'Gewijzigd 1',
      'Gelijk 0',
      'Onzeker 3',
      'Geweigerd 5',
    ]);
    expect(screen.getByText('Er is nog niets opgeslagen.')).toBeVisible();
    const short = rowOf('Medewerker D');
    expect(short.getByRole('checkbox', { name: 'Kies rij 5' })).toBeChecked();
    expect(short.getByText(/^Gelezen: .*“1-3-27” als 1 maart 2027/)).toBeVisible();
    expect(rowOf('Medewerker B').getByText('Einddatum: “30-02-2027” is geen bestaande datum.')).toBeVisible();
  });

  test('a changed row shows the old term struck through and the new one', async () => {
    await choose({ nextFile: MESSY });
    await screen.findByRole('table');
    const changed = rowOf('Medewerker Drie');
    expect(changed.getAllByRole('deletion')[0]).toHaveTextContent('Nu: 01-07-2024 t/m 30-06-2027');
    expect(changed.getAllByRole('insertion')[0]).toHaveTextContent('Wordt: 01-07-2027 t/m 30-06-2030');
  });

  test('refused and unresolved rows cannot be chosen; tabs show one outcome each', async () => {
    const { user } = await choose({ nextFile: MESSY });
    await user.click(await screen.findByRole('tab', { name: /Geweigerd/ }));
    const table = within(screen.getByRole('table'));
    expect(table.getAllByText('Geweigerd')).toHaveLength(5);
    expect(table.queryByRole('checkbox')).toBeNull();
  });

  test('takes over exactly what is chosen, and says what was left', async () => {
    const { bridge, user } = await choose({ nextFile: MESSY });
    await user.click(await screen.findByRole('checkbox', { name: 'Kies rij 2' }));
    await user.click(screen.getByRole('button', { name: 'Neem 5 rijen over' }));
    expect(await screen.findByText('5 rijen zijn overgenomen.')).toBeVisible();
    expect(screen.getByText('5 rijen zijn geweigerd.')).toBeVisible();
    expect(screen.getByText('1 rij hebt u niet gekozen.')).toBeVisible();
    const apply = bridge.calls.find(({ method }) => method === 'import.apply');
    expect(apply?.input).toMatchObject({ rows: [4, 5, 10, 14, 15] });
    await user.click(screen.getByRole('button', { name: 'Naar Vandaag' }));
    await waitFor(() => expect(screen.getByText(/Tijdig volgt 16 machtigingen/)).toBeVisible());
  });

  test('choosing all and none goes by the rows that may be taken over', async () => {
    const { user } = await choose({ nextFile: MESSY });
    const all = await screen.findByRole('checkbox', { name: 'Kies alle rijen die over kunnen' });
    if (!(all instanceof HTMLInputElement) || !all.checked) await user.click(all);
    await user.click(all);
    expect(screen.getByText('Er is nog niets opgeslagen. Kies minstens één rij.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Neem rijen over' })).toBeDisabled();
  });

  test('cancelling changes nothing and says so', async () => {
    await choose({ nextFile: null });
    expect(await screen.findByText('U hebt geen bestand gekozen. Er is niets veranderd.')).toBeVisible();
  });

  test('a file that is not recognised is refused in words, with the columns that are missing', async () => {
    await choose({ nextFile: new TijdigError('file-not-recognised', { missing: 'kvk, endsOn' }) });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('geen kolom voor: KvK-nummer, Einddatum. Er is niets veranderd.');
    expect(screen.getByRole('button', { name: 'Kies een ander bestand…' })).toBeVisible();
  });

  test('a comparison that is out of date writes nothing and offers to compare again', async () => {
    const { bridge, user } = await choose({ nextFile: MESSY });
    const button = await screen.findByRole('button', { name: 'Neem 6 rijen over' });
    await bridge.commit({ action: 'profile.set', puts: [], removes: [], reason: null });
    await user.click(button);
    expect(await screen.findByRole('alert')).toHaveTextContent('Er is niets opgeslagen.');
    await user.click(screen.getByRole('button', { name: 'Kies het bestand opnieuw' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Neem 6 rijen over' }));
    expect(await screen.findByText('6 rijen zijn overgenomen.')).toBeVisible();
  });

  test('the same file again is the same', async () => {
    const { user } = await choose({
      register: emptyRegister(),
      profile: { ...ADMINISTRATOR, kvk: '69599084' },
      nextFile: { name: 'goed.csv', table: goodTable(2) },
    });
    await user.click(await screen.findByRole('button', { name: 'Neem 2 rijen over' }));
    await user.click(await screen.findByRole('button', { name: 'Nog een bestand' }));
    await user.click(screen.getByRole('button', { name: 'Kies een bestand…' }));
    await screen.findByRole('table');
    expect(tabNames()).toContain('Gelijk 2');
    expect(rowOf('Medewerker 1').getByText('Staat al zo in Tijdig.')).toBeVisible();
  });

  test('a long file shows a part and more when asked, but takes over all that is chosen', async () => {
    const { user } = await choose({
      register: emptyRegister(),
      nextFile: { name: 'lang.csv', table: goodTable(450) },
    });
    const table = await screen.findByRole('table');
    expect(table.querySelectorAll('tbody tr')).toHaveLength(200);
    await user.click(screen.getByRole('button', { name: 'Toon nog 200 rijen' }));
    expect(table.querySelectorAll('tbody tr')).toHaveLength(400);
    expect(screen.getByRole('button', { name: 'Toon nog 50 rijen' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Neem 450 rijen over' })).toBeVisible();
  });

  test('compares cells that were pasted from a spreadsheet', async () => {
    const { user } = await renderApp('/import', { register: emptyRegister() });
    const compare = screen.getByRole('button', { name: 'Vergelijk wat u plakte' });
    expect(compare).toBeDisabled();
    await user.click(screen.getByRole('textbox', { name: 'Plak hier cellen uit een spreadsheet' }));
    await user.paste(PASTED);
    await user.click(compare);
    expect(await screen.findByRole('table')).toBeVisible();
    expect(tabNames()).toContain('Nieuw 1');
    await user.click(screen.getByRole('button', { name: 'Neem 1 rij over' }));
    expect(await screen.findByText('1 rij is overgenomen.')).toBeVisible();
  });

  test('what was pasted stays when it is not recognised', async () => {
    const { user } = await renderApp('/import');
    const field = screen.getByRole('textbox', { name: 'Plak hier cellen uit een spreadsheet' });
    await user.click(field);
    await user.paste('boodschappen\nmelk');
    await user.click(screen.getByRole('button', { name: 'Vergelijk wat u plakte' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/geen kolom voor/);
    expect(field).toHaveValue('boodschappen\nmelk');
  });

  test('a file that is dropped is read, also when an older program wrote it', async () => {
    const { bridge } = await renderApp('/import', { register: emptyRegister() });
    const bytes = Uint8Array.from(PASTED.replace('Een', 'Andr\u00e9'), (letter) => letter.charCodeAt(0));
    const file = new File([bytes], 'lijst.csv');
    fireEvent.drop(screen.getByRole('region', { name: 'Plak hier cellen uit een spreadsheet' }), {
      dataTransfer: { files: [file] },
    });
    expect(await screen.findByRole('table')).toBeVisible();
    expect(bridge.calls.find(({ method }) => method === 'import.paste')?.input).toMatchObject({
      text: expect.stringContaining('Medewerker Andr\u00e9'),
    });
  });
});
