/** Words for "not known" in a cell: as good as an empty cell, wherever a value may be left out. */
import { describe, expect, it } from 'vitest';
import { codes, compareOne, only, registerOf, tableOf, take } from './comparing.ts';

const WORDS = ['onbekend', 'Niet bekend', 'n.v.t.', 'N/A', '-', '–', 'unknown', '?', ' Onbekend. '];
const OPTIONAL = [
  'Leverancier',
  'Niveau middel',
  'Middel geldig t/m',
  'Dienstverlener',
  'Niveau',
  'Ingangsdatum',
  'Laatst gebruikt',
  'Vestiging',
  'RSIN',
  'Rechtsvorm',
  'Voor derden',
  'Status',
  'E-mail',
];

describe.each(OPTIONAL)('%s', (header) => {
  const empty = { [header]: '' };
  it.each(WORDS)('%j reads as an empty cell', (word) => {
    const record = { [header]: word };
    expect(compareOne(record)).toEqual(compareOne(empty));
    expect(compareOne(record, registerOf(empty)).outcome).toBe('same');
    expect(compareOne(empty, registerOf(record)).outcome).toBe('same');
  });
});

it('proposes no supplier by such a name', () => {
  const register = registerOf({ Leverancier: 'onbekend' });
  expect([register.suppliers.size, only(register.mandates).supplierId]).toEqual([0, null]);
});

it('a KvK number that is not known follows from the name, or is missing', () => {
  expect(compareOne({ 'KvK-nummer': 'onbekend' }, registerOf({})).outcome).toBe('same');
  expect(codes(compareOne({ 'KvK-nummer': 'onbekend' }))).toEqual(['kvk-missing']);
});

it('says nothing against what is known', () => {
  const known = registerOf({ 'Laatst gebruikt': '03-11-2026', 'Niveau middel': 'EH3', Rechtsvorm: 'BV' });
  const record = {
    'Laatst gebruikt': 'onbekend',
    'Niveau middel': 'n.v.t.',
    Rechtsvorm: '?',
    Leverancier: '-',
  };
  expect(compareOne(record, known)).toMatchObject({ outcome: 'same', issues: [] });
});

it('a note keeps its text', () => {
  expect(only(take(tableOf({ Opmerking: 'onbekend' })).mandates).note).toBe('onbekend');
});
