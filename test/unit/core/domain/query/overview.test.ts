import { describe, expect, it } from 'vitest';
import { dayList } from '#core/domain/query/day-list.ts';
import { todaySections } from '#core/domain/query/overview.ts';
import { FIRST_ROWS, type TodayGroup, todayOverviewSchema } from '#core/domain/query/today-overview.ts';
import type { Mandate } from '#core/domain/records/mandate.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { facts, mandate, means, profile, supplier, term, usedOn } from '#test/unit/core/builders.ts';
import { overviewOf } from '#test/unit/core/overview-of.ts';

const TODAY = calendarDate('2026-11-22');
/** Without own margin and handling time the last day to act is the last day itself, on a working day. */
const AT_ONCE = supplier({ handlingDays: { extend: 0, 'new-means-eh3': 0 }, inactivityMonths: 'none' });
const WITHOUT_MARGIN = profile({ organisationId: 'o1', role: 'administrator', ownBufferDays: 0 });
const ending = (endsOn: string, over: Record<string, unknown> = {}) =>
  mandate({ id: `m${endsOn}`, terms: [term('2023-01-01', endsOn)], ...over });
const known = (mandates: readonly Mandate[], more: Partial<Parameters<typeof facts>[0]> = {}) =>
  facts({ mandates, suppliers: [AT_ONCE], profile: WITHOUT_MARGIN, ...more });
const overview = (
  mandates: readonly Mandate[],
  more: Partial<Parameters<typeof facts>[0]> = {},
  today = TODAY,
) => {
  const answer = overviewOf(known(mandates, more), today);
  expect(todayOverviewSchema.parse(answer)).toEqual(answer);
  return answer;
};
const groupOf = (answer: ReturnType<typeof overview>): TodayGroup | undefined =>
  answer.groups.find(({ count }) => count > 0)?.group;

describe('the overview of a day', () => {
  it('has every group in order, with the last day of those that have one', () => {
    expect(overview([]).groups).toEqual([
      { group: 'not-working', count: 0, until: null, items: [] },
      { group: 'now', count: 0, until: null, items: [] },
      { group: 'within-30', count: 0, until: '2026-12-22', items: [] },
      { group: 'within-90', count: 0, until: '2027-02-20', items: [] },
      { group: 'later', count: 0, until: null, items: [] },
    ]);
  });

  it('of nothing says so', () => {
    expect(overview([])).toMatchObject({
      total: 0,
      notWorking: 0,
      actNow: 0,
      firstActBy: null,
      nextActBy: null,
    });
  });

  it.each([
    ['2026-11-21', 'not-working'],
    // A Sunday: the last working day to act was the Friday before, and it still works today.
    ['2026-11-22', 'now'],
    ['2026-11-23', 'within-30'],
    ['2026-12-22', 'within-30'],
    ['2026-12-23', 'within-90'],
    ['2027-02-19', 'within-90'],
    ['2027-02-22', 'later'],
  ])('puts what ends on %s under %s', (endsOn, group) => {
    expect(groupOf(overview([ending(endsOn)]))).toBe(group);
  });

  it('puts an item whose means has ended under what does not work', () => {
    const answer = overview([ending('2029-01-01')], { means: [means({ endsOn: '2026-11-20' })] });
    expect(groupOf(answer)).toBe('not-working');
    expect(answer.groups[0]?.items[0]).toMatchObject({ status: 'act-now', breaksBy: 'means' });
    expect(answer.groups[0]?.items[0]?.clocks.map(({ kind }) => kind)).toEqual(['term', 'means']);
  });

  it('puts an item that lapsed by inactivity there too', () => {
    const lapsing = supplier({ inactivityMonths: 24 });
    const answer = overview([ending('2029-01-01', { lastUse: usedOn('2024-11-10') })], {
      suppliers: [lapsing],
    });
    expect(answer.groups[0]?.items[0]).toMatchObject({ status: 'lapsed', breaksOn: '2026-11-09' });
  });

  it('puts what is planned where its own last day to act puts it, also without a living means', () => {
    const planned = mandate({ terms: [term('2026-12-01', '2029-01-01')] });
    expect(groupOf(overview([planned]))).toBe('later');
    expect(groupOf(overview([planned], { means: [means({ endsOn: '2026-11-20' })] }))).toBe('now');
  });

  it.each([
    ['revoked', { revoked: { on: null, reason: null } }],
    ['suspended', { suspensions: [{ from: null, to: null }] }],
    ['archived', { archivedOn: '2026-01-01' }],
  ])('leaves out what is %s, also when it has ended', (_, over) => {
    const answer = overview([ending('2026-11-10', over), ending('2029-01-01', over)]);
    expect(answer).toMatchObject({ total: 0, notWorking: 0 });
    expect(groupOf(answer)).toBeUndefined();
  });

  it('puts what stopped more than five weeks ago apart', () => {
    const mandates = [ending('2026-10-18'), ending('2026-10-17'), ending('2025-01-01')];
    const answer = overview(mandates);
    expect(answer).toMatchObject({ total: 3, notWorking: 3, longAgo: 2 });
    expect(answer.groups[0]).toMatchObject({ count: 3, items: [{ endsOn: '2026-10-18' }] });
    const apart = todaySections(dayList(known(mandates), TODAY).inHaste, TODAY).get('long-ago');
    expect(apart?.map(({ item }) => item.endsOn)).toEqual(['2025-01-01', '2026-10-17']);
  });

  it('says when the first thing must be done, and the first after today', () => {
    const answer = overview([
      ending('2026-11-10'),
      ending('2026-11-22'),
      ending('2026-12-01'),
      ending('2026-12-24'),
    ]);
    expect(answer).toMatchObject({
      total: 4,
      notWorking: 1,
      actNow: 1,
      firstActBy: '2026-11-20',
      nextActBy: '2026-12-01',
    });
  });

  it('counts today itself as now, and the ninetieth day in', () => {
    // A Friday, and ninety days on a Thursday.
    const friday = calendarDate('2026-11-20');
    const answer = overview(
      ['2026-11-20', '2027-02-18', '2027-02-19'].map((day) => ending(day)),
      {},
      friday,
    );
    expect(answer).toMatchObject({ actNow: 1, firstActBy: '2026-11-20', nextActBy: '2027-02-18' });
    expect(answer.groups.map(({ count }) => count)).toEqual([0, 1, 0, 1, 1]);
  });

  it('brings the first rows of a group, and counts them all', () => {
    const many = Array.from({ length: FIRST_ROWS + 1 }, (_, at) => ending('2026-12-18', { id: `m${at}` }));
    const [group] = overview(many).groups.filter(({ count }) => count > 0);
    expect(group?.count).toBe(FIRST_ROWS + 1);
    expect(group?.items).toHaveLength(FIRST_ROWS);
  });

  it('sorts each group by haste', () => {
    const answer = overview([
      ending('2026-12-18'),
      ending('2026-12-01'),
      ending('2026-12-24'),
      ending('2026-12-11'),
    ]);
    expect(answer.groups.flatMap(({ items }) => items.map(({ endsOn }) => endsOn))).toEqual([
      '2026-12-01',
      '2026-12-11',
      '2026-12-18',
      '2026-12-24',
    ]);
  });
});
