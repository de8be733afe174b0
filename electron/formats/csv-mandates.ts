/**
 * The register's mandates as CSV for Dutch Excel: byte order mark, semicolons, CRLF, day first. No cell can run as a
 * formula, and importing the text again finds nothing new.
 */
import { stringify } from 'csv-stringify/sync';
import { escapeFormula } from '#core/domain/import/formula-text.ts';
import { joinServices } from '#core/domain/import/service-list.ts';
import type { ExportRow } from '#core/domain/query/export-rows.ts';
import type { LastUse } from '#core/domain/records/mandate.ts';
import type { LegalForm } from '#core/domain/records/organisation.ts';
import { type CalendarDate, parts } from '#core/domain/values/calendar-date.ts';

const LEGAL_FORM_WORDS: Readonly<Record<LegalForm, string>> = {
  bv: 'BV',
  nv: 'NV',
  stichting: 'stichting',
  vereniging: 'vereniging',
  cooperatie: 'coöperatie',
  vof: 'VoF',
  cv: 'CV',
  maatschap: 'maatschap',
  eenmanszaak: 'eenmanszaak',
  publiekrechtelijk: 'publiekrechtelijk',
  other: 'overig',
};
const STATUS_WORDS: Readonly<Record<ExportRow['status'], string>> = {
  active: 'actief',
  suspended: 'geschorst',
  revoked: 'ingetrokken',
};

function day(date: CalendarDate | null): string {
  if (date === null) return '';
  const { year, month, day: ofMonth } = parts(date);
  return `${String(ofMonth).padStart(2, '0')}-${String(month).padStart(2, '0')}-${year}`;
}
const lastUse = (use: LastUse): string =>
  use.kind === 'date' ? day(use.on) : use.kind === 'never' ? 'nooit' : '';

/** Header and cell of each column, in the order of the sample file with what it lacks after it. */
const COLUMNS: readonly (readonly [header: string, cell: (row: ExportRow) => string | null])[] = [
  ['Organisatie', (row) => row.organisation],
  ['KvK-nummer', (row) => row.kvk],
  ['Persoon', (row) => row.person],
  ['E-mail', (row) => row.email],
  ['Leverancier', (row) => row.supplier],
  ['Niveau middel', (row) => row.meansLevel],
  ['Middel geldig t/m', (row) => day(row.meansEndsOn)],
  ['Dienstverlener', (row) => row.provider],
  ['Dienst', (row) => (row.services === null ? 'Alle diensten' : joinServices(row.services))],
  ['Niveau', (row) => row.level],
  ['Ingangsdatum', (row) => day(row.startsOn)],
  ['Einddatum', (row) => day(row.endsOn)],
  ['Laatst gebruikt', (row) => lastUse(row.lastUse)],
  ['Status', (row) => STATUS_WORDS[row.status]],
  ['Vestiging', (row) => row.branch],
  ['Opmerking', (row) => row.note],
  ['RSIN', (row) => row.rsin],
  ['Rechtsvorm', (row) => (row.legalForm === null ? '' : LEGAL_FORM_WORDS[row.legalForm])],
  ['Alleen voor derden', (row) => (row.forThirdPartiesOnly ? 'ja' : '')],
  ['Kenmerk Tijdig', (row) => row.reference],
];

/** The whole file as text, byte order mark included; to be written as UTF-8. */
export const mandatesToCsv = (rows: readonly ExportRow[]): string =>
  stringify(
    [
      COLUMNS.map(([header]) => header),
      ...rows.map((row) => COLUMNS.map(([, cell]) => escapeFormula(cell(row) ?? ''))),
    ],
    { bom: true, delimiter: ';', record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
  );
