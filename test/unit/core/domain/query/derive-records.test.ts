import { describe, expect, it } from 'vitest';
import { deriveAdminRole } from '#core/domain/query/derive-admin-role.ts';
import { deriveMeans } from '#core/domain/query/derive-means.ts';
import { deriveSubscription } from '#core/domain/query/derive-subscription.ts';
import { type Answer, answerId, answerSchema } from '#core/domain/records/answer.ts';
import { indexFacts } from '#core/domain/rules/indexed-facts.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import {
  adminRole,
  facts,
  type Given,
  mandate,
  means,
  person,
  profile,
  representative,
  subscription,
  supplier,
  term,
} from '#test/unit/core/builders.ts';

const TODAY = calendarDate('2026-11-22');

function known(given: Given = {}, answers: readonly Answer[] = []) {
  const all = facts({ profile: profile(), ...given });
  const register = { ...all.register, answers: new Map(answers.map((one) => [one.id, one])) };
  return indexFacts({ ...all, register });
}
const answerTo = (item: string, clock: string, lastDay: string, given: Record<string, unknown>) =>
  answerSchema.parse({ id: answerId(item, clock), item, clock, lastDay, given, answeredOn: TODAY });
const LEFT = { kind: 'not-renewing', reason: 'gestopt' };
const SEEN = { kind: 'seen' };

const meansOf = (over: Record<string, unknown>, given: Given = {}, answers: readonly Answer[] = []) => {
  const one = means(over);
  return deriveMeans(one, known({ ...given, means: [one, ...(given.means ?? [])] }, answers), TODAY);
};
const roleOf = (over: Record<string, unknown>, given: Given = {}, answers: readonly Answer[] = []) => {
  const one = adminRole(over);
  return deriveAdminRole(
    one,
    known({ ...given, adminRoles: [one, ...(given.adminRoles ?? [])] }, answers),
    TODAY,
  );
};
const subscriptionOf = (
  over: Record<string, unknown>,
  given: Given = {},
  answers: readonly Answer[] = [],
) => {
  const one = subscription(over);
  return deriveSubscription(one, known({ ...given, subscriptions: [one] }, answers), TODAY);
};

describe('a record with an end of its own', () => {
  it.each([
    // A new EH3 means takes 5 working days, and the own margin 3.
    ['2026-11-21', '2026-11-10', 'expired'],
    ['2026-11-22', '2026-11-10', 'act-now'],
    ['2026-12-02', '2026-11-20', 'act-now'],
    ['2026-12-04', '2026-11-24', 'expiring'],
    ['2027-02-02', '2027-01-21', 'expiring'],
    ['2027-02-03', '2027-01-22', 'active'],
    [null, null, 'active'],
  ])('that ends on %s is to be acted on by %s and is %s', (endsOn, actBy, status) => {
    expect(meansOf({ endsOn })).toMatchObject({ breaksOn: endsOn, actBy, status });
  });

  it.each([
    ['2026-11-19', 'expiring'],
    ['2026-11-20', 'act-now'],
    ['2026-11-21', 'act-now'],
  ])('to be acted on by 2026-11-20 is, on %s, %s', (on, status) => {
    const one = means({ endsOn: '2026-12-02' });
    expect(deriveMeans(one, known({ means: [one] }), calendarDate(on))).toMatchObject({
      actBy: '2026-11-20',
      status,
    });
  });

  it('is planned until it begins, and ended or withdrawn before that', () => {
    expect(meansOf({ startsOn: '2026-11-23', endsOn: '2027-12-31' }).status).toBe('planned');
    expect(meansOf({ startsOn: '2026-11-22', endsOn: '2027-12-31' }).status).toBe('active');
    expect(meansOf({ startsOn: '2026-11-23', endsOn: '2026-11-21' }).status).toBe('expired');
  });

  it.each([
    ['2026-11-22', 'revoked', '2026-11-21'],
    ['2026-11-23', 'active', '2026-11-22'],
    [null, 'revoked', '2027-12-31'],
  ])('withdrawn from %s on is %s, and never asks for anything', (on, status, breaksOn) => {
    expect(meansOf({ endsOn: '2027-12-31', revoked: { on, reason: null } })).toMatchObject({
      status,
      breaksOn,
      actBy: null,
    });
  });

  it('explains its date by the sum', () => {
    const one = meansOf({ endsOn: '2027-05-06' });
    expect(one.explain()).toMatchObject({
      clock: 'means',
      lastDay: '2027-05-06',
      action: 'new-means-eh3',
      handlingDays: 5,
      ownBufferDays: 3,
      actBy: '2027-04-21',
      notes: ['handling-days-unknown'],
      count: { actBy: '2027-04-21' },
    });
    expect(one.actBy).toBe('2027-04-21');
    const own = supplier({ handlingDays: { 'new-means-eh3': 0 } });
    expect(meansOf({ endsOn: '2027-05-06' }, { suppliers: [own] }).explain()).toMatchObject({
      handlingDays: 0,
      notes: [],
    });
    expect(meansOf({ endsOn: null }).explain()).toBeNull();
    expect(meansOf({ endsOn: '2027-05-06', supplierId: null }).actBy).toBe('2027-04-21');
    expect(meansOf({ endsOn: '2027-05-06', supplierId: 's9' }).actBy).toBe('2027-04-21');
  });

  it('that will not be renewed asks for nothing, as long as the answer holds', () => {
    const at = (lastDay: string, given: Record<string, unknown>) =>
      meansOf({ endsOn: '2027-05-06' }, {}, [answerTo('e1', 'means', lastDay, given)]);
    expect(at('2027-05-06', LEFT)).toMatchObject({ actBy: null, answer: { kind: 'not-renewing' } });
    expect(at('2027-05-05', LEFT)).toMatchObject({ actBy: '2027-04-21', answer: null });
    expect(at('2027-05-06', SEEN)).toMatchObject({ actBy: '2027-04-21', answer: { kind: 'seen' } });
    const endless = meansOf({ endsOn: null }, {}, [answerTo('e1', 'means', '2027-05-06', SEEN)]);
    expect(endless.answer).toBeNull();
  });
});

