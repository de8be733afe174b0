import { describe, expect, it } from 'vitest';
import type { Facts } from '#core/domain/query/facts.ts';
import { listItemSchema } from '#core/domain/query/list-item.ts';
import { deriveItems, listItems } from '#core/domain/query/list-items.ts';
import { calendarDate, FIRST_DATE, LAST_DATE } from '#core/domain/values/calendar-date.ts';
import { facts, mandate, means, NEVER_USED, term, usedOn } from '#test/unit/core/builders.ts';
import { overviewOf } from '#test/unit/core/overview-of.ts';
import { remindersOf } from '#test/unit/core/reminders.ts';

const TODAY = calendarDate('2026-11-22');
const ending = (id: string, endsOn: string, over: Record<string, unknown> = {}) =>
  mandate({ id, terms: [term('2023-01-01', endsOn)], ...over });
const ids = (known: Facts, withinDays?: number) =>
  listItems(known, TODAY, { withinDays }).map(({ id }) => id);
const only = (known: Facts) => {
  const [item, ...rest] = listItems(known, TODAY);
  expect(rest).toEqual([]);
  return item;
};

describe('a list item', () => {
  it('says who, for whom, where, until when and by when', () => {
    const subject = mandate({ terms: [term('2022-05-07', '2027-05-06')], lastUse: usedOn('2026-10-29') });
    const item = only(facts({ mandates: [subject], means: [means({ endsOn: '2027-02-28' })] }));
    expect(item).toEqual({
      id: 'm1',
      kind: 'mandate',
      person: 'Anna',
      personId: 'p1',
      organisation: 'Voorbeeld Bouw BV',
      kvk: '68750110',
      service: 'Verzuim melden',
      serviceId: 'd1',
      provider: 'UWV',
      supplier: 'We-ID',
      level: 'EH3',
      startsOn: '2022-05-07',
      endsOn: '2027-05-06',
      lastUsedOn: '2026-10-29',
      lastUse: 'date',
      breaksOn: '2027-02-28',
      breaksBy: 'means',
      // 28 February 2027 is a Sunday: eight working days back from Friday the 26th.
      actBy: '2027-02-16',
      status: 'active',
      actClock: 'means',
      next: 'message-user',
      answer: null,
    });
    expect(listItemSchema.parse(item)).toEqual(item);
  });

  it('shows its own last use, also where another mandate of the account was used later', () => {
    const pair = [
      ending('m1', '2028-01-01', { lastUse: NEVER_USED }),
      ending('m2', '2028-01-02', { lastUse: usedOn('2026-10-29') }),
    ];
    expect(
      listItems(facts({ mandates: pair }), TODAY).map(({ id, lastUse, lastUsedOn }) => [
        id,
        lastUse,
        lastUsedOn,
      ]),
    ).toContainEqual(['m1', 'never', null]);
  });

  it.each([
    [{ kind: 'services', serviceIds: ['d1', 'd2'] }, 'Verzuim melden | Ziektewet', 'd1', 'UWV'],
    [{ kind: 'services', serviceIds: ['gone'] }, 'gone', 'gone', null],
    [{ kind: 'provider', providerId: 'v1' }, null, null, 'UWV'],
    [{ kind: 'level' }, null, null, null],
  ])('of scope %j is named %s', (scope, service, serviceId, provider) => {
    const subject = mandate({ scope: { ...scope, branch: null, forThirdPartiesOnly: false } });
    expect(only(facts({ mandates: [subject] }))).toMatchObject({ service, serviceId, provider });
  });

  it('shows ids where a record is missing, and no supplier where it is not known', () => {
    const subject = mandate({ personId: 'p7', organisationId: 'o7', supplierId: 's7' });
    expect(only(facts({ mandates: [subject] }))).toMatchObject({
      person: 'p7',
      organisation: 'o7',
      kvk: '',
      supplier: 's7',
    });
    expect(only(facts({ mandates: [mandate({ supplierId: null })] }))?.supplier).toBeNull();
  });

  it('in a gap between terms is planned, through the end of the next term', () => {
    const terms = [term('2020-01-01', '2024-12-31'), term('2027-01-01', '2031-12-31')];
    expect(only(facts({ mandates: [mandate({ terms, lastUse: usedOn('2024-01-01') })] }))).toMatchObject({
      status: 'planned',
      startsOn: '2027-01-01',
      endsOn: '2031-12-31',
    });
  });

  it('survives dates at either end of the calendar', () => {
    for (const [on, today] of [
      ['9999-12-31', LAST_DATE],
      ['1900-01-01', FIRST_DATE],
    ] as const) {
      const known = facts({
        mandates: [mandate({ terms: [term(null, on)], lastUse: usedOn(on) })],
        means: [means({ endsOn: on })],
      });
      expect(listItems(known, today, { withinDays: 30 })).toMatchObject([{ endsOn: on }]);
      expect(overviewOf(known, today).total).toBe(1);
      expect(remindersOf(known, today, new Set()).length).toBeGreaterThan(0);
    }
  });
});

