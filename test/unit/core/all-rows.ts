/** The table of everything in a register, as it stands on the day of the tests of chain mandates. */
import { allRows } from '#core/domain/query/all-rows.ts';
import { dayList } from '#core/domain/query/day-list.ts';
import { deriveOthers, othersOf } from '#core/domain/query/other-items.ts';
import type { TableRow } from '#core/domain/query/table-row.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { atOnce } from '#core/domain/values/slices.ts';
import { organisation, person } from '#test/unit/core/builders.ts';
import { TODAY } from '#test/unit/core/chain-builders.ts';
import { registerOf } from '#test/unit/core/whole-register.ts';

export const tableOf = (known: IndexedFacts) => {
  const others = atOnce(deriveOthers(othersOf(known.register), known, TODAY));
  return allRows(dayList(known, TODAY).inHaste, others, known);
};

/** Zoë, the own organisation o1 and its client o2. */
const KNOWN = {
  persons: [person({ id: 'p1', name: 'Zoë', email: 'zoe@example.nl' })],
  organisations: [
    organisation({ id: 'o1', name: 'Kantoor', kind: 'own' }),
    organisation({
      id: 'o2',
      name: 'Cliënt',
      kvk: '69599076',
      kind: 'client',
      legalForm: 'bv',
      rsin: '123456782',
    }),
  ],
};

export const rowsOf = (records: Parameters<typeof registerOf>[0]): readonly TableRow[] =>
  tableOf(registerOf({ ...KNOWN, ...records })).rows;
