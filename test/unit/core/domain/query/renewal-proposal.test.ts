/** The term that is proposed when mandates are renewed, alone or together. */
import { expect, it } from 'vitest';
import { renewalProposal } from '#core/domain/query/renewal-proposal.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { mandate, supplier, term } from '#test/unit/core/builders.ts';

const TODAY = calendarDate('2026-11-25');
const SUPPLIERS = new Map(
  [
    supplier({ id: 's1' }),
    supplier({ id: 's2', termYears: [2, 5] }),
    supplier({ id: 's3', termYears: [4] }),
    supplier({ id: 's4', newTermStarts: 'renewal-day' }),
  ].map((one) => [one.id as string, one]),
);
const propose = (
  ...given: readonly (readonly [start: string | null, end: string, supplierId: string | null])[]
) => {
  const mandates = given.map(([start, end, supplierId], at) =>
    mandate({ id: `m${at}`, supplierId, terms: [term(start, end)] }),
  );
  const { startsOn, years, chosen } = renewalProposal(mandates, { suppliers: SUPPLIERS }, TODAY);
  return `${startsOn} ${years.join('|')} ${chosen}`;
};

it.each([
  ['the day after the old end', [['2024-01-01', '2026-12-31', 's1']], '2027-01-01 1|3|5 3'],
  [
    'as long as the old term, also with its last day',
    [['2024-01-01', '2027-01-01', 's1']],
    '2027-01-02 1|3|5 3',
  ],
  [
    'the longest, where the old length is not offered',
    [['2024-01-01', '2026-12-31', 's2']],
    '2027-01-01 2|5 5',
  ],
  ['the longest, where no start is known', [[null, '2026-12-31', 's1']], '2027-01-01 1|3|5 5'],
  ['the usual years, where no supplier is known', [['2024-01-01', '2026-12-31', null]], '2027-01-01 1|3|5 3'],
  ['today, after the end', [['2021-01-01', '2025-12-31', 's1']], '2026-11-25 1|3|5 5'],
  [
    'today, where the supplier starts on the day of renewal',
    [['2024-01-01', '2026-12-31', 's4']],
    '2026-11-25 1|3|5 3',
  ],
  [
    'together: what all suppliers offer',
    [
      ['2024-01-01', '2026-12-31', 's1'],
      ['2024-01-01', '2026-12-31', 's2'],
    ],
    '2027-01-01 5 5',
  ],
  [
    'together: all that is offered, where they have nothing in common',
    [
      ['2022-01-01', '2026-12-31', 's1'],
      ['2022-01-01', '2026-12-31', 's3'],
    ],
    '2027-01-01 1|3|4|5 5',
  ],
  [
    'together: today, where they end on different days',
    [
      ['2024-01-01', '2026-12-31', 's1'],
      ['2026-01-01', '2027-12-31', 's1'],
    ],
    '2026-11-25 1|3|5 5',
  ],
] as const)('%s', (_, given, proposed) => {
  expect(propose(...given)).toBe(proposed);
});
