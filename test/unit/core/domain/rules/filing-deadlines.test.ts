/** The deadlines of a service in a period: both days inclusive, calendar days as given. */
import { describe, expect, it } from 'vitest';
import { newService } from '#core/domain/records/blank.ts';
import { serviceSchema } from '#core/domain/records/service.ts';
import { deadlinesBetween } from '#core/domain/rules/filing-deadlines.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import type { ServiceId } from '#core/domain/values/id.ts';

const service = (...whens: object[]) =>
  serviceSchema.parse({
    ...newService({ id: 'd1' as ServiceId, name: 'Mijn Belastingdienst Zakelijk' }),
    deadlines: whens.map((when, at) => ({ key: `k${at}`, name: `Aangifte ${at}`, when })),
  });
const days = (whens: object[], from: string, to: string) =>
  deadlinesBetween(service(...whens), calendarDate(from), calendarDate(to)).map(({ on }) => on);

const QUARTERS = { kind: 'yearly', days: ['01-31', '04-30', '07-31', '10-31'] };
const LEAP = { kind: 'yearly', days: ['02-29'] };
const ENDS = { kind: 'month-end' };
const ONCE = { kind: 'once', on: '2026-12-10' };

describe('deadlinesBetween', () => {
  it.each([
    ['no deadline', [], '2026-01-01', '2026-12-31', []],
    ['the day before one', [QUARTERS], '2026-10-30', '2026-10-30', []],
    ['the day itself', [QUARTERS], '2026-10-31', '2026-10-31', ['2026-10-31']],
    ['the day after', [QUARTERS], '2026-11-01', '2026-11-01', []],
    ['a period over New Year', [QUARTERS], '2026-10-31', '2027-01-31', ['2026-10-31', '2027-01-31']],
    [
      'days given in any order',
      [{ kind: 'yearly', days: ['10-31', '04-30', '07-31'] }],
      '2026-01-01',
      '2026-12-31',
      ['2026-04-30', '2026-07-31', '2026-10-31'],
    ],
    ['29 February in a leap year', [LEAP], '2028-02-01', '2028-03-01', ['2028-02-29']],
    ['29 February in another year', [LEAP], '2027-02-01', '2027-03-01', ['2027-02-28']],
    [
      'the last days of months',
      [ENDS],
      '2027-02-28',
      '2027-04-30',
      ['2027-02-28', '2027-03-31', '2027-04-30'],
    ],
    ['once, in its year', [ONCE], '2026-12-10', '2026-12-10', ['2026-12-10']],
    ['once, in another year', [ONCE], '2027-01-01', '2027-12-31', []],
    ['a period that ends before it begins', [ENDS], '2027-03-31', '2027-03-01', []],
    [
      'the last year there is',
      [{ kind: 'yearly', days: ['12-31'] }],
      '9999-12-30',
      '9999-12-31',
      ['9999-12-31'],
    ],
  ])('finds in %s', (_name, whens, from, to, expected) => {
    expect(days(whens, from, to)).toEqual(expected);
  });

  it('orders the deadlines by day, and names each', () => {
    const found = deadlinesBetween(
      service(QUARTERS, ENDS),
      calendarDate('2026-10-01'),
      calendarDate('2026-11-30'),
    );
    expect(found).toEqual([
      { key: 'k0', name: 'Aangifte 0', on: '2026-10-31' },
      { key: 'k1', name: 'Aangifte 1', on: '2026-10-31' },
      { key: 'k1', name: 'Aangifte 1', on: '2026-11-30' },
    ]);
  });
});
