/** Chain mandates in their lists: by what we are in them, what does not work first, and apart what is put away. */
import { describe, expect, it } from 'vitest';
import { type ChainList, chainTables } from '#core/domain/query/chain-table.ts';
import { facetsOf } from '#core/domain/query/table-facets.ts';
import { NO_FILTERS, type TableFilters, type TableSort } from '#core/domain/query/table-query.ts';
import { atOnce } from '#core/domain/values/slices.ts';
import { organisation, term } from '#test/unit/core/builders.ts';
import { chain, invitation, MISSING, side, TODAY, UNKNOWN } from '#test/unit/core/chain-builders.ts';
import { registerOf } from '#test/unit/core/whole-register.ts';

const ending = (endsOn: string) => side({ terms: [term('2024-01-01', endsOn)] });
const client = (id: string, name: string) => organisation({ id, name, kvk: '69599076', kind: 'client' });

const tables = atOnce(
  chainTables(
    registerOf({
      organisations: [
        organisation({ id: 'o1', kind: 'own' }),
        client('o2', 'Zand BV'),
        client('o3', 'Anker BV'),
        client('o4', 'Boom BV'),
      ],
      chainMandates: [
        chain({ id: 'later', grantor: ending('2028-01-31') }),
        chain({ id: 'soon', grantor: ending('2027-01-31') }),
        chain({ id: 'ours-missing', intermediary: MISSING }),
        chain({ id: 'not-known', grantor: UNKNOWN, intermediary: UNKNOWN, assignments: null }),
        chain({ id: 'zand' }),
        chain({ id: 'anker-b', grantorId: 'o3' }),
        chain({ id: 'anker-a', grantorId: 'o3' }),
        chain({ id: 'granted', grantorId: 'o1', intermediaryId: 'o2' }),
        chain({ id: 'of-others', grantorId: 'o3', intermediaryId: 'o4' }),
        chain({ id: 'archived', archivedOn: '2026-11-01' }),
        chain({ id: 'replaced', replacedById: 'zand' }),
      ],
      invitations: [invitation({ id: 'i1' }), invitation({ id: 'i2', archivedOn: '2026-11-01' })],
    }),
    TODAY,
  ),
);

interface Asked {
  readonly filters?: Partial<TableFilters>;
  readonly sort?: TableSort;
  readonly putAway?: boolean;
}
const HASTE: TableSort = { column: 'actBy', descending: false };
const ids = (list: ChainList, { filters = {}, sort = HASTE, putAway = false }: Asked = {}) =>
  tables
    .table(list, putAway)
    .select({ search: '', filters: { ...NO_FILTERS, ...filters }, sort })
    .map(({ derived }) => derived.item.id);

describe('the tables of chain mandates', () => {
  it('part them by what we are in them', () => {
    expect(ids('as-grantor')).toEqual(['granted']);
    expect(ids('neither')).toEqual(['of-others']);
    expect(ids('as-intermediary')).toHaveLength(7);
  });

  it('stand in order of haste, of equals by name and id', () => {
    expect(ids('as-intermediary')).toEqual([
      'soon',
      'later',
      'anker-a',
      'anker-b',
      'ours-missing',
      'zand',
      'not-known',
    ]);
  });

  it('sort what does not work to the top', () => {
    const sorted = ids('as-intermediary', { sort: { column: 'works', descending: false } });
    expect(sorted.slice(0, 2)).toEqual(['ours-missing', 'soon']);
  });

  it('keep what is asked of whether it works', () => {
    expect(ids('as-intermediary', { filters: { works: ['broken'] } })).toEqual(['ours-missing']);
    expect(ids('as-intermediary', { filters: { works: ['broken', 'works'] } })).not.toContain('not-known');
    expect(facetsOf(tables.table('as-intermediary', false).rows).works).toContainEqual({
      value: 'broken',
      count: 1,
    });
  });

  it('hold apart what is archived and what another took the place of', () => {
    expect(ids('as-intermediary', { putAway: true }).toSorted()).toEqual(['archived', 'replaced']);
    expect(ids('as-grantor', { putAway: true })).toEqual([]);
  });

  it('come with the invitations that are not archived', () => {
    expect(tables.invitations.map(({ item }) => item.id)).toEqual(['i1']);
  });
});
