/** Recognising columns by their headers. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { COLUMN_SYNONYMS } from '#core/domain/import/column-synonyms.ts';
import { knowsHeader, recogniseColumns } from '#core/domain/import/columns.ts';
import { compactName } from '#core/domain/import/fold-text.ts';
import { ENTRY_FIELDS } from '#core/domain/rules/entry-issue.ts';
import { compare, USUAL } from './comparing.ts';

it('no word stands for two fields', () => {
  const words = ENTRY_FIELDS.flatMap((field) => [...new Set(COLUMN_SYNONYMS[field].map(compactName))]);
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
});

it.each([
  ['KvK nr.', 'kvk'],
  ['kvknummer', 'kvk'],
  ['KVK-NUMMER', 'kvk'],
  ['  Naam   medewerker ', 'person'],
  ['E-mailadres', 'email'],
  ['T/M', 'endsOn'],
  ['tot en met', 'endsOn'],
  ['Geldig t/m:', 'endsOn'],
  ['Ingangs-datum', 'startsOn'],
  ['Coc number', 'kvk'],
  ['Level of Assurance', 'level'],
  ['Middel geldig t/m', 'meansEndsOn'],
  ['Rechtsvórm', 'legalForm'],
  ['Einddatum *', 'endsOn'],
])('%j is the column of %s', (header, field) => {
  const needed = { person: 'naam', kvk: 'kvk', endsOn: 'end' };
  const rest = Object.entries(needed).filter(([other]) => other !== field);
  const columns = recogniseColumns([header, ...rest.map(([, word]) => word)]);
  expect([knowsHeader(header), columns.get(field as 'kvk')]).toEqual([true, 0]);
});

it.each(['tot', 'vóór', 'Kolom 1', '', 'toString', 'constructor'])('%j is no known column', (header) => {
  expect(knowsHeader(header)).toBe(false);
});

it.each([
  [['Naam', 'Medewerker', 'KvK', 'Einddatum'], 1],
  [['Medewerker', 'Naam', 'KvK', 'Einddatum'], 0],
])('of %j the more telling column for one field is read', (headers, at) => {
  expect(recogniseColumns(headers).get('person')).toBe(at);
});

it.each([
  [['Persoon', 'Organisatie'], 'endsOn'],
  [['Einddatum', 'Organisatie'], 'person'],
  [['Einddatum', 'Persoon'], 'organisation'],
  [[], 'person, organisation, endsOn'],
  [['Persoon', 'KvK', 'Tot'], 'endsOn'],
])('%j is not recognised: %s is missing', (headers, missing) => {
  expect(() => recogniseColumns(headers)).toThrow(
    expect.objectContaining({ code: 'file-not-recognised', parameters: { missing } }),
  );
});

it('the order and the language of the headers do not matter', () => {
  const english = [
    'Company',
    'CoC number',
    'Employee',
    'Supplier',
    'Service',
    'LoA',
    'Valid from',
    'Valid through',
  ];
  const cells = Object.values(USUAL);
  const [usual] = compare({ headers: Object.keys(USUAL), records: [{ number: 1, cells }] });
  const places = cells.map((_, at) => at);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(places, { minLength: places.length }),
      fc.array(fc.boolean(), { minLength: places.length, maxLength: places.length }),
      (order, inEnglish) => {
        const headers = order.map((at) => (inEnglish[at] ? english[at] : Object.keys(USUAL)[at]) ?? '');
        const [row] = compare({
          headers,
          records: [{ number: 1, cells: order.map((at) => cells[at] ?? '') }],
        });
        expect(row).toEqual(usual);
      },
    ),
  );
});
