import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fieldChanges } from '#electron/app/record-difference.ts';

it.each([
  ['nothing', { a: 1 }, { a: 1 }, []],
  ['a value', { a: 1, b: 2 }, { a: 1, b: 3 }, [['b', 2, 3]]],
  ['a record that is new', null, { a: 'x', b: null }, [['a', null, 'x']]],
  ['a record that is gone', { a: 'x' }, null, [['a', 'x', null]]],
  [
    'a list that grew',
    { terms: [{ endsOn: 'x' }] },
    { terms: [{ endsOn: 'x' }, { startsOn: null, endsOn: 'y' }] },
    [['terms.1.endsOn', null, 'y']],
  ],
  ['a list that shrank', { list: ['a', 'b'] }, { list: ['a'] }, [['list.1', 'b', null]]],
  [
    'an object in the place of a value',
    { use: 'never' },
    { use: { on: 'x' } },
    [
      ['use', 'never', null],
      ['use.on', null, 'x'],
    ],
  ],
])('names %s', (_what, from, to, expected) => {
  expect(fieldChanges(from, to).map(({ field, from: was, to: is }) => [field, was, is])).toEqual(expected);
});

it('finds no difference in the same, and the same fields both ways', () => {
  const record = fc.dictionary(fc.constantFrom('a', 'b'), fc.jsonValue({ maxDepth: 2 }));
  fc.assert(
    fc.property(record, record, (one, other) => {
      expect(fieldChanges(one, structuredClone(one))).toEqual([]);
      const back = fieldChanges(other, one).map(({ field, from, to }) => ({ field, from: to, to: from }));
      const key = ({ field, from }: { field: string; from: unknown }) => `${field} ${JSON.stringify(from)}`;
      const sorted = <T extends { field: string; from: unknown }>(list: readonly T[]) =>
        [...list].sort((a, b) => (key(a) < key(b) ? -1 : 1));
      expect(sorted(fieldChanges(one, other))).toEqual(sorted(back));
    }),
  );
});
