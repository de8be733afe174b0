import { describe, expect, it } from 'vitest';
import { formerScopeSchema, revocationSchema, scopeSchema } from '#core/domain/records/mandate.ts';
import { holdsOn, isRevokedOn, lastDayOf, scopeOn } from '#core/domain/rules/effective-dates.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';

const day = (text: string | null) => (text === null ? null : calendarDate(text));
const TODAY = calendarDate('2026-11-22');

describe('days from and to', () => {
  it.each([
    [null, null, true],
    ['2026-11-22', '2026-11-22', true],
    ['2026-11-23', null, false],
    [null, '2026-11-21', false],
    ['2026-01-01', '2026-12-31', true],
  ])('from %s to %s hold today: %s', (from, to, holds) => {
    expect(holdsOn({ from: day(from), to: day(to) }, TODAY)).toBe(holds);
  });
});

describe('a withdrawal', () => {
  const revoked = (on: string | null) => revocationSchema.parse({ on, reason: null });

  it.each([
    ['2026-11-21', true],
    ['2026-11-22', true],
    ['2026-11-23', false],
    [null, true],
  ])('from %s on holds today: %s', (on, holds) => {
    expect(isRevokedOn(revoked(on), TODAY)).toBe(holds);
    expect(isRevokedOn(null, TODAY)).toBe(false);
  });

  it.each([
    [null, null, null],
    ['2026-12-31', null, '2026-12-31'],
    ['2026-12-31', '2026-12-31', '2026-12-30'],
    ['2026-12-31', '2027-01-01', '2026-12-31'],
    ['2026-12-31', '2027-01-02', '2026-12-31'],
    [null, '2026-12-31', '2026-12-30'],
  ])('of what lasts to %s, from %s on, leaves %s as its last day', (to, on, last) => {
    expect(lastDayOf(day(to), on === null ? null : revoked(on))).toBe(last);
  });

  it('of which the day is not known moves no last day', () => {
    expect(lastDayOf(TODAY, revoked(null))).toBe(TODAY);
  });
});

describe('the scope on a day', () => {
  const scope = (id: string) =>
    scopeSchema.parse({ kind: 'services', serviceIds: [id], branch: null, forThirdPartiesOnly: false });
  const former = (id: string, until: string) => formerScopeSchema.parse({ scope: scope(id), until });
  const formerScopes = [former('d1', '2024-12-31'), former('d2', '2025-12-31')];

  it.each([
    ['2020-01-01', 'd1'],
    ['2024-12-31', 'd1'],
    ['2025-01-01', 'd2'],
    ['2025-12-31', 'd2'],
    ['2026-01-01', 'd3'],
    ['2026-11-22', 'd3'],
  ])('%s is %s, in whatever order they were recorded', (on, id) => {
    const known = { scope: scope('d3'), formerScopes };
    expect(scopeOn(known, calendarDate(on))).toEqual(scope(id));
    expect(scopeOn({ ...known, formerScopes: formerScopes.toReversed() }, calendarDate(on))).toEqual(
      scope(id),
    );
  });
});
