import { describe, expect, it } from 'vitest';
import { exportRows } from '#core/domain/query/export-rows.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { facts, mandate, means, term } from '#test/unit/core/builders.ts';

const TODAY = calendarDate('2026-11-22');
const PLAIN = { branch: null, forThirdPartiesOnly: false };
const rowsOf = (over: Record<string, unknown>, more: Parameters<typeof facts>[0] = {}) =>
  exportRows(facts({ ...more, mandates: [mandate(over)] }), TODAY);

describe('a mandate as rows to export', () => {
  it('is one row for each term, earliest first, of one start only the one that governs', () => {
    const terms = [
      term(null, '2020-12-31'),
      term('2025-01-01', '2026-01-01'),
      term('2022-01-01', '2022-12-31'),
      term(null, '2021-12-31'),
      term('2025-01-01', '2027-01-01'),
      term('2025-01-01', '2025-06-01'),
    ];
    expect(rowsOf({ terms }).map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      [null, '2021-12-31'],
      ['2022-01-01', '2022-12-31'],
      ['2025-01-01', '2027-01-01'],
    ]);
  });

  it('of which no start is known comes first, also where it was recorded last', () => {
    const terms = [term('2022-01-01', '2022-12-31'), term(null, '2021-12-31')];
    expect(rowsOf({ terms }).map(({ startsOn }) => startsOn)).toEqual([null, '2022-01-01']);
  });

  it('leaves empty what is not recorded', () => {
    const bare = { personId: 'p9', organisationId: 'o9', supplierId: 's9' };
    const scope = { kind: 'services', serviceIds: ['d9'], ...PLAIN };
    expect(rowsOf({ ...bare, scope })).toMatchObject([
      {
        person: '',
        email: null,
        organisation: '',
        kvk: '',
        rsin: null,
        legalForm: null,
        supplier: null,
        provider: null,
        services: [''],
      },
    ]);
    expect(rowsOf({ supplierId: null })).toMatchObject([
      { supplier: null, meansLevel: null, meansEndsOn: null },
    ]);
  });

  it.each([
    [{ kind: 'level', ...PLAIN }, null, null],
    [{ kind: 'provider', providerId: 'v1', ...PLAIN }, 'UWV', null],
    [{ kind: 'provider', providerId: 'v9', ...PLAIN }, null, null],
    [{ kind: 'services', serviceIds: ['d1', 'd2'], ...PLAIN }, 'UWV', ['Verzuim melden', 'Ziektewet']],
    // Of services of more than one provider none is that of all.
    [{ kind: 'services', serviceIds: ['d1', 'd9'], ...PLAIN }, null, ['Verzuim melden', '']],
  ])('names the provider of %j', (scope, provider, services) => {
    expect(rowsOf({ scope })).toMatchObject([{ provider, services }]);
  });

  it.each([
    ['active', {}],
    ['suspended', { suspensions: [{ from: '2026-11-22', to: null }] }],
    ['active', { suspensions: [{ from: '2026-11-23', to: null }] }],
    ['revoked', { revoked: { on: '2027-01-01', reason: null }, suspensions: [{ from: null, to: null }] }],
  ])('is %s with %j', (status, over) => {
    expect(rowsOf(over)).toMatchObject([{ status }]);
  });

  it('leaves out what is archived', () => {
    expect(rowsOf({ archivedOn: '2026-01-01' })).toEqual([]);
  });

  it('shows each means of the person on a row that it fits as far as there are rows, then the one that fits again', () => {
    const all = [
      means({ id: 'e1', level: 'EH2+' }),
      means({ id: 'e2', level: 'EH3' }),
      means({ id: 'e3', level: 'EH3' }),
    ];
    const terms = [
      term('2020-01-01', '2021-01-01'),
      term('2022-01-01', '2023-01-01'),
      term('2024-01-01', '2029-01-01'),
    ];
    const levels = (level: string) =>
      rowsOf({ level, terms }, { means: all }).map(({ meansLevel }) => meansLevel);
    expect(levels('EH3')).toEqual(['EH3', 'EH2+', 'EH3']);
    expect(levels('EH4')).toEqual(['EH2+', 'EH3', 'EH2+']);
  });
});
