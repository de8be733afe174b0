/** The sample register: the same as the sample file on its day, and of use on every other. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { factsOf } from '#core/catalogue/facts.ts';
import { demoChange } from '#core/demo/demo-change.ts';
import { knowsHeader } from '#core/domain/import/columns.ts';
import { compareTable } from '#core/domain/import/compare.ts';
import { applyChange, changeSchema, EMPTY_REGISTER } from '#core/domain/records/register.ts';
import { addDays, type CalendarDate, calendarDate } from '#core/domain/values/calendar-date.ts';
import { CsvTableReader } from '#electron/formats/csv-table-reader.ts';
import { overviewOf } from '#test/unit/core/overview-of.ts';

const SAMPLE_DAY = calendarDate('2026-11-22');
const registerOn = (today: CalendarDate) => applyChange(EMPTY_REGISTER, demoChange(today));

it('on the day of the sample file is that file', () => {
  const bytes = readFileSync(`${import.meta.dirname}/../../fixtures/machtigingen.csv`);
  const table = new CsvTableReader().read(bytes, knowsHeader);
  const { rows } = compareTable(table, factsOf(registerOn(SAMPLE_DAY)), SAMPLE_DAY);
  expect(
    rows.map(({ outcome, issues }) => [outcome, issues.some(({ severity }) => severity === 'info')]),
  ).toEqual(Array(14).fill(['same', false]));
});

it('holds all mandates and something in every group, on whatever other day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -2000, max: 12_000 }).filter((days) => days !== 0),
      (days) => {
        const today = addDays(SAMPLE_DAY, days);
        const change = demoChange(today);
        const stored = { seq: 1, at: '2026-11-22T10:00:00Z', by: null, ...change };
        expect(changeSchema.safeParse(stored).error).toBeUndefined();
        const register = applyChange(EMPTY_REGISTER, change);
        expect(register.mandates.size).toBe(14);
        const { groups } = overviewOf(factsOf(register), today);
        expect(groups.filter(({ count }) => count === 0).map(({ group }) => group)).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});
