import { describe, expect, it } from 'vitest';
import { deriveItem } from '#core/domain/query/derive-item.ts';
import { indexFacts } from '#core/domain/rules/indexed-facts.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import {
  adminRole,
  facts,
  type Given,
  mandate,
  means,
  profile,
  subscription,
  supplier,
  term,
} from '#test/unit/core/builders.ts';

const TODAY = calendarDate('2026-11-22');
const TERMS = [term('2022-05-07', '2027-05-06')];
const derived = (over: Record<string, unknown> = {}, given: Given = {}) => {
  const subject = mandate({ terms: TERMS, ...over });
  return deriveItem(subject, indexFacts(facts({ mandates: [subject], ...given })), TODAY);
};

describe('a mandate for a day', () => {
  it.each([
    [{}, '2027-04-26'],
    [{ replacedById: 'm2' }, null],
    [{ archivedOn: '2026-01-01' }, null],
    [{ revoked: { on: '2027-01-01', reason: null } }, null],
    [{ suspensions: [{ from: null, to: '2026-11-22' }] }, null],
    [{ suspensions: [{ from: null, to: '2026-11-21' }] }, '2027-04-26'],
  ])('of which is recorded %j is to be acted on by %s', (over, actBy) => {
    const one = derived(over);
    expect([one.item.actBy, one.explain()?.actBy ?? null]).toEqual([actBy, actBy]);
  });

  it('stops with the contract behind its means', () => {
    const given = {
      means: [means({ endsOn: '2030-01-01', subscriptionId: 'b1' })],
      subscriptions: [subscription({ endsOn: '2027-03-01' })],
    };
    expect(derived({}, given).item).toMatchObject({
      breaksOn: '2027-03-01',
      breaksBy: 'subscription',
      actClock: 'subscription',
    });
  });

  it('is never to be acted on after the last day of whoever can renew it', () => {
    const given = { profile: profile({ personId: 'p9' }), adminRoles: [adminRole({ to: '2027-02-28' })] };
    expect(derived({}, given)).toMatchObject({
      item: { actBy: '2027-02-26', next: 'renew' },
      authorised: { state: 'known', until: '2027-02-28' },
    });
    expect(derived({}, given).explain()?.notes).toContain('capped-by-authorised-person');
  });

  it('makes room for the form where nobody is known, without a cap', () => {
    const given = { profile: profile({ personId: 'p9' }), adminRoles: [adminRole({ to: '2026-11-21' })] };
    expect(derived({}, given)).toMatchObject({
      item: { actBy: '2027-04-12', next: 'admin-role-form' },
      authorised: { state: 'nobody', papers: { kind: 'default' } },
    });
  });

  it('asks another administrator for what is the own of the user where that is barred', () => {
    const given = {
      profile: profile({ personId: 'p1', organisationId: 'o1', role: 'administrator' }),
      suppliers: [supplier({ selfApproval: 'barred' })],
    };
    expect(derived({}, given).item.next).toBe('ask-other-administrator');
    expect(derived({ personId: 'p2' }, given).item.next).toBe('renew');
  });
});
