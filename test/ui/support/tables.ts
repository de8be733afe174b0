/** Files as the main process reads them: a messy one with every outcome, and long ones. */
import type { ImportTable } from '#core/domain/import/import-table.ts';

const HEADERS = [
  'persoon',
  'dienst',
  'organisatie',
  'kvk',
  'rsin',
  'rechtsvorm',
  'niveau',
  'leverancier',
  'van',
  't/m',
  'notitie',
];

const table = (lines: readonly string[]): ImportTable => ({
  headers: HEADERS,
  records: lines
    .map((line, at) => ({ number: at + 1, cells: line.split(';') }))
    .filter(({ cells }) => cells.some((cell) => cell !== '')),
});

/** Two good records, a refused one, a double one, an unknown service, text that looks like a BSN. */
export const messyTable = (): ImportTable =>
  table([
    'Medewerker A;Mijn CBS;Rommel BV;68750110;;BV;EH3;KPN;01-01-2023;31-12-2027;',
    'Medewerker B;Mijn CBS;Rommel BV;68750110;;BV;EH3;KPN;01-03-2022;30-02-2027;',
    'Medewerker C;Mijn CBS;Rommel BV;68750110;;BV;EH3;KPN;01-03-2022;;',
    'Medewerker D;Mijn CBS;Rommel BV;68750110;;BV;eh3;kpn;1-3-22;1-3-27;',
    'Medewerker E;Mijn CBS;Rommel BV;68750110;;BV;EH3;KPN;45719;46814;',
    'Medewerker F;Mijn CBS;Rommel BV;68750110;;BV;EH3;KPN;01-01-2023;02-01-2030;',
    'Medewerker I;Mijn CBS;Rommel BV;6875011;;BV;EH3;KPN;01-01-2023;31-12-2027;',
    'Eigenaar K;Mijn Belastingdienst Zakelijk;Eenmanszaak Rommel;69599084;123456782;eenmanszaak;EH3;We-ID;01-01-2023;31-12-2027;',
    'Medewerker A;Mijn CBS;Rommel BV;68750110;;BV;EH3;KPN;01-01-2023;31-12-2027;',
    '=HYPERLINK("http://x.example");Mijn CBS;Rommel BV;68750110;;BV;EH3;KPN;01-01-2023;31-12-2027;',
    'Medewerker N;Onbekende dienst;Rommel BV;68750110;;BV;EH3;Onbekende leverancier;01-01-2023;31-12-2027;',
    'Medewerker P;Mijn CBS;Rommel BV;68750110;;BV;EH3;KPN;01-01-2023;31-12-2027;bel 999990007',
    ';;;;;;;;;;',
    'Medewerker Drie;Mijn CBS;Voorbeeld Bouw BV;68750110;;;EH3;KPN;01-07-2027;30-06-2030;',
    'Medewerker Q;UBO-uittreksel;Rommel BV;68750110;;BV;EH4;KPN;01-01-2023;31-12-2027;',
  ]);

export const goodTable = (records: number): ImportTable =>
  table(
    Array.from(
      { length: records },
      (_, at) => `Medewerker ${at + 1};Mijn CBS;Rommel BV;68750110;;BV;EH3;KPN;01-01-2023;31-12-2027;`,
    ),
  );
