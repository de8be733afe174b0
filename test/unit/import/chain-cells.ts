/** Records of a list of chain mandates in a line. */
import type { ComparedRow } from '#core/domain/import/comparison.ts';
import type { ImportTable } from '#core/domain/import/import-table.ts';
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import type { Register } from '#core/domain/records/register.ts';
import { type Cells, compare, only, take } from './comparing.ts';

/** What every record says unless a test says otherwise. */
export const USUAL_CHAIN = {
  Richting: 'namens',
  Opdrachtgever: 'Cliënt BV',
  'KvK opdrachtgever': '69599076',
  Intermediair: 'Kantoor BV',
  'KvK intermediair': '90006577',
  'Leverancier opdrachtgever': 'KPN',
  'Leverancier intermediair': 'We-ID',
  Diensten: 'Mijn CBS',
  Niveau: 'EH3',
  Ingangsdatum: '2026-01-05',
  Einddatum: '2028-01-04',
  'Status gever': 'actief',
  'Status intermediair': 'actief',
  Medewerkers: 'a@kantoor.example',
};

/** A table of records that differ from the usual one. */
export function chainsOf(...records: readonly Cells[]): ImportTable {
  const headers = [
    ...new Set([...Object.keys(USUAL_CHAIN), ...records.flatMap((record) => Object.keys(record))]),
  ];
  return {
    headers,
    records: records.map((record, at) => {
      const cells: Cells = { ...USUAL_CHAIN, ...record };
      return { number: at + 1, cells: headers.map((header) => cells[header] ?? '') };
    }),
  };
}

/** The only row of a comparison with one record. */
export function compareChain(record: Cells, register?: Register): ComparedRow {
  const [row] = compare(chainsOf(record), register);
  if (row === undefined) throw new Error('one row expected');
  return row;
}

export const chainRegister = (...records: readonly Cells[]): Register => take(chainsOf(...records));
/** The only chain mandate after taking a record over. */
export const chainAfter = (record: Cells, register?: Register): ChainMandate =>
  only(take(chainsOf(record), register).chainMandates);
