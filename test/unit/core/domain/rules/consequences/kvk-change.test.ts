/** What must be requested anew when a KVK number changes. */
import { describe, expect, it } from 'vitest';
import { consequencesOfKvkChange, type KvkChangeKind } from '#core/domain/rules/consequences/kvk-change.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { adminRole, mandate, means, profile, subscription, term } from '#test/unit/core/builders.ts';
import { assigned, chain, UNKNOWN } from '#test/unit/core/chain-builders.ts';
import { registerOf } from '#test/unit/core/whole-register.ts';
import { inShort } from './in-short.ts';

const LAST = calendarDate('2027-03-31');
const LONG = { terms: [term('2026-01-01', '2030-12-31')] };
const REVOKED = { revoked: { on: '2026-01-01', reason: null } };
type Records = Parameters<typeof registerOf>[0];
const changed = (kind: KvkChangeKind, organisationId: string, records: Records) =>
  consequencesOfKvkChange(
    { kind, organisationId, lastDay: LAST },
    registerOf({ profile: [profile({ ownBufferDays: 3 })], ...records }),
  ).toDo;

/** Own organisation o1: roles, means, mandates, a chain that it gave to o3 and one that it received from o2. */
const EVERYTHING: Records = {
  subscriptions: [
    subscription(),
    subscription({ id: 'b2', organisationId: 'o2' }),
    subscription({ id: 'b3', archivedOn: '2026-01-01' }),
  ],
  adminRoles: [
    adminRole(),
    adminRole({ id: 'r2', ...REVOKED }),
    adminRole({ id: 'r3', to: '2027-03-31' }),
    adminRole({ id: 'r4', organisationId: 'o2', personId: 'p3' }),
  ],
  means: [
    means({ id: 'e1' }),
    means({ id: 'e2', personId: 'p2', subscriptionId: 'b1' }),
    means({ id: 'e3', personId: 'p1', subscriptionId: 'b2' }),
    means({ id: 'e4', personId: 'p2' }),
    means({ id: 'e5', personId: 'p9' }),
    means({ id: 'e6', personId: 'p1', ...REVOKED }),
    means({ id: 'e7', personId: 'p1', endsOn: '2027-03-31' }),
    means({ id: 'e8', personId: 'p1', subscriptionId: 'b9', level: 'EH4', kind: 'eh4-certificate' }),
    means({ id: 'e9', personId: 'p3' }),
  ],
  mandates: [
    mandate(LONG),
    mandate({ id: 'm2', ...LONG, ...REVOKED }),
    mandate({ id: 'm3', terms: [term(null, '2027-03-31')] }),
    mandate({ id: 'm4', organisationId: 'o2', ...LONG }),
  ],
  chainMandates: [
    chain({ id: 'c1', grantorId: 'o1', intermediaryId: 'o3', assignments: null }),
    chain({
      id: 'c2',
      assignments: [
        assigned('p2'),
        assigned('p2', { to: '2027-03-30' }),
        assigned('p1', { to: '2027-03-30' }),
      ],
    }),
    chain({ id: 'c3', archivedOn: '2026-01-01' }),
  ],
};

describe('a new KVK number', () => {
  it('of our own takes contracts, roles, means, mandates and chains anew, in that order', () => {
    // 26 and 29 March are holidays, so the own margin of three working days begins on the 24th.
    expect(inShort(changed('own', 'o1', EVERYTHING))).toEqual([
      'request-subscription b1 (authorised-person o1) 2027-02-03',
      'request-role r1 (legal-representative o1) 2027-01-20',
      'request-means e1 (user p1) 2027-02-24',
      'request-means e2 (user p2) 2027-02-24',
      'request-means e4 (user p2) 2027-02-24',
      'request-means e5 (user p9) 2027-02-24',
      'request-means e8 (user p1) 2027-02-03',
      'request-mandate m1 (authorised-person o1) 2027-03-03',
      'request-chain c1 (authorised-person o1) 2027-03-10',
    ]);
  });

  it('of our own as intermediary takes the chains of every client anew as well, and their assignments', () => {
    const list = inShort(changed('own-as-intermediary', 'o1', EVERYTHING));
    expect(list.slice(-3)).toEqual([
      expect.stringContaining('request-chain c1 (authorised-person o1)'),
      expect.stringContaining('request-chain c2 (authorised-person o2)'),
      expect.stringContaining('assign-chain c2 (authorised-person o1)'),
    ]);
    expect(list).toHaveLength(11);
  });

  it('of a relation takes its chains and the mandates for it anew, and nothing of our own', () => {
    expect(inShort(changed('relation', 'o2', EVERYTHING)).map((one) => one.split(' (')[0])).toEqual([
      'request-mandate m4',
      'request-chain c2',
      'assign-chain c2',
    ]);
  });

  it('says how long each takes at its supplier', () => {
    const handling = changed('own', 'o1', EVERYTHING).map(
      (one) => one.handling && `${one.handling.action} ${one.handling.days}`,
    );
    expect(handling).toEqual([
      null,
      'admin-role-by-form 10',
      'new-means-eh3 5',
      'new-means-eh3 5',
      'new-means-eh3 5',
      'new-means-eh3 5',
      'new-means-eh4 20',
      'new-mandate 5',
      'chain-with-signature 10',
    ]);
  });

  it('of an organisation of which nothing is recorded takes nothing', () => {
    expect(changed('own-as-intermediary', 'o9', EVERYTHING)).toEqual([]);
    const unknown = [chain({ grantor: UNKNOWN, intermediary: UNKNOWN })];
    expect(changed('relation', 'o2', { chainMandates: unknown })).toEqual([]);
  });
});
