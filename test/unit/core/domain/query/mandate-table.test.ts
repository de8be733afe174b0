/** The table answers what a plain search, filter and sort would, whatever it is asked and in whatever order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from '#core/domain/import/fold-text.ts';
import { dayList } from '#core/domain/query/day-list.ts';
import type { DerivedItem } from '#core/domain/query/derive-item.ts';
import type { Facts } from '#core/domain/query/facts.ts';
import { byHaste } from '#core/domain/query/list-items.ts';
import { mandateTable } from '#core/domain/query/mandate-table.ts';
import { facetsOf } from '#core/domain/query/table-facets.ts';
import {
  NO_FILTERS,
  type Period,
  TABLE_COLUMNS,
  type TableSelection,
} from '#core/domain/query/table-query.ts';
import { STATUSES } from '#core/domain/rules/status.ts';
import { ASSURANCE_LEVELS } from '#core/domain/values/assurance-level.ts';
import { anyFacts, near, personId, supplierId, TODAY } from '#test/unit/core/any-facts.ts';
import { facts, mandate, term, usedOn } from '#test/unit/core/builders.ts';

const STATUS_ORDER = [
  'lapsed',
  'expired',
  'act-now',
  'expiring',
  'planned',
  'active',
  'suspended',
  'revoked',
];
const LEVELS: readonly string[] = ASSURANCE_LEVELS;
const collator = new Intl.Collator('nl');

/** The same question, answered without any preparation. */
function plainly(all: readonly DerivedItem[], { register, services }: Facts, asked: TableSelection) {
  const { search, filters, sort } = asked;
  const words = foldName(search).split(' ').filter(Boolean);
  const any = (list: readonly string[], value: string) => list.length === 0 || list.includes(value);
  const lies = (period: Period | null, date: string | null) =>
    period === null || (date !== null && (period.from ?? '') <= date && date <= (period.to ?? '~'));
  const kept = all.filter(
    ({ item, mandate: { organisationId, supplierId: at, personId: who, note, scope } }) => {
      const email = register.persons.get(who)?.email;
      const rsin = register.organisations.get(organisationId)?.rsin;
      const { person, organisation, kvk, service, provider, supplier, level } = item;
      const columns = [
        person,
        email,
        organisation,
        kvk,
        rsin,
        scope.branch,
        service,
        provider,
        supplier,
        level,
        note,
      ];
      const found = (word: string) => columns.some((column) => foldName(column ?? '').includes(word));
      const reached = filters.serviceIds.some(
        (id) =>
          scope.kind === 'level' ||
          (scope.kind === 'services'
            ? scope.serviceIds.some((one) => one === id)
            : [undefined, null, scope.providerId].includes(services.get(id)?.providerId)),
      );
      return (
        words.every(
          (word) =>
            found(word) ||
            (/^\d[\d./-]+$/.test(word) && found(word.replace(/[./-]/g, ''))) ||
            (/^(eh ?)?2\+?(plus)?$/.test(word) && /plus/.test(word) && found('eh2+')),
        ) &&
        any(filters.kinds, 'mandate') &&
        any(filters.statuses, item.status) &&
        any(filters.organisationIds, organisationId) &&
        any(filters.supplierIds, at ?? '') &&
        any(filters.personIds, who) &&
        any(filters.levels, level) &&
        filters.works.length === 0 &&
        lies(filters.breaksOn, item.breaksOn) &&
        lies(filters.actBy, item.actBy) &&
        (filters.serviceIds.length === 0 || reached) &&
        (!filters.lastUseUnknown || item.lastUse === 'unknown')
      );
    },
  );
  const cellOfRow = ({ item }: DerivedItem) => {
    if (sort.column === 'works') return null;
    return sort.column === 'service' ? (item.service ?? item.provider) : item[sort.column];
  };
  const compare = (a: string, b: string) => {
    if (sort.column === 'status') return STATUS_ORDER.indexOf(a) - STATUS_ORDER.indexOf(b);
    if (sort.column === 'level') return LEVELS.indexOf(a) - LEVELS.indexOf(b);
    return /On$|By$/.test(sort.column) ? Number(a > b) - Number(a < b) : collator.compare(a, b);
  };
  return kept.sort((one, other) => {
    const [a, b] = [cellOfRow(one), cellOfRow(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null) || byHaste(one, other);
    return compare(a, b) * (sort.descending ? -1 : 1) || byHaste(one, other);
  });
}

const period = fc.option(fc.record({ from: fc.option(near), to: fc.option(near) }));
const anySelection: fc.Arbitrary<TableSelection> = fc.record({
  search: fc.oneof(
    fc.constantFrom(
      '',
      'a',
      'an',
      'anna',
      'EVA',
      'zoe uwv',
      '687 501',
      'EH3 bouw',
      'x',
      'dossier',
      ' eh2+ ',
      '6875.01',
      '68.75/0110',
      'eh2plus',
    ),
    fc.string({ maxLength: 3 }),
  ),
  filters: fc.record({
    kinds: fc.subarray(['mandate' as const, 'chain' as const]),
    statuses: fc.subarray([...STATUSES], { maxLength: 3 }),
    organisationIds: fc.subarray(['o1', 'o2', 'o3']),
    supplierIds: fc.array(supplierId, { maxLength: 2 }).map((ids) => ids.map((one) => one ?? '')),
    personIds: fc.array(personId, { maxLength: 2 }),
    serviceIds: fc.subarray(['d1', 'd2', 'd3']),
    levels: fc.subarray([...ASSURANCE_LEVELS], { maxLength: 3 }),
    // No mandate has it.
    works: fc.subarray(['broken' as const], { maxLength: 1 }),
    breaksOn: period,
    actBy: period,
    lastUseUnknown: fc.boolean(),
    archived: fc.constant(false),
  }),
  sort: fc.record({ column: fc.constantFrom(...TABLE_COLUMNS), descending: fc.boolean() }),
});
/** Often nothing is filtered, so that search and order are tried on more than a row. */
const someSelection = fc.oneof(
  anySelection,
  anySelection.map((asked) => ({ ...asked, filters: NO_FILTERS })),
);

const IN_BRANCH = {
  kind: 'services',
  serviceIds: ['d1'],
  branch: '000123456789',
  forThirdPartiesOnly: false,
};

describe('the table of mandates', () => {
  it('answers what a plain search, filter and sort would, question after question', () => {
    fc.assert(
      fc.property(anyFacts, fc.array(someSelection, { minLength: 1, maxLength: 6 }), (known, questions) => {
        const { inHaste } = dayList(known, TODAY);
        const table = mandateTable(inHaste, known);
        for (const asked of questions) {
          expect(table.select(asked).map(({ derived }) => derived)).toEqual(plainly(inHaste, known, asked));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('answers the same when a search is typed letter by letter and taken back', () => {
    fc.assert(
      fc.property(
        anyFacts,
        fc.constantFrom('anna uwv', '687 501 10', '68.75-0110', 'ziek  zo', 'bouw eh3', 'eh2plus'),
        (known, typed) => {
          const { inHaste } = dayList(known, TODAY);
          const table = mandateTable(inHaste, known);
          const letters = Array.from(typed, (_, at) => typed.slice(0, at + 1));
          for (const search of [...letters, ...letters.toReversed()]) {
            const asked: TableSelection = {
              search,
              filters: NO_FILTERS,
              sort: { column: 'person', descending: false },
            };
            expect(table.select(asked).map(({ derived }) => derived)).toEqual(plainly(inHaste, known, asked));
          }
        },
      ),
    );
  });

  const tableOf = (...mandates: Parameters<typeof mandate>[0][]) => {
    const known = facts({ mandates: mandates.map((over, at) => mandate({ id: `m${at}`, ...over })) });
    return mandateTable(dayList(known, TODAY).inHaste, known);
  };
  const found = (table: ReturnType<typeof tableOf>, search: string) =>
    table
      .select({ search, filters: NO_FILTERS, sort: { column: 'person', descending: false } })
      .map(({ derived }) => derived.item.id);

  it.each([
    ['eva', ['m1']],
    ['ÉVA verzuim', ['m1']],
    ['verzuim éva', ['m1']],
    ['-3', []],
    ['6875 0110', ['m0', 'm1']],
    ['68750110', ['m0', 'm1']],
    ['6875.01.10', ['m0', 'm1']],
    ['6875.01.11', []],
    ['0001 2345', ['m1']],
    ['0001.2345', ['m1']],
    ['eh 3', ['m0', 'm1']],
    ['dossier', ['m0']],
    ['we-id uwv', ['m0', 'm1']],
    ['eva dossier', []],
    // "verzuim" ends the service and "melden" is its own word: nothing is found across two columns.
    ['meldenuwv', []],
  ])('finds %j', (search, ids) => {
    expect(found(tableOf({ note: 'Dossier 12' }, { personId: 'p2', scope: IN_BRANCH }), search)).toEqual(ids);
  });

  it('finds what is left of a mandate whose person and organisation are not recorded', () => {
    expect(found(tableOf({ personId: 'p8', organisationId: 'o8' }, {}), 'p8 o8')).toEqual(['m0']);
  });

  it('puts what is not known last in both directions', () => {
    const table = tableOf({ lastUse: usedOn('2026-01-01') }, {}, { lastUse: usedOn('2026-02-01') });
    const by = (descending: boolean) =>
      table
        .select({ search: '', filters: NO_FILTERS, sort: { column: 'lastUsedOn', descending } })
        .map(({ lastUsedOn }) => lastUsedOn);
    expect(by(false)).toEqual(['2026-01-01', '2026-02-01', null]);
    expect(by(true)).toEqual(['2026-02-01', '2026-01-01', null]);
  });

  it('says what can be filtered on and how often it occurs', () => {
    const known = facts({
      mandates: [
        mandate({ id: 'm1' }),
        mandate({
          id: 'm2',
          supplierId: null,
          organisationId: 'o2',
          level: 'EH4',
          lastUse: usedOn('2026-11-01'),
        }),
        mandate({ id: 'm3', terms: [term('2020-01-01', '2021-01-01')] }),
      ],
    });
    expect(facetsOf(mandateTable(dayList(known, TODAY).inHaste, known).rows)).toEqual({
      statuses: [
        { value: 'expired', count: 1 },
        { value: 'active', count: 2 },
      ],
      works: [],
      organisations: [
        { value: 'o2', label: 'VoF Voorbeeld', count: 1 },
        { value: 'o1', label: 'Voorbeeld Bouw BV', count: 2 },
      ],
      suppliers: [
        { value: 's1', label: 'We-ID', count: 2 },
        { value: '', label: '', count: 1 },
      ],
      levels: [
        { value: 'EH3', label: 'EH3', count: 2 },
        { value: 'EH4', label: 'EH4', count: 1 },
      ],
      lastUseUnknown: 2,
      all: 3,
      columns: TABLE_COLUMNS.filter((column) => column !== 'works'),
    });
  });
});
