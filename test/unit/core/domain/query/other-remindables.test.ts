/** The clocks of roles, means, subscriptions and chain mandates that remind, at their owner, with what they stop. */
import { describe, expect, it } from 'vitest';
import { dayList } from '#core/domain/query/day-list.ts';
import { remindablesInSlices } from '#core/domain/query/due-reminders.ts';
import { answerSchema } from '#core/domain/records/answer.ts';
import type { Remindable } from '#core/domain/reminders/remindable.ts';
import { Schedules } from '#core/domain/reminders/schedule.ts';
import { addDays } from '#core/domain/values/calendar-date.ts';
import { REMINDED_KINDS } from '#core/domain/values/reminded.ts';
import { atOnce } from '#core/domain/values/slices.ts';
import {
  adminRole,
  mandate,
  means,
  organisation,
  profile,
  representative,
  subscription,
  supplier,
  term,
  usedOn,
} from '#test/unit/core/builders.ts';
import { assigned, chain, side, TODAY } from '#test/unit/core/chain-builders.ts';
import { USUAL } from '#test/unit/core/reminders.ts';
import { registerOf } from '#test/unit/core/whole-register.ts';

const SOON = addDays(TODAY, 20);
const PAST = addDays(TODAY, -2);
const FAR = '2031-06-30';
type Records = Parameters<typeof registerOf>[0];
const remindables = (records: Records, catalogue = {}, schedules = USUAL): Remindable[] =>
  atOnce(remindablesInSlices(dayList(registerOf(records, catalogue), TODAY), schedules));
const shown = (records: Records, catalogue = {}) =>
  remindables(records, catalogue).map(({ item, clock, mandateIds }) => [item, clock, ...mandateIds]);
const notRenewing = (item: string, clock: string, lastDay: string) =>
  answerSchema.parse({
    id: `${item}|${clock}`,
    item,
    clock,
    lastDay,
    given: { kind: 'not-renewing', reason: 'x' },
    answeredOn: TODAY,
  });

describe('an administrator role', () => {
  const role = (over: Record<string, unknown> = {}) => adminRole({ id: 'r1', to: SOON, ...over });

  it('reminds at itself, with the mandates that nobody known can renew after it', () => {
    expect(shown({ adminRoles: [role()] })).toEqual([['r1', 'role']]);
    const mandates = [mandate({ id: 'm1', terms: [term(null, FAR)] })];
    const user = [profile({ personId: 'p9', organisationId: 'o2', role: 'user' })];
    expect(shown({ adminRoles: [role()], mandates, profile: user })).toEqual([['r1', 'role', 'm1']]);
  });

  it.each([
    [180, ['r1']],
    [181, []],
  ])('begins %i days before its end', (days, items) => {
    const found = remindables({ adminRoles: [role({ to: addDays(TODAY, days) })] });
    expect(found.map(({ item }) => item)).toEqual(items);
  });

  it.each([
    ['archived', { archivedOn: '2026-01-01' }],
    ['withdrawn', { revoked: { on: null, reason: null } }],
    ['without a known end', { to: null }],
  ])('says nothing when it is %s', (_, over) => {
    expect(shown({ adminRoles: [role(over)] })).toEqual([]);
  });

  it('that will not be renewed counts until its last day', () => {
    const [left] = remindables({
      adminRoles: [role({ to: TODAY })],
      answers: [notRenewing('r1', 'role', TODAY)],
    });
    expect(left).toMatchObject({ item: 'r1', lastDay: TODAY, actBy: TODAY });
  });
});

it('leaves its note on the last day though the steps that were chosen come later', () => {
  const late = new Schedules([
    { supplierId: null, kind: 'role', steps: [{ anchor: 'end', offsetDays: 30 }] },
  ]);
  const ending = (to: string) => ({
    adminRoles: [adminRole({ id: 'r1', to })],
    answers: [notRenewing('r1', 'role', to)],
  });
  expect(remindables(ending(TODAY), {}, late).map(({ item }) => item)).toEqual(['r1']);
  expect(remindables(ending(addDays(TODAY, 1)), {}, late)).toEqual([]);
});

