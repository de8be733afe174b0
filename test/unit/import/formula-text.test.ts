/** Text that a spreadsheet would run. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { escapeFormula, looksLikeFormula, unescapeFormula } from '#core/domain/import/formula-text.ts';
import { compareOne, only, tableOf, take } from './comparing.ts';

const dangerous = fc
  .tuple(
    fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '\0', 'a', ' ') }),
    fc.string(),
  )
  .map((texts) => texts.join(''));

it('comes back as it was, whatever it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), dangerous), (text) => {
      expect(unescapeFormula(escapeFormula(text))).toBe(text);
    }),
    { numRuns: 3000 },
  );
});

it('never stands at the start of a cell once it is escaped', () => {
  fc.assert(
    fc.property(dangerous, (text) => {
      const cell = escapeFormula(text);
      expect(looksLikeFormula(cell) || /^[=+\-@\t\r\n\0]/.test(cell)).toBe(false);
    }),
    { numRuns: 3000 },
  );
});

it('is two cells for two texts', () => {
  fc.assert(
    fc.property(dangerous, dangerous, (one, other) => {
      expect(escapeFormula(one) === escapeFormula(other)).toBe(one === other);
    }),
  );
});

it('is kept as the text it is, with or without the apostrophe', () => {
  const formula = '=1+1';
  expect(compareOne({ Persoon: formula }).person).toBe(formula);
  expect(only(take(tableOf({ Persoon: `'${formula}` })).persons).name).toBe(formula);
});

it('is told about where a file has it bare', () => {
  expect(compareOne({ Opmerking: '@SUM(A1)' }).issues).toEqual([
    { code: 'formula-as-text', severity: 'info', field: 'note', value: '@SUM(A1)' },
  ]);
  expect(compareOne({ Opmerking: "'@SUM(A1)" }).issues).toEqual([]);
});
