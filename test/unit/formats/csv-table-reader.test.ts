/** Tables as people and programs write them. */
import { describe, expect, it } from 'vitest';
import { knowsHeader } from '#core/domain/import/columns.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { CsvTableReader } from '#electron/formats/csv-table-reader.ts';

const reader = new CsvTableReader();
const read = (bytes: Uint8Array | string) =>
  reader.read(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, knowsHeader);

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
};
/** Latin-1 is Windows-1252 for the letters used here; the euro sign is not. */
const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => (character === '€' ? 0x80 : character.charCodeAt(0)));

const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => new TextEncoder().encode(text),
  'UTF-8 with a mark': (text) => new TextEncoder().encode(`\ufeff${text}`),
  'UTF-16 LE': (text) => utf16(text, true),
  'UTF-16 LE with a mark': (text) => utf16(`\ufeff${text}`, true),
  'UTF-16 BE': (text) => utf16(text, false),
  'UTF-16 BE with a mark': (text) => utf16(`\ufeff${text}`, false),
  'Windows-1252': windows1252,
};
const DELIMITERS = { semicolon: ';', comma: ',', tab: '\t' };
const LINE_ENDS = { CRLF: '\r\n', LF: '\n', CR: '\r' };

describe.each(Object.entries(ENCODINGS))('in %s', (_, encode) => {
  describe.each(Object.entries(DELIMITERS))('with %s', (__, delimiter) => {
    it.each(Object.entries(LINE_ENDS))('and %s', (___, end) => {
      const quoted = `"Zoë ""€"" ${delimiter}${end}x"`;
      const lines = [
        ['Persoon', 'KvK', 'Einddatum'],
        ['André', '68750110', '31-12-2027'],
        [quoted, '', ''],
      ];
      expect(read(encode(lines.map((cells) => cells.join(delimiter)).join(end) + end))).toEqual({
        headers: ['Persoon', 'KvK', 'Einddatum'],
        records: [
          { number: 1, cells: ['André', '68750110', '31-12-2027'] },
          { number: 2, cells: [`Zoë "€" ${delimiter}${end}x`, '', ''] },
        ],
      });
    });
  });
});

it('chooses the delimiter by headers it knows, not by how often a character occurs', () => {
  const table = read('Persoon;Naam, adres, plaats, land;KvK;Einddatum\nA;a,b,c,d;1;2\n');
  expect(table.headers).toEqual(['Persoon', 'Naam, adres, plaats, land', 'KvK', 'Einddatum']);
});

it('takes the delimiter from the first line that Excel writes', () => {
  expect(read('sep=,\r\nPersoon,KvK;Einddatum\r\nA,B\r\n')).toEqual({
    headers: ['Persoon', 'KvK;Einddatum'],
    records: [{ number: 1, cells: ['A', 'B'] }],
  });
});

it('finds the header below empty lines and a title', () => {
  const table = read('\n\n;;\nMachtigingen per november\n\nPersoon;KvK;Einddatum\nA;1;2\n');
  expect(table).toEqual({
    headers: ['Persoon', 'KvK', 'Einddatum'],
    records: [{ number: 1, cells: ['A', '1', '2'] }],
  });
});

it('leaves empty records out and counts them', () => {
  const table = read('Persoon;KvK;Einddatum\n;;\nA;1;2\n\n  ; ;\nB;1;2\n\n');
  expect(table.records.map(({ number }) => number)).toEqual([2, 5]);
});

it('fills short records and cuts long ones', () => {
  const table = read('Persoon;KvK;Einddatum\nA\nB;1;2;3;4\n');
  expect(table.records.map(({ cells }) => cells)).toEqual([
    ['A', '', ''],
    ['B', '1', '2'],
  ]);
});

it('keeps quotes inside a cell that is not quoted', () => {
  expect(read('Persoon;KvK;Einddatum\nJan "Piet";1;2\n').records[0]?.cells[0]).toBe('Jan "Piet"');
});

it('a file without known headers is handed over for the importer to refuse', () => {
  expect(read('').headers).toEqual([]);
  expect(read('a;b\n1;2\n')).toEqual({ headers: ['a', 'b'], records: [{ number: 1, cells: ['1', '2'] }] });
});

describe('what is refused as a whole', () => {
  const refusal = (bytes: Uint8Array | string): unknown => {
    try {
      return read(bytes).headers;
    } catch (error) {
      return error instanceof TijdigError ? [error.code, error.parameters] : error;
    }
  };
  const header = 'Persoon;KvK;Einddatum\n';

  it('a quote that is not closed, with its line', () => {
    expect(refusal(`${header}A;1;2\n"B;1;2\nC;1;2\n`)).toEqual([
      'file-malformed',
      { line: expect.any(Number) },
    ]);
  });
  it.each([
    ['a ZIP, such as XLSX', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]],
    ['an old Excel file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
    ['bytes that are no text', [1, 0, 0, 2, 0, 0, 3, 0, 0, 4, 0, 0]],
    ['half a character of UTF-16', [0xff, 0xfe, 0x41]],
  ])('%s', (_, bytes) => {
    expect(refusal(Uint8Array.from(bytes))).toEqual(['file-malformed', { line: 1 }]);
  });
  it.each([
    ['more than 50 MB', 'x'.repeat(50_000_001), { limit: 'bytes', maximum: 50_000_000 }],
    ['more than 250,000 records', header + 'a;b;c\n'.repeat(250_001), { limit: 'records', maximum: 250_000 }],
    ['more than 200 columns', header + ';'.repeat(200), { limit: 'columns', maximum: 200 }],
    [
      'a cell above 250,000 characters, swallowed by a quote that ends far below',
      header + 'x'.repeat(250_001),
      { limit: 'characters', maximum: 250_000 },
    ],
  ])('%s', (_, text, parameters) => {
    expect(refusal(text)).toEqual(['file-too-large', parameters]);
  });
  it.each([
    ['250,000 records', header + 'a;b;c\n'.repeat(250_000)],
    ['200 columns', header + ';'.repeat(199)],
    ['a cell of 250,000 characters', header + 'x'.repeat(250_000)],
  ])('but not %s', (_, text) => {
    expect(refusal(text)).toEqual(['Persoon', 'KvK', 'Einddatum']);
  });
});