describe('a means or a subscription', () => {
  const e1 = means({ endsOn: SOON });
  const bound = means({ endsOn: FAR, subscriptionId: 'b1' });
  const b1 = subscription({ id: 'b1', endsOn: SOON });
  const onIt = (over: Record<string, unknown> = {}) =>
    mandate({ id: 'm1', terms: [term(null, FAR)], ...over });
  const REVOKED = { revoked: { on: null, reason: null } };

  it('reminds by itself while no mandate depends on it', () => {
    expect(shown({ means: [e1] })).toEqual([['e1', 'means']]);
    expect(shown({ means: [bound], subscriptions: [b1] })).toEqual([['b1', 'subscription']]);
    const others = [onIt({ personId: 'p2' }), onIt({ id: 'm2', supplierId: 's2' })];
    expect(shown({ means: [e1], mandates: others })).toEqual([['e1', 'means']]);
  });

  it('reminds once with the mandates that depend on it', () => {
    expect(shown({ means: [e1], mandates: [onIt()] })).toEqual([['e1', 'means', 'm1']]);
    expect(shown({ means: [bound], subscriptions: [b1], mandates: [onIt()] })).toEqual([
      ['b1', 'subscription', 'm1'],
    ]);
  });

  it('says nothing when all mandates that depend on it are handled', () => {
    expect(shown({ means: [e1], mandates: [onIt(REVOKED)] })).toEqual([]);
    expect(shown({ means: [bound], subscriptions: [b1], mandates: [onIt(REVOKED)] })).toEqual([]);
  });

  it.each([
    ['ends far ahead', means({ endsOn: FAR })],
    ['has no known end', means({ endsOn: null })],
  ])('says nothing when it %s', (_, far) => {
    expect(shown({ means: [far] })).toEqual([]);
  });

  it('is looked at as far ahead as handling, own margin and closures may take', () => {
    const slow = [supplier({ handlingDays: { 'new-means-eh3': 120 } })];
    const own = (closures: number) => [
      profile({
        ownBufferDays: 60,
        closures: Array.from({ length: closures }, (_, at) => ({
          on: addDays(TODAY, at + 1),
          name: 'dicht',
        })),
      }),
    ];
    // 180 working days take about 260 calendar days; a closed spring puts the day to act a season earlier.
    const far = means({ endsOn: addDays(TODAY, 260) });
    expect(shown({ means: [far], profile: own(0) }, { suppliers: slow })).toEqual([['e1', 'means']]);
    const farther = means({ endsOn: addDays(TODAY, 340) });
    expect(shown({ means: [farther], profile: own(0) }, { suppliers: slow })).toEqual([]);
    expect(shown({ means: [farther], profile: own(100) }, { suppliers: slow })).toEqual([['e1', 'means']]);
  });
});

