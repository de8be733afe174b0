/** Builds tables and registers in a line, and runs a comparison on them. */
import { readFileSync } from 'node:fs';
import { factsOf } from '#core/catalogue/facts.ts';
import { knowsHeader } from '#core/domain/import/columns.ts';
import { compareTable, isTakenByDefault } from '#core/domain/import/compare.ts';
import type { ComparedRow } from '#core/domain/import/comparison.ts';
import type { ImportTable } from '#core/domain/import/import-table.ts';
import { planImport } from '#core/domain/import/plan-import.ts';
import type { Mandate } from '#core/domain/records/mandate.ts';
import { applyChange, EMPTY_REGISTER, type Put, type Register } from '#core/domain/records/register.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { CsvTableReader } from '#electron/formats/csv-table-reader.ts';

export const TODAY = calendarDate('2026-11-22');

export const readSample = (name: string): ImportTable =>
  new CsvTableReader().read(readFileSync(`${import.meta.dirname}/../../fixtures/${name}`), knowsHeader);

/** What every record says unless a test says otherwise. */
export const USUAL = {
  Organisatie: 'Voorbeeld BV',
  'KvK-nummer': '68750110',
  Persoon: 'Medewerker A',
  Leverancier: 'KPN',
  Dienst: 'Mijn CBS',
  Niveau: 'EH3',
  Ingangsdatum: '01-01-2023',
  Einddatum: '31-12-2027',
};
export type Cells = Readonly<Record<string, string>>;

/** A table of records that differ from the usual one. */
export function tableOf(...records: readonly Cells[]): ImportTable {
  const headers = [...new Set([...Object.keys(USUAL), ...records.flatMap((record) => Object.keys(record))])];
  return {
    headers,
    records: records.map((record, at) => {
      const cells: Cells = { ...USUAL, ...record };
      return { number: at + 1, cells: headers.map((header) => cells[header] ?? '') };
    }),
  };
}

export const compare = (table: ImportTable, register: Register = EMPTY_REGISTER): readonly ComparedRow[] =>
  compareTable(table, factsOf(register), TODAY).rows;

/** The only row of a comparison with one record. */
export function compareOne(record: Cells, register: Register = EMPTY_REGISTER): ComparedRow {
  const [row] = compare(tableOf(record), register);
  if (row === undefined) throw new Error('one row expected');
  return row;
}

let ids = 0;
const newId = (kind: string) => {
  ids += 1;
  return `${kind}-${ids}`;
};

/** The register after taking over the rows that `choose` accepts: by default what is new or changed. */
export function take(
  table: ImportTable,
  register: Register = EMPTY_REGISTER,
  choose: (row: ComparedRow) => boolean = isTakenByDefault,
): Register {
  const chosen = new Set(
    compare(table, register)
      .filter(choose)
      .map(({ row }) => row),
  );
  const { request } = planImport(table, factsOf(register), TODAY, chosen, newId);
  return request === null ? register : applyChange(register, request);
}
export const registerOf = (...records: readonly Cells[]): Register => take(tableOf(...records));

/** The register with other values in every mandate. */
export function withMandates(register: Register, values: Partial<Mandate>): Register {
  const puts = [...register.mandates.values()].map(
    (mandate): Put => ({ collection: 'mandates', record: { ...mandate, ...values } }),
  );
  return applyChange(register, { action: 'mandate.change', puts, removes: [], reason: null });
}

export const codes = (row: ComparedRow): readonly string[] => row.issues.map(({ code }) => code);
export const outcomes = (rows: readonly ComparedRow[]): readonly string[] =>
  rows.map(({ outcome }) => outcome);
/** The only record of a collection. */
export function only<T>(records: ReadonlyMap<string, T>): T {
  const [record, ...others] = records.values();
  if (record === undefined || others.length > 0)
    throw new Error(`${records.size} records where one is expected`);
  return record;
}