describe('a means', () => {
  it('stops the mandates of its person at its supplier that depend on it', () => {
    const mandates = [
      mandate(),
      mandate({ id: 'm2', personId: 'p2' }),
      mandate({ id: 'm3', supplierId: 's2' }),
      mandate({ id: 'm4', archivedOn: '2026-01-01' }),
      mandate({ id: 'm5', revoked: { on: null, reason: null } }),
      mandate({ id: 'm6', replacedById: 'm1' }),
      mandate({ id: 'm7', level: 'EH4' }),
    ];
    const higher = means({ id: 'e2', level: 'EH4', kind: 'eh4-certificate', endsOn: '2026-12-31' });
    expect(meansOf({ endsOn: '2027-05-06' }, { mandates, means: [higher] }).stops()).toEqual(['m1']);
    expect(meansOf({ endsOn: '2027-05-06' }, { mandates }).stops()).toEqual(['m1', 'm7']);
  });

  it('asks for a certificate where it is one', () => {
    expect(meansOf({ level: 'EH3', kind: 'eh4-certificate', endsOn: '2027-05-06' }).explain()?.action).toBe(
      'new-means-eh4',
    );
    expect(meansOf({ level: 'EH4', endsOn: '2027-05-06' }).explain()?.action).toBe('new-means-eh4');
  });

  it.each([
    ['lasts longer', { endsOn: '2027-12-31' }, null],
    ['follows without a day in between', { startsOn: '2027-05-07', endsOn: '2027-12-31' }, null],
    ['follows after a day without', { startsOn: '2027-05-08', endsOn: '2027-12-31' }, '2027-04-21'],
    ['is lower', { level: 'EH2+', endsOn: '2027-12-31' }, '2027-04-21'],
    ['is at another supplier', { supplierId: 's2', endsOn: '2027-12-31' }, '2027-04-21'],
    ['carries no mandates', { kind: 'eh3-belastingdienst', endsOn: '2027-12-31' }, '2027-04-21'],
  ])('beside one that %s is to be acted on by %s', (_, other, actBy) => {
    const other2 = means({ id: 'e2', ...other });
    expect(meansOf({ endsOn: '2027-05-06' }, { means: [other2] }).actBy).toBe(actBy);
  });

  it('for the Belastingdienst alone stays a matter of its own, and an archived one none', () => {
    const other = [means({ id: 'e2', endsOn: '2028-12-31' })];
    const limited = { kind: 'eh3-belastingdienst', endsOn: '2027-05-06' };
    expect(meansOf(limited, { means: other, mandates: [mandate()] })).toMatchObject({ actBy: '2027-04-21' });
    expect(meansOf(limited, { mandates: [mandate()] }).stops()).toEqual([]);
    expect(meansOf({ endsOn: '2027-05-06', archivedOn: '2026-01-01' }).actBy).toBeNull();
  });
});

