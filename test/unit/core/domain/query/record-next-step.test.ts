import { describe, expect, it } from 'vitest';
import { deriveAdminRole } from '#core/domain/query/derive-admin-role.ts';
import { deriveInvitation } from '#core/domain/query/derive-invitation.ts';
import { deriveMeans } from '#core/domain/query/derive-means.ts';
import { deriveSubscription } from '#core/domain/query/derive-subscription.ts';
import { invitationNextStep, recordNextStep } from '#core/domain/query/record-next-step.ts';
import { answerSchema } from '#core/domain/records/answer.ts';
import { addDays } from '#core/domain/values/calendar-date.ts';
import {
  adminRole,
  means,
  organisation,
  profile,
  representative,
  subscription,
} from '#test/unit/core/builders.ts';
import { invitation, TODAY } from '#test/unit/core/chain-builders.ts';
import { registerOf } from '#test/unit/core/whole-register.ts';

const SOON = addDays(TODAY, 20);
const requested = (item: string, clock: string) =>
  answerSchema.parse({
    id: `${item}|${clock}`,
    item,
    clock,
    lastDay: SOON,
    given: { kind: 'requested', proofOn: SOON },
    answeredOn: TODAY,
  });
const known = (answers: readonly { readonly id: string }[] = []) => registerOf({ answers });
const USER = profile({ personId: 'p1', organisationId: 'o1', role: 'user' });

describe('the next step of a role', () => {
  const stepOf = (over: Record<string, unknown>, answers: readonly { readonly id: string }[] = []) =>
    recordNextStep(deriveAdminRole(adminRole({ id: 'r1', to: SOON, ...over }), known(answers), TODAY), USER);

  it('is the form of the legal representative, until it was asked for', () => {
    expect(stepOf({})).toBe('admin-role-form');
    expect(stepOf({ to: addDays(TODAY, -3) })).toBe('admin-role-form');
    expect(stepOf({}, [requested('r1', 'role')])).toBe('record-term');
  });

  it('is none for one that is handled', () => {
    expect(stepOf({ archivedOn: TODAY })).toBeNull();
  });
});

it.each([
  ['p1', 'new-means'],
  ['p2', 'message-user'],
])('the next step of a means of %s is %s, asked for or not', (personId, step) => {
  for (const answers of [[], [requested('e1', 'means')]]) {
    const derived = deriveMeans(means({ personId, endsOn: SOON }), known(answers), TODAY);
    expect(recordNextStep(derived, USER)).toBe(step);
  }
});

it.each([
  ['administrator', 'o1', 'renew'],
  ['legal-representative', 'o1', 'renew'],
  ['user', 'o1', 'message-authorised-person'],
  [null, 'o1', 'message-authorised-person'],
  ['administrator', 'o2', 'message-authorised-person'],
])('the next step of a subscription for %s of %s is %s', (role, organisationId, step) => {
  const derived = deriveSubscription(subscription({ id: 'b1', endsOn: SOON }), known(), TODAY);
  expect(recordNextStep(derived, profile({ personId: 'p1', organisationId, role }))).toBe(step);
});

describe('the next step of an invitation', () => {
  const facts = registerOf({
    organisations: [
      organisation({ id: 'o1', kind: 'own' }),
      organisation({ id: 'o2', kvk: '69599076', kind: 'client' }),
    ],
    legalRepresentatives: [
      representative({ id: 'w1', personId: 'p1', organisationId: 'o1', authority: 'sole' }),
      representative({ id: 'w2', personId: 'p2', organisationId: 'o2', authority: 'sole' }),
    ],
  });
  const on = '2026-11-20';
  const steps = (...names: string[]) => names.map((step) => ({ step, on }));
  const SENT = { steps: steps('concept', 'invited') };
  const signedBy = (personId: string) => ({ signatures: [{ personId, on }] });
  const OURS = { grantorId: 'o1', intermediaryId: 'o2' };
  const BEGUN = { ...OURS, direction: 'by-organisation', steps: steps('concept', 'in-progress') };

  it.each([
    ['a concept of ours', {}, 'send'],
    ['a concept of theirs', { ...OURS }, 'message-other-party'],
    ['one that the client must sign', SENT, 'message-other-party'],
    ['one that the client signed', { ...SENT, ...signedBy('p2') }, 'follow-up'],
    ['one that we must sign', { ...SENT, ...OURS }, 'sign'],
    [
      'one that we signed, which the intermediary follows',
      { ...SENT, ...OURS, ...signedBy('p1') },
      'message-other-party',
    ],
    ['one that we began and must sign', BEGUN, 'sign'],
    ['one that we began, signed by somebody who may not', { ...BEGUN, ...signedBy('p3') }, 'sign'],
    ['one that we began and signed', { ...BEGUN, ...signedBy('p1') }, 'follow-up'],
    ['one that was accepted', { steps: steps('concept', 'invited', 'accepted') }, null],
    ['one that is archived', { ...SENT, archivedOn: on }, null],
  ])('for %s', (_, over, step) => {
    expect(invitationNextStep(deriveInvitation(invitation(over), facts, TODAY))).toBe(step);
  });
});
