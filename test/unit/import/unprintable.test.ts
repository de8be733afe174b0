/** Characters that do not print never get from a cell into the register. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneLine } from '#core/domain/import/fold-text.ts';
import { compareOne, only, registerOf, tableOf, take, withMandates } from './comparing.ts';

const ESCAPE = '\u001b[31m';

it('a name loses its control characters; those that part words become spaces', () => {
  const record = {
    Persoon: `${ESCAPE}Jan\tde\r\nWit\u0000`,
    Organisatie: 'Voor\u0007beeld\u0085BV',
    Dienst: 'Nieuwe\u009b dienst',
    Leverancier: '\u0008KPN',
  };
  const register = take(tableOf(record), undefined, ({ acceptable }) => acceptable);
  expect(only(register.persons).name).toBe('[31mJan de Wit');
  expect(only(register.organisations).name).toBe('Voorbeeld BV');
  expect(only(register.services).name).toBe('Nieuwe dienst');
  expect(only(register.mandates).supplierId).toBe('supplier-kpn');
  expect(compareOne(record, register).outcome).toBe('same');
});

it('a note keeps its line breaks and tabs, and nothing else that does not print', () => {
  const record = { Opmerking: `een\r\n\ttwee${ESCAPE}\u0000\rdrie` };
  const register = registerOf(record);
  expect(only(register.mandates).note).toBe('een\n\ttwee[31m\ndrie');
  expect(compareOne(record, register).outcome).toBe('same');
});

it('a note that was stored with control characters is the same without them', () => {
  const stored = withMandates(registerOf({}), { note: `een${ESCAPE}\r\ntwee` });
  expect(compareOne({ Opmerking: `een${ESCAPE}\ntwee` }, stored).outcome).toBe('same');
});

it('a formula behind a control character is told', () => {
  expect(compareOne({ Opmerking: '\u0000=1+1' }).issues).toMatchObject([{ code: 'formula-as-text' }]);
});

it('whatever a line was, only what prints is left, and reading it again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const line = oneLine(text);
      expect(line).not.toMatch(/\p{Cc}|^ | $| {2}/u);
      expect(oneLine(line)).toBe(line);
    }),
    { numRuns: 2000 },
  );
});
