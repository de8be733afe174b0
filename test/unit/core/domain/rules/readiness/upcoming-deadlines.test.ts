/** The deadlines to come of the services that somebody needs. */
import { describe, expect, it } from 'vitest';
import { upcomingDeadlines } from '#core/domain/rules/readiness/readiness.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { scopeOf, service } from '#test/unit/core/chain-builders.ts';
import { ALL, DEADLINE, type Given, known } from './given.ts';

describe('the deadlines to come', () => {
  const VAT = { key: 'vat', name: 'Btw', when: { kind: 'yearly', days: ['01-31', '04-30'] } };
  const WAGE = { key: 'wage', name: 'Loon', when: { kind: 'month-end' } };
  const services = [
    service('d1', { deadlines: [VAT] }),
    service('d2', { deadlines: [WAGE], providerId: 'v2' }),
    service('d3'),
  ];
  const dates = (given: Given) =>
    upcomingDeadlines(known({ services, ...given }), DEADLINE, calendarDate('2027-03-30')).map(
      ({ serviceId, key, on: day }) => [serviceId, key, day].join(' '),
    );
  const D1 = ['d1 vat 2027-01-31'];
  const D2 = ['d2 wage 2027-01-31', 'd2 wage 2027-02-28'];
  it.each<[string, Given, string[]]>([
    ['nobody needs', {}, []],
    ['a mandate', { mandates: [{}] }, D1],
    ['a mandate of one who is gone', { mandates: [{}], organisations: [{ archivedOn: '2026-01-01' }] }, []],
    ['a service without deadlines', { mandates: [{ scope: scopeOf('d3') }] }, []],
    ['a provider', { mandates: [{ scope: { ...ALL, kind: 'provider', providerId: 'v2' } }] }, D2],
    ['a bundle', { organisations: [{ id: 'o2', bundleIds: ['k1'] }] }, [...D1, ...D2]],
    [
      'a bundle of one who is gone',
      { organisations: [{ id: 'o2', bundleIds: ['k1'], archivedOn: '2026-01-01' }] },
      [],
    ],
    ['everything', { mandates: [{ scope: ALL }, {}] }, [...D1, ...D2]],
    ['no deadlines at all', { mandates: [{}], services: [service('d1')] }, []],
  ])('of %s', (_name, given, expected) => {
    expect(dates(given)).toEqual(expected);
  });

  it('come in order of their days', () => {
    const later = [
      service('d1', { deadlines: [WAGE] }),
      service('d2', { deadlines: [{ ...VAT, when: { kind: 'once', on: '2027-02-10' } }] }),
    ];
    expect(dates({ mandates: [{ scope: ALL }], services: later })).toEqual([
      'd1 wage 2027-01-31',
      'd2 vat 2027-02-10',
      'd1 wage 2027-02-28',
    ]);
  });
});
