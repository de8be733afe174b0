/** What is withdrawn when the cooperation with a client or an intermediary ends. */
import { describe, expect, it } from 'vitest';
import { consequencesOfCooperationEnd } from '#core/domain/rules/consequences/cooperation-end.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { mandate, term } from '#test/unit/core/builders.ts';
import { chain, invitation, side, UNKNOWN } from '#test/unit/core/chain-builders.ts';
import { registerOf } from '#test/unit/core/whole-register.ts';
import { inShort } from './in-short.ts';

const LAST = calendarDate('2026-12-31');
const LONG = { terms: [term('2026-01-01', '2030-12-31')] };
const steps = (...names: string[]) => ({ steps: names.map((step) => ({ step, on: '2026-09-01' })) });
const ended = (records: Parameters<typeof registerOf>[0], organisationId = 'o2') =>
  consequencesOfCooperationEnd(organisationId, LAST, registerOf(records));
const CHAINS = [
  chain(),
  chain({ id: 'c2', grantor: side({ revoked: { on: '2027-01-01', reason: null } }), intermediary: UNKNOWN }),
  chain({ id: 'c3', grantor: side({ terms: [term(null, '2026-12-31')] }) }),
  chain({ id: 'c4', grantor: side({ terms: [term(null, '2026-12-31')] }), intermediary: UNKNOWN }),
  chain({ id: 'c5', archivedOn: '2026-01-01' }),
  chain({ id: 'c6', grantorId: 'o3', intermediaryId: 'o4' }),
];
const SIDES = [
  'withdraw-chain c1 grantor (authorised-person o2) 2026-12-31',
  'withdraw-chain c1 intermediary (authorised-person o1) 2026-12-31',
  'withdraw-chain c2 grantor (authorised-person o2) 2026-12-31 done 2027-01-01',
  'withdraw-chain c3 intermediary (authorised-person o1) 2026-12-31',
];

describe('the end of the cooperation', () => {
  it('with a client or an intermediary withdraws every side that lasts, each by its owner', () => {
    expect(inShort(ended({ chainMandates: CHAINS }).toDo)).toEqual(SIDES);
    expect(inShort(ended({ chainMandates: CHAINS }, 'o1').toDo)).toEqual(SIDES);
    expect(ended({ chainMandates: CHAINS }).open).toBe(3);
  });

  it('withdraws the mandates of our people for the client itself', () => {
    const mandates = [
      mandate({ ...LONG, organisationId: 'o2' }),
      mandate({ id: 'm2', ...LONG, organisationId: 'o2', revoked: { on: '2026-12-01', reason: null } }),
      mandate({ id: 'm3', organisationId: 'o2', terms: [term(null, '2026-12-31')] }),
      mandate({ id: 'm4', ...LONG }),
    ];
    expect(inShort(ended({ mandates }).toDo)).toEqual([
      'withdraw-mandate m1 (authorised-person o2) 2026-12-31',
      'withdraw-mandate m2 (authorised-person o2) 2026-12-31 done 2026-12-01',
    ]);
  });

  it('withdraws the invitations under way, by whoever began', () => {
    const invitations = [
      invitation(steps('concept', 'invited')),
      invitation({ id: 'i2', direction: 'by-organisation', ...steps('concept') }),
      invitation({ id: 'i3', ...steps('concept', 'accepted') }),
      invitation({ id: 'i4', ...steps('concept', 'refused') }),
      invitation({ id: 'i5', ...steps('concept', 'withdrawn') }),
      invitation({ id: 'i6', archivedOn: '2026-01-01' }),
    ];
    expect(inShort(ended({ invitations }).toDo)).toEqual([
      'withdraw-invitation i1 (authorised-person o1) 2026-12-31',
      'withdraw-invitation i2 (authorised-person o2) 2026-12-31',
    ]);
  });
});
