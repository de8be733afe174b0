/** The fourteen mandates of a sample file on 22 November 2026, each worked out by hand. */
import { describe, expect, it } from 'vitest';
import type { Facts } from '#core/domain/query/facts.ts';
import { deriveItems, listItems } from '#core/domain/query/list-items.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { facts, mandate, means, supplier, term, USE_UNKNOWN, usedOn } from '#test/unit/core/builders.ts';
import { overviewOf } from '#test/unit/core/overview-of.ts';

const TODAY = calendarDate('2026-11-22');

/** Id, organisation, person, supplier, level, start, end, last use. The user is administrator of o1 alone. */
const MANDATES = [
  ['r01', 'o1', 'b1', 'weid', 'EH3', '2022-01-10', '2027-01-09', '2026-10-02'],
  ['r02', 'o1', 'b1', 'weid', 'EH3', '2022-12-15', '2026-12-14', '2026-11-03'],
  ['r03', 'o1', 'm2', 'weid', 'EH3', '2024-05-01', '2029-04-30', '2024-12-20'],
  ['r04', 'o1', 'm2', 'weid', 'EH2+', '2023-05-06', '2027-05-06', '2026-09-30'],
  ['r05', 'o1', 'm3', 'kpn', 'EH3', '2024-07-01', '2027-06-30', '2026-07-14'],
  ['r06', 'o1', 'm3', 'kpn', 'EH3', '2024-07-01', '2025-06-30', '2025-05-11'],
  ['r07', 'o1', 'm4', 'digi', 'EH4', '2024-02-29', '2029-02-28', '2026-11-10'],
  ['r08', 'o2', 'b5', 'qv', 'EH2+', '2022-05-07', '2027-05-06', '2026-04-02'],
  ['r09', 'o2', 'b5', 'qv', 'EH3', '2022-05-07', '2027-05-06', '2026-10-29'],
  ['r10', 'o2', 'm6', 'reconi', 'EH2+', '2022-01-01', '2026-12-31', '2026-11-18'],
  ['r11', 'o2', 'm7', 'reconi', 'EH2+', '2025-02-01', '2028-01-31', null],
  ['r12', 'o3', 'e8', 'zlogin', 'EH3', '2022-12-01', '2027-11-30', '2026-10-31'],
  ['r13', 'o4', 'v9', 'weid', 'EH2+', '2022-01-16', '2027-01-15', '2026-06-01'],
  ['r14', 'o4', 'v9', 'weid', 'EH2+', '2022-01-16', '2027-01-15', '2026-11-20'],
] as const;
const MEANS = [
  ['b1', 'weid', 'EH3', '2028-03-31'],
  ['m2', 'weid', 'EH3', '2027-02-28'],
  ['m3', 'kpn', 'EH3', '2029-06-30'],
  ['m4', 'digi', 'EH4', '2027-09-15'],
  ['b5', 'qv', 'EH3', '2027-05-06'],
  ['m6', 'reconi', 'EH3', '2026-12-31'],
  ['m7', 'reconi', 'EH3', '2028-01-31'],
  ['e8', 'zlogin', 'EH3', '2027-11-30'],
  ['v9', 'weid', 'EH2+', '2027-01-15'],
  ['v9', 'weid', 'EH3', '2027-01-15'],
] as const;
const MARKED: Record<string, Record<string, unknown>> = {
  r11: { suspensions: [{ from: null, to: null }] },
  r13: { revoked: { on: null, reason: null } },
};

const company: Facts = facts({
  mandates: MANDATES.map(([id, organisationId, personId, supplierId, level, startsOn, endsOn, used]) =>
    mandate({
      ...{ id, organisationId, personId, supplierId, level },
      terms: [term(startsOn, endsOn)],
      lastUse: used === null ? USE_UNKNOWN : usedOn(used),
      ...MARKED[id],
    }),
  ),
  means: MEANS.map(([personId, supplierId, level, endsOn], at) =>
    means({ id: `e${at}`, personId, supplierId, level, endsOn }),
  ),
  suppliers: ['weid', 'kpn', 'digi', 'qv', 'reconi', 'zlogin'].map((id) =>
    supplier({ id, inactivityScope: id === 'weid' ? 'account' : 'unknown' }),
  ),
});

describe('the sample company on 22 November 2026', () => {
  it('has for every mandate the day it works through, why, the day to act and the status', () => {
    expect(
      listItems(company, TODAY).map(({ id, breaksOn, breaksBy, actBy, status }) => [
        id,
        breaksOn,
        breaksBy,
        actBy,
        status,
      ]),
    ).toEqual([
      ['r06', '2025-06-30', 'term', '2025-06-23', 'expired'],
      ['r02', '2026-12-14', 'term', '2026-12-07', 'expiring'],
      // No authorised person is known here, so ten working days for the form come on top of 2 + 3.
      ['r10', '2026-12-31', 'term', '2026-12-09', 'expiring'],
      ['r14', '2027-01-15', 'term', '2026-12-23', 'expiring'],
      ['r01', '2027-01-09', 'term', '2026-12-31', 'expiring'],
      // Its own last use would have ended it on 2026-12-19; We-ID counts any login of the person.
      ['r03', '2027-02-28', 'means', '2027-02-16', 'active'],
      ['r04', '2027-02-28', 'means', '2027-02-16', 'active'],
      ['r08', '2027-05-06', 'term', '2027-04-12', 'active'],
      ['r09', '2027-05-06', 'term', '2027-04-12', 'active'],
      ['r05', '2027-06-30', 'term', '2027-06-23', 'active'],
      ['r07', '2027-09-15', 'means', '2027-08-13', 'active'],
      ['r12', '2027-11-30', 'term', '2027-11-09', 'active'],
      ['r13', '2027-01-15', 'term', null, 'revoked'],
      ['r11', '2028-01-31', 'term', null, 'suspended'],
    ]);
  });

  it('names the last day a use that is not known allows at best', () => {
    const r11 = deriveItems(company, TODAY).find(({ mandate: { id } }) => id === 'r11');
    expect(r11?.clocks[1]).toMatchObject({
      kind: 'inactivity',
      lastDay: null,
      possibleLastDay: '2027-01-31',
    });
  });

  it('has an overview of twelve, of which one stopped long ago', () => {
    const overview = overviewOf(company, TODAY);
    expect(overview).toMatchObject({
      total: 12,
      notWorking: 1,
      longAgo: 1,
      actNow: 0,
      firstActBy: '2026-12-07',
      nextActBy: '2026-12-07',
    });
    expect(overview.groups.map(({ items }) => items.map(({ id }) => id))).toEqual([
      [],
      [],
      ['r02', 'r10'],
      ['r14', 'r01', 'r03', 'r04'],
      ['r08', 'r09', 'r05', 'r07', 'r12'],
    ]);
  });
});
