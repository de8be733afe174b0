/** What a table keeps of the last question, so that the next one costs less, never shows. */
import { expect, it } from 'vitest';
import { NO_FILTERS } from '#core/domain/query/table-query.ts';
import { tableOf } from '#test/unit/core/all-rows.ts';
import { mandate, person } from '#test/unit/core/builders.ts';
import { registerOf } from '#test/unit/core/whole-register.ts';

const persons = ['Anna', 'Anne', 'Bob'].map((name, at) => person({ id: `p${at}`, name }));
const mandates = persons.map(({ id }, at) => mandate({ id: `m${at}`, personId: id }));
const table = tableOf(registerOf({ persons, mandates }));
const select = (search: string) =>
  table.select({ search, filters: NO_FILTERS, sort: { column: 'person', descending: false } });

it.each([
  ['an', ['Anna', 'Anne']],
  ['anna', ['Anna']],
  ['anne', ['Anne']],
  ['an', ['Anna', 'Anne']],
])('answers %j by itself, whatever was asked before', (search, people) => {
  expect(select(search).map((row) => row.person)).toEqual(people);
});

it('gives the same rows again for the same question, as for the next page of it', () => {
  expect(select(' BOB ')).toBe(select('bob'));
});
