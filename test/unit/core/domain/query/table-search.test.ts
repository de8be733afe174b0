/** Words of a search: how each may be spelled in what is searched. */
import { expect, it } from 'vitest';
import { wordsOf } from '#core/domain/query/table-search.ts';

it.each([
  ['', []],
  ['  Éva  UWV ', [['eva'], ['uwv']]],
  ['6959.90-76', [['6959.90-76', '69599076']]],
  ['3+', [['3+']]],
  ['2+', [['2+', 'eh2+']]],
  ['eh2plus', [['eh2plus', 'eh2+']]],
  ['-3', [['-3']]],
])('%j is looked for as %j', (search, words) => {
  expect(wordsOf(search)).toEqual(words);
});
