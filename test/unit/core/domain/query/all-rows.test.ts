/** Rows of every kind in one table: what each says, and that the table answers as a plain search would. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from '#core/domain/import/fold-text.ts';
import { deriveOthers, othersOf } from '#core/domain/query/other-items.ts';
import { facetsOf } from '#core/domain/query/table-facets.ts';
import { GROUPINGS, grouped } from '#core/domain/query/table-order.ts';
import { NO_FILTERS, ROW_KINDS, type TableSelection } from '#core/domain/query/table-query.ts';
import type { TableRow } from '#core/domain/query/table-row.ts';
import { WORKS } from '#core/domain/rules/chain-works.ts';
import { STATUSES } from '#core/domain/rules/status.ts';
import { ASSURANCE_LEVELS } from '#core/domain/values/assurance-level.ts';
import { rowsOf, tableOf } from '#test/unit/core/all-rows.ts';
import { near } from '#test/unit/core/any-facts.ts';
import { anyRegister } from '#test/unit/core/any-whole-register.ts';
import { adminRole, mandate, means, subscription, term } from '#test/unit/core/builders.ts';
import { assigned, chain, side, TODAY } from '#test/unit/core/chain-builders.ts';
import { registerOf } from '#test/unit/core/whole-register.ts';

const asking = (over: Partial<TableSelection>): TableSelection => ({
  search: '',
  filters: NO_FILTERS,
  sort: { column: 'actBy', descending: false },
  ...over,
});

describe('the table of everything', () => {
  it('stands in order of haste, what has no day at the end', () => {
    const records = {
      mandates: [mandate({ id: 'm1', terms: [term(null, '2027-03-01')] })],
      adminRoles: [
        adminRole({ id: 'r1', personId: 'p1', to: '2026-12-20' }),
        adminRole({ id: 'r2', personId: 'p1', organisationId: 'o2', to: null }),
        adminRole({ id: 'r3', to: '2026-12-20', personId: 'p2' }),
      ],
      means: [means({ id: 'e9', personId: 'p3', endsOn: '2028-01-01' })],
    };
    expect(rowsOf(records).map(({ kind, person: name }) => `${kind} ${name}`)).toEqual([
      'role Éva',
      'role Zoë',
      'mandate Zoë',
      'means Zoë',
      'role Zoë',
    ]);
  });

  it('stands by person on one day, what has none first', () => {
    const chains = ['p2', null, 'p1', null].map((personId, at) =>
      chain({ id: `c${at}`, assignments: personId === null ? null : [assigned(personId)] }),
    );
    expect(rowsOf({ chainMandates: chains }).map(({ person: name }) => name)).toEqual([
      null,
      null,
      'Éva',
      'Zoë',
    ]);
  });

  const anySelection = fc.record({
    search: fc.constantFrom('', 'a', 'anna', 'p4', 'eh3', 's1', '6875.0110', 'verz uwv', 'x'),
    filters: fc.record({
      kinds: fc.subarray([...ROW_KINDS], { maxLength: 2 }),
      statuses: fc.subarray([...STATUSES], { maxLength: 3 }),
      organisationIds: fc.subarray(['o1', 'o2', 'o4'], { maxLength: 1 }),
      supplierIds: fc.subarray(['s1', 's2', ''], { maxLength: 1 }),
      personIds: fc.subarray(['p1', 'p4'], { maxLength: 1 }),
      serviceIds: fc.subarray(['d1', 'd4'], { maxLength: 1 }),
      levels: fc.subarray([...ASSURANCE_LEVELS], { maxLength: 3 }),
      works: fc.subarray([...WORKS], { maxLength: 3 }),
      breaksOn: fc.option(fc.record({ from: fc.option(near), to: fc.option(near) })),
      actBy: fc.option(fc.record({ from: fc.option(near), to: fc.option(near) }), { freq: 1 }),
      lastUseUnknown: fc.boolean(),
      archived: fc.constant(false),
    }),
    sort: fc.record({
      column: fc.constantFrom(
        'person' as const,
        'organisation' as const,
        'level' as const,
        'works' as const,
        'breaksOn' as const,
      ),
      descending: fc.boolean(),
    }),
  });
  const some = fc.oneof(
    anySelection,
    anySelection.map((asked) => ({ ...asked, filters: NO_FILTERS })),
  );

  /** The same question, row by row and condition by condition. */
  function plainly(rows: readonly TableRow[], { search, filters, sort }: TableSelection): TableRow[] {
    const among = (asked: readonly string[], values: readonly (string | null)[]) =>
      asked.length === 0 || values.some((value) => value !== null && asked.includes(value));
    const within = (period: { from: string | null; to: string | null } | null, date: string | null) =>
      period === null || (date !== null && date >= (period.from ?? '') && date <= (period.to ?? '~'));
    const kept = rows.filter(
      (row) =>
        foldName(search)
          .split(' ')
          .every((word) => row.haystack.includes(word) || row.haystack.includes(word.replaceAll('.', ''))) &&
        among(filters.kinds, [row.kind]) &&
        among(filters.statuses, [row.status]) &&
        among(
          filters.organisationIds,
          row.organisations.map(({ id }) => id),
        ) &&
        among(
          filters.supplierIds,
          row.suppliers.map(({ id }) => id),
        ) &&
        among(filters.personIds, row.personIds) &&
        among(filters.levels, [row.level]) &&
        among(filters.works, [row.works]) &&
        within(filters.breaksOn, row.breaksOn) &&
        within(filters.actBy, row.actBy) &&
        (filters.serviceIds.length === 0 || row.reaches(filters.serviceIds)) &&
        (!filters.lastUseUnknown || row.lastUseUnknown),
    );
    const collator = new Intl.Collator('nl');
    const ranked: Readonly<Record<string, readonly string[]>> = {
      level: ASSURANCE_LEVELS,
      works: ['broken', 'partly', 'unknown', 'planned', 'works'],
    };
    return kept.toSorted((one, other) => {
      const [a, b] = [one[sort.column], other[sort.column]];
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      const ranks = ranked[sort.column];
      const order =
        ranks !== undefined
          ? ranks.indexOf(a) - ranks.indexOf(b)
          : sort.column === 'breaksOn'
            ? Number(a > b) - Number(a < b)
            : collator.compare(a, b);
      return sort.descending ? -order : order;
    });
  }

  it('answers what a plain search, filter and sort would, question after question', () => {
    fc.assert(
      fc.property(anyRegister, fc.array(some, { minLength: 1, maxLength: 5 }), (start, questions) => {
        const table = tableOf(start);
        for (const asked of questions) expect(table.select(asked)).toEqual(plainly(table.rows, asked));
      }),
      { numRuns: 150 },
    );
  });

  it('holds every row in one group, whatever it is grouped by', () => {
    fc.assert(
      fc.property(anyRegister, fc.constantFrom(...GROUPINGS), (start, by) => {
        const rows = tableOf(start).select(asking({}));
        const groups = grouped(rows, by);
        expect(new Set(groups.map(({ value }) => value)).size).toBe(groups.length);
        for (const { value, rows: members } of groups)
          expect(members).toEqual(rows.filter((row) => row[by] === value));
        expect(groups.reduce((count, { rows: members }) => count + members.length, 0)).toBe(rows.length);
      }),
      { numRuns: 60 },
    );
  });

  it('counts a row for each organisation and supplier it is about, and no level where there is none', () => {
    const records = {
      chainMandates: [chain({ grantor: side({ supplierId: 's2' }) })],
      subscriptions: [subscription({ id: 'b1' })],
    };
    expect(facetsOf(rowsOf(records))).toMatchObject({
      organisations: [
        { value: 'o2', count: 1 },
        { value: 'o1', count: 2 },
      ],
      suppliers: [
        { value: 's2', count: 1 },
        { value: 's1', count: 2 },
      ],
      levels: [{ value: 'EH3', count: 1 }],
      all: 2,
    });
  });

  it('is derived with pauses where it is long', () => {
    const many = registerOf({ means: Array.from({ length: 250 }, (_, at) => means({ id: `e${at}` })) });
    const work = deriveOthers(othersOf(many.register), many, TODAY);
    let pauses = 0;
    while (!work.next().done) pauses += 1;
    expect(pauses).toBe(2);
  });
});