describe('an administrator role', () => {
  it('leaves time for the form: 10 working days and the own margin', () => {
    expect(roleOf({ to: '2027-05-06' })).toMatchObject({
      clock: 'role',
      personId: 'p9',
      organisationId: 'o1',
      supplierId: 's1',
      level: 'EH3',
      breaksOn: '2027-05-06',
      actBy: '2027-04-14',
    });
  });

  it('ends with the last working day of its person', () => {
    const persons = [person({ lastWorkingDay: '2026-12-31' })];
    expect(roleOf({ to: '2027-05-06' }, { persons }).breaksOn).toBe('2026-12-31');
    expect(roleOf({}, { persons }).breaksOn).toBe('2026-12-31');
    expect(roleOf({}).breaksOn).toBeNull();
  });

  it.each([
    [{ archivedOn: '2026-01-01' }, {}],
    [{ revoked: { on: null, reason: null } }, {}],
    [{}, { archivedOn: '2026-01-01' }],
  ])('that is over (%j, person %j) asks for nothing', (over, who) => {
    expect(roleOf({ to: '2027-05-06', ...over }, { persons: [person(who)] })).toMatchObject({
      breaksOn: '2027-05-06',
      actBy: null,
    });
  });

  it.each([
    ['follows without a day in between', { from: '2027-05-07' }, null],
    ['reaches further', { level: 'EH4' }, null],
    ['follows after a day without', { from: '2027-05-08' }, '2027-04-14'],
    ['reaches less far', { level: 'EH2+' }, '2027-04-14'],
    ['is of another person', { personId: 'p2' }, '2027-04-14'],
    ['was archived', { archivedOn: '2026-01-01' }, '2027-04-14'],
  ])('beside one that %s is to be acted on by %s', (_, other, actBy) => {
    const adminRoles = [adminRole({ id: 'r2', ...other })];
    expect(roleOf({ to: '2027-05-06' }, { adminRoles }).actBy).toBe(actBy);
  });

  describe('stops', () => {
    const mandates = [
      mandate(),
      mandate({ id: 'm2', personId: 'p9' }),
      mandate({ id: 'm3', level: 'EH4' }),
      mandate({ id: 'm4', supplierId: 's2' }),
      mandate({ id: 'm5', organisationId: 'o2' }),
      mandate({ id: 'm6', archivedOn: '2026-01-01' }),
    ];

    it('the renewal of the mandates within its reach, when nobody else is known', () => {
      expect(roleOf({ to: '2027-05-06' }, { mandates }).stops()).toEqual(['m1', 'm2']);
      expect(roleOf({ to: '2026-11-01' }, { mandates }).stops()).toEqual(['m1', 'm2']);
    });

    it('nothing while it has no known end', () => {
      expect(roleOf({}, { mandates }).stops()).toEqual([]);
    });

    it('not what it never could renew: what is its own where that is barred', () => {
      const suppliers = [supplier({ selfApproval: 'barred' })];
      expect(roleOf({ to: '2027-05-06' }, { mandates, suppliers }).stops()).toEqual(['m1']);
    });

    it.each([
      ['2027-05-06', ['m1', 'm2']],
      ['2027-05-07', []],
    ])('nothing that another can renew on the day after: until %s', (to, stopped) => {
      const adminRoles = [adminRole({ id: 'r2', personId: 'p2', to })];
      expect(roleOf({ to: '2027-05-06' }, { mandates, adminRoles }).stops()).toEqual(stopped);
    });

    it('nothing while a legal representative is known', () => {
      const representatives = [representative()];
      expect(roleOf({ to: '2027-05-06' }, { mandates, representatives }).stops()).toEqual([]);
    });
  });

  it('is answered by its own clock', () => {
    const answer = [answerTo('r1', 'role', '2027-05-06', LEFT)];
    expect(roleOf({ to: '2027-05-06' }, {}, answer).actBy).toBeNull();
  });
});

describe('a subscription', () => {
  it.each([
    ['no', '2027-05-06', '2027-04-26'],
    ['unknown', '2027-05-06', '2027-04-26'],
    ['yes', null, null],
  ])('that renews itself: %s, breaks on %s and is to be acted on by %s', (renewsItself, breaksOn, actBy) => {
    expect(subscriptionOf({ endsOn: '2027-05-06', renewsItself })).toMatchObject({ breaksOn, actBy });
  });

  it('stops the mandates of the means behind which it stands', () => {
    const given = {
      mandates: [mandate({ terms: [term(null, '2030-01-01')] }), mandate({ id: 'm2', personId: 'p2' })],
      means: [means({ subscriptionId: 'b1' }), means({ id: 'e2', personId: 'p2' })],
    };
    expect(subscriptionOf({ endsOn: '2027-05-06' }, given).stops()).toEqual(['m1']);
  });

  it('that was archived asks for nothing', () => {
    expect(subscriptionOf({ endsOn: '2027-05-06', archivedOn: '2026-01-01' }).actBy).toBeNull();
  });
});
