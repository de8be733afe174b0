/** The one action that moves a chain mandate on, and how far its follow-up is (DOMAIN: Chain mandates). */
import { describe, expect, it } from 'vitest';
import { chainItemSchema } from '#core/domain/query/chain-item.ts';
import { deriveChain } from '#core/domain/query/derive-chain.ts';
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { means, profile, supplier, term, usedOn } from '#test/unit/core/builders.ts';
import {
  assigned,
  type ChainGiven,
  chain,
  chainFacts,
  invitation,
  MISSING,
  scopeOf,
  side,
  TODAY,
  UNKNOWN,
} from '#test/unit/core/chain-builders.ts';

const item = (one: ChainMandate, given: ChainGiven = {}, on = TODAY) =>
  deriveChain(one, chainFacts(given), on).item;
const until = (endsOn: string) => side({ terms: [term('2026-01-01', endsOn)] });
const door = { grantorId: 'o1', intermediaryId: 'o2' };

describe('the next step', () => {
  const soon = { means: [means({ endsOn: '2027-01-31' })] };
  const inactive = {
    suppliers: [supplier({ inactivityMonths: 1 })],
    means: [means({ endsOn: '2031-06-30' })],
  };
  const used = { assignments: [assigned('p1', { lastUse: usedOn('2026-11-01') })] };
  const other = { profile: profile({ personId: 'p2', organisationId: 'o1', role: 'administrator' }) };

  it.each([
    ['our side is missing', chain({ intermediary: MISSING }), {}, 'complete-own-side'],
    ['their side is missing', chain({ grantor: MISSING }), {}, 'ask-other-side'],
    [
      'both are missing: ours first',
      chain({ grantor: MISSING, intermediary: MISSING }),
      {},
      'complete-own-side',
    ],
    ['nobody is assigned', chain({ assignments: [] }), {}, 'assign-users'],
    ['nobody has a means that suffices', chain(), { means: [means({ level: 'EH2+' })] }, 'assign-users'],
    ['the intermediary assigned nobody', chain({ ...door, assignments: [] }), {}, 'ask-other-side'],
    ['our side ends first', chain({ intermediary: until('2028-01-01') }), {}, 'renew'],
    ['their side ends first', chain({ grantor: until('2028-01-01') }), {}, 'request-renewal'],
    ['we granted it and our side ends first', chain({ ...door, grantor: until('2028-01-01') }), {}, 'renew'],
    [
      'we granted it and theirs ends first',
      chain({ ...door, intermediary: until('2028-01-01') }),
      {},
      'request-renewal',
    ],
    ['the means of the user ends first', chain(), soon, 'new-means'],
    ['the means of somebody else ends first', chain(), { ...soon, ...other }, 'message-user'],
    ['the user must log in', chain(used), inactive, 'log-in'],
    ['somebody else must log in', chain(used), { ...inactive, ...other }, 'message-user'],
    ['an employee of theirs must', chain({ ...door, ...used }), inactive, 'ask-other-side'],
    [
      'nothing stops that is known',
      chain({ grantor: UNKNOWN, intermediary: UNKNOWN, assignments: null }),
      {},
      null,
    ],
  ])('when %s', (_name, one, given, expected) => {
    expect(item(one, given).next).toBe(expected);
  });

  it('is to record the new term once it was asked for', () => {
    const given = { kind: 'requested', proofOn: '2026-12-01' };
    const answers = [
      {
        id: 'c1|side-other',
        item: 'c1',
        clock: 'side-other',
        lastDay: '2028-01-01',
        given,
        answeredOn: '2026-11-01',
      },
    ];
    expect(item(chain({ grantor: until('2028-01-01') }), { answers })).toMatchObject({
      next: 'record-term',
      answer: given,
    });
  });
});