describe('the last day to act of an item', () => {
  const REVOKED = { revoked: { on: '2026-11-22', reason: null } };
  const SUSPENDED = { suspensions: [{ from: '2026-11-01', to: null }] };
  it.each([
    ['withdrawn', REVOKED, 'revoked'],
    ['suspended', SUSPENDED, 'suspended'],
    ['to be withdrawn tomorrow, and so handled', { revoked: { on: '2026-11-23', reason: null } }, 'active'],
  ])('is none when it is %s', (_, over, status) => {
    const [derived] = deriveItems(facts({ mandates: [ending('m1', '2027-05-06', over)] }), TODAY);
    expect(derived?.item).toMatchObject({ actBy: null, status });
    expect(derived?.explain()).toBeNull();
  });

  it.each([
    ['suspended from tomorrow', { suspensions: [{ from: '2026-11-23', to: null }] }],
    ['suspended until yesterday', { suspensions: [{ from: null, to: '2026-11-21' }] }],
  ])('is there when it is %s', (_, over) => {
    expect(only(facts({ mandates: [ending('m1', '2027-05-06', over)] }))?.actBy).toBe('2027-04-26');
  });

  it('is explained by the clock that sets it', () => {
    const known = facts({ mandates: [ending('m1', '2027-05-06')], means: [means({ endsOn: '2027-05-07' })] });
    const [derived] = deriveItems(known, TODAY);
    // The means lasts longer, but a new one takes longer than extending in the portal.
    expect(derived?.item).toMatchObject({ breaksBy: 'term', actBy: '2027-04-22' });
    expect(derived?.explain()).toMatchObject({ clock: 'means', actBy: '2027-04-22', lastDay: '2027-05-07' });
  });

  it('of what has ended stays in the past', () => {
    expect(only(facts({ mandates: [ending('m1', '2025-06-30')] }))).toMatchObject({
      actBy: '2025-06-23',
      status: 'expired',
    });
  });
});

describe('the list', () => {
  it('leaves archived mandates out', () => {
    expect(ids(facts({ mandates: [ending('m1', '2027-05-06', { archivedOn: '2026-01-01' })] }))).toEqual([]);
  });

  it('is ordered by last day to act, none last, then last day, person as people sort names, and id', () => {
    const revoked = { revoked: { on: null, reason: null } };
    const known = facts({
      mandates: [
        ending('r2', '2025-01-02', revoked),
        ending('r1', '2025-01-01', revoked),
        ending('c', '2027-05-06', { personId: 'p3' }),
        ending('b', '2027-05-06', { personId: 'p2' }),
        ending('a2', '2027-05-06'),
        ending('a1', '2027-05-06'),
        // The same last day to act as the Sunday after it.
        ending('sun', '2027-01-17', { personId: 'p1' }),
        ending('fri', '2027-01-15', { personId: 'p3' }),
      ],
    });
    expect(ids(known)).toEqual(['fri', 'sun', 'a1', 'a2', 'b', 'c', 'r1', 'r2']);
  });

  it('within some days keeps what must be done by then, also what is past, and nothing that is done with', () => {
    const known = facts({
      mandates: [
        ending('past', '2025-06-30'),
        ending('in-30', '2026-12-31'),
        ending('in-31', '2027-01-01', { personId: 'p2' }),
        ending('revoked', '2026-12-01', { revoked: { on: null, reason: null } }),
      ],
    });
    expect(listItems(known, TODAY).map(({ id, actBy }) => [id, actBy])).toEqual([
      ['past', '2025-06-23'],
      ['in-30', '2026-12-23'],
      ['in-31', '2026-12-23'],
      ['revoked', null],
    ]);
    expect(ids(known, 31)).toEqual(['past', 'in-30', 'in-31']);
    expect(ids(known, 30)).toEqual(['past']);
    expect(ids(known, 0)).toEqual(['past']);
  });
});
