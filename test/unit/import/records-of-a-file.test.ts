/** Records that hold less than they should: none of them stops the others, and none is written in part. */
import { expect, it } from 'vitest';
import { factsOf } from '#core/catalogue/facts.ts';
import { recogniseColumns } from '#core/domain/import/columns.ts';
import { mandateDecider } from '#core/domain/import/mandate-decider.ts';
import { RegisterIndex } from '#core/domain/import/register-index.ts';
import { EMPTY_REGISTER } from '#core/domain/records/register.ts';
import { type Cells, compare, compareOne, TODAY, tableOf } from './comparing.ts';

it('a record without any text is no row, and the others keep their numbers', () => {
  const { headers, records } = tableOf({}, {}, { Persoon: 'Medewerker B' });
  const blanked = records.map((record) =>
    record.number === 2 ? { ...record, cells: headers.map(() => ' ') } : record,
  );
  expect(compare({ headers, records: blanked }).map(({ row }) => row)).toEqual([1, 3]);
});

it('a record with fewer cells than the header has nothing in the others', () => {
  const { headers, records } = tableOf({ 'E-mail': '', Opmerking: '' });
  const short = records.map((record) => ({ ...record, cells: record.cells.slice(0, -2) }));
  expect(compare({ headers, records: short })).toEqual([compareOne({})]);
});

it.each<[Cells, string]>([
  [{ Organisatie: '' }, 'organisation'],
  [{ 'KvK-nummer': '' }, 'kvk'],
  [{ Persoon: '' }, 'person'],
  [{ Dienst: '' }, 'service'],
  [{ Niveau: '', Dienst: 'mijn.rvo.nl' }, 'level'],
  [{ Einddatum: '' }, 'endsOn'],
])('%j is refused, and cannot be written: there is no %s', (record, field) => {
  const { headers, records } = tableOf(record);
  let ids = 0;
  const newId = (kind: string) => {
    ids += 1;
    return `${kind}-${ids}`;
  };
  const index = new RegisterIndex(factsOf(EMPTY_REGISTER), newId);
  const decide = mandateDecider(recogniseColumns(headers), index, {
    today: TODAY,
    closures: [],
    levelAt: () => null,
  });
  const decisions = records.map(({ cells }) => decide(cells));
  expect(decisions.map(({ outcome, acceptable }) => [outcome, acceptable])).toEqual([['refused', false]]);
  for (const { write } of decisions) expect(write).toThrow(`A record without ${field} is never taken over`);
  expect(index.puts().filter(({ collection }) => collection === 'mandates')).toEqual([]);
});