describe('a chain mandate', () => {
  const own = organisation({ id: 'o1', kind: 'own' });
  const client = organisation({ id: 'o2', kvk: '69599076', kind: 'client' });
  const ending = (endsOn: string, over: Record<string, unknown> = {}) =>
    side({ terms: [term('2023-01-01', endsOn)], ...over });
  const of = (over: Parameters<typeof chain>[0], more: Records = {}) =>
    ({ organisations: [own, client], chainMandates: [chain(over)], ...more }) as Records;
  const E1 = means({ endsOn: SOON });

  it('reminds at itself of its sides, each by its own supplier', () => {
    const records = of({ intermediary: ending(SOON), grantor: ending(SOON, { supplierId: 's2' }) });
    expect(remindables(records)).toMatchObject([
      { item: 'c1', clock: 'side-own', supplierId: 's1', mandateIds: ['c1'] },
      { item: 'c1', clock: 'side-other', supplierId: 's2', mandateIds: ['c1'] },
    ]);
    const granted = of({
      grantorId: 'o1',
      intermediaryId: 'o2',
      intermediary: ending(SOON),
      grantor: ending(SOON, { supplierId: 's2' }),
    });
    expect(remindables(granted)).toMatchObject([
      { clock: 'side-own', supplierId: 's2' },
      { clock: 'side-other', supplierId: 's1' },
    ]);
  });

  it('shares the means and the account of its user with mandates', () => {
    const mandates = [mandate({ id: 'm1', terms: [term(null, FAR)] })];
    expect(shown(of({}, { means: [E1], mandates }))).toEqual([['e1', 'means', 'm1', 'c1']]);
    expect(shown(of({}, { means: [E1] }))).toEqual([['e1', 'means', 'c1']]);
  });

  it.each([
    ['archived', { archivedOn: '2026-01-01' }],
    ['replaced', { replacedById: 'c2' }],
    ['withdrawn on a side', { grantor: ending(SOON, { revoked: { on: FAR, reason: null } }) }],
    ['suspended on a side', { grantor: ending(SOON, { suspensions: [{ from: null, to: null }] }) }],
  ])('says nothing when it is %s', (_, over) => {
    expect(shown(of({ intermediary: ending(SOON), ...over }))).toEqual([]);
  });

  it('that ended by itself counts for what ended it', () => {
    const ended = of({ intermediary: ending(PAST), grantor: ending(SOON) }, { means: [E1] });
    expect(shown(ended)).toEqual([
      ['c1', 'side-own', 'c1'],
      ['e1', 'means'],
    ]);
    const rule = { suppliers: [supplier({ inactivityMonths: 24 })] };
    const lapsed = of({
      grantor: ending(SOON),
      assignments: [assigned('p1', { lastUse: usedOn('2024-11-20') })],
    });
    expect(shown(lapsed, rule)).toEqual([['c1', 'inactivity', 'c1']]);
  });

  it('of which a side will not be renewed counts for that side alone', () => {
    const answers = [notRenewing('c1', 'side-other', SOON)];
    const left = of({ intermediary: ending(SOON), grantor: ending(SOON) }, { answers });
    expect(shown(left)).toEqual([['c1', 'side-other', 'c1']]);
  });

  const [sole, joint, unclear] = (['sole', 'joint', 'unknown'] as const).map((authority) =>
    representative({ id: `w-${authority}`, organisationId: 'o2', authority }),
  );
  it.each([
    ['two must sign', 2, [], true],
    ['one may sign', 1, [], false],
    ['nothing is known', null, [], false],
    ['representatives sign together', null, [joint], true],
    ['one of them may sign alone', 2, [joint, sole], false],
    ['the one who could has left', 2, [joint, { ...sole, to: PAST }], true],
    ['the one who can leaves today', 2, [joint, { ...sole, to: TODAY }], false],
    ['it is not known whether one may', null, [unclear], false],
  ])('is signed jointly or not where %s', (_, signaturesNeeded, representatives, isJoint) => {
    const organisations = [own, { ...client, signaturesNeeded }];
    const all = remindables({
      ...of({ intermediary: ending(SOON) }),
      organisations,
      legalRepresentatives: representatives as never,
    });
    expect(all.map((one) => one.joint)).toEqual([isJoint, isJoint]);
  });

  it('never signs jointly for the means of its user', () => {
    const organisations = [own, { ...client, signaturesNeeded: 2 }];
    expect(remindables({ ...of({}, { means: [E1] }), organisations })).toMatchObject([
      { clock: 'means', joint: false },
    ]);
  });

  it('of a register in which only the entry of the client is known takes its supplier', () => {
    const entry = of({
      registration: 'one-register',
      intermediary: { kind: 'unknown' },
      grantor: side({ supplierId: 's2' }),
    });
    const e2 = means({ endsOn: SOON, supplierId: 's2' });
    expect(remindables({ ...entry, means: [e2] })).toMatchObject([
      { item: 'e1', clock: 'means', supplierId: 's2' },
    ]);
  });
});

it('every kind begins when the schedule of its kind does', () => {
  const early = new Schedules(
    REMINDED_KINDS.map((kind) => ({
      supplierId: null,
      kind,
      steps: [{ anchor: 'end', offsetDays: -3_000 }],
    })),
  );
  const records = {
    adminRoles: [adminRole({ id: 'r1', to: FAR })],
    means: [means({ endsOn: FAR }), means({ id: 'e2', personId: 'p2', subscriptionId: 'b1' })],
    subscriptions: [subscription({ id: 'b1', endsOn: FAR })],
    chainMandates: [chain({ assignments: null })],
  };
  expect(remindables(records, {}, early).map(({ clock }) => clock)).toEqual([
    'side-own',
    'side-other',
    'role',
    'means',
    'subscription',
  ]);
  expect(remindables(records)).toEqual([]);
});