describe('the follow-up', () => {
  const done = (...steps: [string, string][]) => ({
    followUp: steps.map(([step, on]) => ({ step, on })),
    assignments: null,
  });
  const followUp = (over: Record<string, unknown>, given: ChainGiven = {}, on = TODAY) =>
    item(chain(over), given, on).followUp;

  it.each([
    ['nothing', {}, null, 'informed'],
    ['informed', done(['informed', '2026-11-24']), 'informed', 'intermediary-confirmed'],
    ['confirmed', done(['intermediary-confirmed', '2026-11-24']), 'intermediary-confirmed', 'users-assigned'],
    ['assigned', done(['users-assigned', '2026-11-24']), 'users-assigned', 'first-login-done'],
    ['all', done(['first-login-done', '2026-11-24']), 'first-login-done', null],
    ['somebody assigned', { assignments: [assigned('p1')] }, 'users-assigned', 'first-login-done'],
    [
      'a login',
      { assignments: [assigned('p1', { lastUse: usedOn('2026-11-01') })] },
      'first-login-done',
      null,
    ],
  ])('with %s recorded', (_name, over, reached, next) => {
    expect(followUp({ assignments: null, ...over })).toMatchObject({ reached, next });
  });

  it.each([
    ['2026-11-24', false],
    ['2026-11-25', true],
    ['2026-12-25', true],
  ])('ten working days after a step, on %s, stalled is %s', (on, stalled) => {
    expect(followUp(done(['informed', '2026-11-11']), {}, calendarDate(on)).stalled).toBe(stalled);
  });

  it('is never stalled when all is done, nor when no day is known', () => {
    expect(followUp(done(['first-login-done', '2026-01-01'])).stalled).toBe(false);
    expect(followUp({ assignments: null })).toMatchObject({ since: null, stalled: false });
  });

  it('counts from the day on which the invitation was accepted', () => {
    const steps = [
      { step: 'concept', on: '2026-10-01' },
      { step: 'accepted', on: '2026-11-02' },
    ];
    const invitations = [invitation({ id: 'i0' }), invitation({ steps, chainMandateId: 'c1' })];
    expect(followUp({ assignments: null }, { invitations })).toMatchObject({
      since: '2026-11-02',
      stalled: true,
    });
    expect(
      followUp({ assignments: null }, { invitations: [invitation({ chainMandateId: 'c1' })] }).since,
    ).toBeNull();
  });
});

describe('what a list shows', () => {
  it('fits the shape in which it crosses to the interface', () => {
    const one = chain({ grantor: side({ scope: scopeOf('d1', 'd2'), supplierId: 's9' }), assignments: null });
    expect(chainItemSchema.parse(item(one))).toEqual(item(one));
  });

  it('names organisations, suppliers, services and persons, and shows the id of what is not recorded', () => {
    const scope = scopeOf('d1', 'd9');
    const one = chain({
      grantorId: 'o9',
      grantor: side({ scope, supplierId: 's9' }),
      intermediary: side({ scope }),
      assignments: [assigned('p9')],
    });
    expect(item(one)).toMatchObject({
      grantor: { id: 'o9', name: 'o9', kvk: '' },
      intermediary: { id: 'o1', name: 'Voorbeeld Bouw BV', kvk: '68750110' },
      service: 'd1 | d9',
      serviceId: 'd1',
      provider: 'UWV',
      sides: { grantor: { supplier: 's9' }, intermediary: { supplier: 'We-ID', startsOn: '2026-01-01' } },
      services: [{ service: 'd1' }, { service: 'd9' }],
      users: [{ person: 'p9' }],
    });
  });

  it('names the services of our own side, else of the other, else none', () => {
    const theirs = side({ scope: scopeOf('d2') });
    expect(item(chain({ grantor: theirs })).serviceId).toBe('d1');
    expect(item(chain({ grantor: theirs, intermediary: MISSING })).serviceId).toBe('d2');
    expect(item(chain({ grantor: MISSING, intermediary: MISSING }))).toMatchObject({
      service: null,
      serviceId: null,
      sides: { grantor: { state: 'missing', supplier: null, endsOn: null } },
    });
  });
});
