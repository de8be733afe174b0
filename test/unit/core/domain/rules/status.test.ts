import { describe, expect, it } from 'vitest';
import { mandateSchema } from '#core/domain/records/mandate.ts';
import type { Clock } from '#core/domain/rules/clock.ts';
import { deriveStatus, isRevoked, isSuspended, type StatusFacts } from '#core/domain/rules/status.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { mandate } from '#test/unit/core/builders.ts';

const TODAY = calendarDate('2026-11-22');
const BEFORE = calendarDate('2026-11-20');
const YESTERDAY = calendarDate('2026-11-21');
const FAR = calendarDate('2030-01-01');
const clock = (kind: Clock['kind'], lastDay: Clock['lastDay']): Clock => ({
  kind,
  lastDay,
  possibleLastDay: null,
  ownerId: 'm1',
  action: 'extend',
});
interface Given extends Partial<Omit<StatusFacts, 'mandate' | 'clocks'>> {
  readonly term?: Clock['lastDay'];
  readonly inactivity?: Clock['lastDay'];
  readonly means?: Clock['lastDay'];
  readonly over?: Record<string, unknown>;
}
const status = ({ term = FAR, inactivity = FAR, means = null, over = {}, ...rest }: Given = {}) =>
  deriveStatus(
    {
      mandate: mandate(over),
      rowState: 'running',
      clocks: [clock('term', term), clock('inactivity', inactivity), clock('means', means)],
      actBy: FAR,
      ...rest,
    },
    TODAY,
  );
const REVOKED = { revoked: { on: '2026-11-22', reason: null } };
const SUSPENDED = { suspensions: [{ from: null, to: null }] };

describe('the status of a mandate', () => {
  it('is decided in the order of the domain', () => {
    const all = { term: YESTERDAY, means: YESTERDAY, actBy: BEFORE, rowState: 'planned' } as const;
    expect(status({ ...all, over: { ...REVOKED, ...SUSPENDED } })).toBe('revoked');
    expect(status({ ...all, over: SUSPENDED })).toBe('expired');
    expect(status({ ...all, term: FAR, inactivity: YESTERDAY, over: SUSPENDED })).toBe('lapsed');
    expect(status({ ...all, term: FAR, over: SUSPENDED })).toBe('suspended');
    expect(status({ ...all, term: FAR })).toBe('planned');
    expect(status({ ...all, term: FAR, rowState: 'running' })).toBe('act-now');
  });

  it.each([
    [TODAY, FAR, 'active'],
    [YESTERDAY, FAR, 'expired'],
    [FAR, TODAY, 'active'],
    [FAR, YESTERDAY, 'lapsed'],
    [YESTERDAY, BEFORE, 'lapsed'],
    [BEFORE, YESTERDAY, 'expired'],
    [YESTERDAY, YESTERDAY, 'expired'],
    [YESTERDAY, null, 'expired'],
    [FAR, null, 'active'],
  ] as const)('with a term through %s and use through %s is %s', (term, inactivity, expected) => {
    expect(status({ term, inactivity })).toBe(expected);
  });

  it.each([
    ['2026-11-21', 'act-now'],
    ['2026-11-22', 'act-now'],
    ['2026-11-23', 'expiring'],
    ['2027-01-21', 'expiring'],
    ['2027-01-22', 'active'],
  ])('to act on by %s is %s', (actBy, expected) => {
    expect(status({ actBy: calendarDate(actBy) })).toBe(expected);
  });

  it('asks to act when the means has ended, not on its last day', () => {
    expect([status({ means: YESTERDAY }), status({ means: TODAY })]).toEqual(['act-now', 'active']);
  });

  it('with nothing left to do is not about to end', () => {
    expect(status({ actBy: null })).toBe('active');
  });
});

describe('withdrawal', () => {
  it.each([
    [null, false],
    [{ on: null, reason: null }, true],
    [{ on: '2026-11-21', reason: null }, true],
    [{ on: '2026-11-22', reason: null }, true],
    [{ on: '2026-11-23', reason: null }, false],
  ])('as %o holds today: %s', (revoked, holds) => {
    expect(isRevoked(mandate({ revoked }), TODAY)).toBe(holds);
  });
});

describe('suspension', () => {
  it.each([
    [[], false],
    [[[null, null]], true],
    [[['2026-11-22', null]], true],
    [[['2026-11-23', null]], false],
    [[[null, '2026-11-22']], true],
    [[[null, '2026-11-21']], false],
    [[['2026-11-01', '2026-11-30']], true],
    [
      [
        ['2026-10-01', '2026-10-31'],
        ['2026-11-22', '2026-11-22'],
      ],
      true,
    ],
    [
      [
        ['2026-10-01', '2026-10-31'],
        ['2026-12-01', null],
      ],
      false,
    ],
  ])('of %j holds today: %s', (periods, holds) => {
    const suspensions = periods.map(([from, to]) => ({ from, to }));
    expect(isSuspended(mandateSchema.parse({ ...mandate(), suspensions }), TODAY)).toBe(holds);
  });
});
