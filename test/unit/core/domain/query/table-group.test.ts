/** Rows of a table in groups, and within a period. */
import { describe, expect, it } from 'vitest';
import { dayList } from '#core/domain/query/day-list.ts';
import { mandateTable } from '#core/domain/query/mandate-table.ts';
import { grouped } from '#core/domain/query/table-order.ts';
import { NO_FILTERS, type TableSelection, tableFiltersSchema } from '#core/domain/query/table-query.ts';
import { TODAY } from '#test/unit/core/any-facts.ts';
import { facts, mandate, term } from '#test/unit/core/builders.ts';

const tableOf = (...mandates: Parameters<typeof mandate>[0][]) => {
  const known = facts({ mandates: mandates.map((over, at) => mandate({ id: `m${at}`, ...over })) });
  return mandateTable(dayList(known, TODAY).inHaste, known);
};
const UNSORTED: TableSelection = {
  search: '',
  filters: NO_FILTERS,
  sort: { column: 'actBy', descending: false },
};

describe('rows of a table', () => {
  it.each([
    ['status', ['expired', 'act-now', 'active'], [['m1'], ['m3'], ['m0', 'm2']]],
    ['kind', ['mandate'], [['m1', 'm3', 'm0', 'm2']]],
    ['person', ['Anna', 'Éva'], [['m1', 'm0', 'm2'], ['m3']]],
    ['service', ['UWV', 'Verzuim melden', null], [['m3'], ['m1', 'm0'], ['m2']]],
    ['organisation', ['VoF Voorbeeld', 'Voorbeeld Bouw BV'], [['m1'], ['m3', 'm0', 'm2']]],
    ['supplier', ['We-ID', null], [['m1', 'm3', 'm2'], ['m0']]],
    ['level', ['EH2+', 'EH3'], [['m3'], ['m1', 'm0', 'm2']]],
  ] as const)('groups by %s, in order and with what is not known last', (by, values, members) => {
    const wide = { branch: null, forThirdPartiesOnly: false };
    const table = tableOf(
      { supplierId: null },
      { organisationId: 'o2', terms: [term('2020-01-01', '2021-01-01')] },
      { scope: { kind: 'level', ...wide } },
      {
        personId: 'p2',
        level: 'EH2+',
        scope: { kind: 'provider', providerId: 'v1', ...wide },
        terms: [term('2020-01-01', '2026-11-23')],
      },
    );
    const groups = grouped(table.select(UNSORTED), by);
    expect(groups.map(({ value }) => value)).toEqual(values);
    expect(groups.map(({ rows }) => rows.map(({ derived }) => derived.item.id))).toEqual(members);
  });

  it.each([
    [{ from: '2027-01-31', to: '2027-01-31' }, 1],
    [{ from: '2027-02-01', to: null }, 0],
    [{ from: null, to: '2027-01-30' }, 0],
    [{ from: null, to: null }, 1],
  ])('keeps what works up to a day within %j, both days included', (period, count) => {
    const table = tableOf({ terms: [term(null, '2027-01-31')] });
    const filters = tableFiltersSchema.parse({ ...NO_FILTERS, breaksOn: period });
    expect(table.select({ ...UNSORTED, filters })).toHaveLength(count);
  });
});
