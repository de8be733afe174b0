import { describe, expect, it } from 'vitest';
import { nextStepOf } from '#core/domain/query/next-step.ts';
import type { Authorised } from '#core/domain/rules/authorised.ts';
import { mandate, profile } from '#test/unit/core/builders.ts';

const UNKNOWN: Authorised = {
  state: 'not-known',
  until: null,
  who: [],
  barred: [],
  doubts: ['nothing-recorded'],
  endedRoleIds: [],
  papers: null,
};
const ONE = { by: 'administrator', recordId: 'r1', joint: false, until: null } as const;
const able = (personId: string | null): Authorised => ({
  ...UNKNOWN,
  state: 'known',
  doubts: [],
  who: [{ ...ONE, personId }],
});

const step = (over: Partial<Parameters<typeof nextStepOf>[0]>, me = 'p9') =>
  nextStepOf({
    mandate: mandate(),
    clock: 'term',
    profile: profile({ personId: me }),
    authorised: UNKNOWN,
    requested: false,
    ...over,
  });

describe('the next step', () => {
  it('is to renew for whoever may, else a message to the authorised person', () => {
    expect(step({ authorised: able('p9') })).toBe('renew');
    expect(step({ authorised: able('p2') })).toBe('message-authorised-person');
    expect(step({})).toBe('message-authorised-person');
  });
  it('is to renew for a user who only said what he is, not who', () => {
    expect(step({ authorised: able(null), profile: profile() })).toBe('renew');
  });
  it('is to ask another administrator where one may not approve what is his own', () => {
    expect(step({ authorised: { ...able('p2'), barred: ['p9'] } })).toBe('ask-other-administrator');
    expect(step({ authorised: { ...UNKNOWN, barred: ['p2'] } })).toBe('message-authorised-person');
  });
  it('is the form when the role ended and nobody else is known', () => {
    expect(step({ authorised: { ...UNKNOWN, endedRoleIds: ['r1'] } })).toBe('admin-role-form');
    expect(step({ authorised: { ...able('p2'), endedRoleIds: ['r1'] } })).toBe('message-authorised-person');
  });
  it('is to record the new term once it was asked for', () => {
    expect(step({ authorised: able('p9'), requested: true })).toBe('record-term');
    expect(step({ requested: true })).toBe('record-term');
  });
  it('is to log in for the person whose account it is, else a message to that person', () => {
    expect(step({ clock: 'inactivity' }, 'p1')).toBe('log-in');
    expect(step({ clock: 'inactivity', authorised: able('p9') })).toBe('message-user');
  });
  it('is a new means for the person whose means it is, else a message to that person', () => {
    expect(step({ clock: 'means' }, 'p1')).toBe('new-means');
    expect(step({ clock: 'subscription' })).toBe('message-user');
  });
});
