/** Whatever the cells of a list of chain mandates hold. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { factsOf } from '#core/catalogue/facts.ts';
import { isTakenByDefault } from '#core/domain/import/compare.ts';
import { planImport } from '#core/domain/import/plan-import.ts';
import { changeSchema, EMPTY_REGISTER } from '#core/domain/records/register.ts';
import { chainsOf, USUAL_CHAIN } from './chain-cells.ts';
import { type Cells, compare, TODAY, take } from './comparing.ts';

const VALUES: Readonly<Record<string, readonly string[]>> = {
  Richting: ['namens', 'door', '', 'overdwars'],
  'KvK opdrachtgever': ['69599076', '55000000', '90006577', '', '12'],
  Intermediair: ['Kantoor BV', 'Ander BV', 'A|B', ''],
  'Leverancier opdrachtgever': ['KPN', 'kpn', 'Reconi', 'Nieuw', ''],
  'Leverancier intermediair': ['We-ID', 'Connectis', ''],
  Diensten: ['Mijn CBS', 'mijn-cbs', 'Mijn CBS|Mijn Kadaster', 'alle diensten', 'Nieuw', ''],
  Niveau: ['EH3', 'EH4', 'eh 3', 'EH2', ''],
  Ingangsdatum: ['2026-01-05', '2024-01-05', '2027-01-05', ''],
  Einddatum: ['2028-01-04', '2026-11-20', '2029-01-04', ''],
  'Status gever': ['actief', 'in behandeling', 'ontbreekt', 'onbekend', 'geschorst', 'ingetrokken', 'iets'],
  'Status intermediair': ['actief', 'in behandeling', 'ontbreekt', '', 'ingetrokken'],
  Medewerkers: ['a@x', 'b@x', 'a@x|b@x', 'Jan', ''],
  Opmerking: ['een', 'twee', ''],
  Stap: ['werkend', 'uitgenodigd', 'geïnformeerd', ''],
};

const record: fc.Arbitrary<Cells> = fc.record(
  Object.fromEntries(
    Object.entries(VALUES).map(([header, values]) => [
      header,
      fc.oneof({ weight: 3, arbitrary: fc.constant(values[0] ?? '') }, fc.constantFrom(...values)),
    ]),
  ),
);
const table = fc.array(record, { minLength: 1, maxLength: 8 }).map((records) => chainsOf(...records));

it('any text can be compared', () => {
  const text = fc.record(Object.fromEntries(Object.keys(USUAL_CHAIN).map((header) => [header, fc.string()])));
  fc.assert(
    fc.property(text, (cells) => {
      expect(compare(chainsOf(cells))).toHaveLength(
        Object.values(cells).every((cell) => cell.trim() === '') ? 0 : 1,
      );
    }),
  );
});

it('what is written are records that are whole, and as many as were taken', () => {
  fc.assert(
    fc.property(table, (lines) => {
      const rows = compare(lines).filter(isTakenByDefault);
      const chosen = new Set(rows.map(({ row }) => row));
      let ids = 0;
      const newId = (kind: string) => {
        ids += 1;
        return `${kind}-${ids}`;
      };
      const { request, written } = planImport(lines, factsOf(EMPTY_REGISTER), TODAY, chosen, newId);
      expect(written).toBe(rows.length);
      const change = {
        ...(request ?? { action: 'import.apply', puts: [], removes: [], reason: null }),
        seq: 1,
        at: '2026-11-22T10:00:00Z',
        by: null,
      };
      expect(changeSchema.safeParse(change).error).toBeUndefined();
    }),
  );
});

it('a record that was taken over is the same the next time', () => {
  fc.assert(
    fc.property(record, (cells) => {
      const one = chainsOf(cells);
      const [row] = compare(one);
      if (row?.outcome !== 'new') return;
      expect(compare(one, take(one)).map(({ outcome }) => outcome)).toEqual(['same']);
    }),
  );
});
