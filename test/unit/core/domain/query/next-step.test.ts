import { describe, expect, it } from 'vitest';
import { nextStepOf } from '#core/domain/query/next-step.ts';
import { mandate, profile } from '#test/unit/core/builders.ts';

const step = (over: Partial<Parameters<typeof nextStepOf>[0]>, me = 'p9') =>
  nextStepOf({
    mandate: mandate(),
    clock: 'term',
    profile: profile({ personId: me }),
    mayRenew: false,
    requested: false,
    ...over,
  });

describe('the next step', () => {
  it('is to renew for whoever may, else a message to the authorised person', () => {
    expect(step({ mayRenew: true })).toBe('renew');
    expect(step({})).toBe('message-authorised-person');
  });
  it('is to record the new term once it was asked for', () => {
    expect(step({ mayRenew: true, requested: true })).toBe('record-term');
    expect(step({ requested: true })).toBe('record-term');
  });
  it('is to log in for the person whose account it is, else a message to that person', () => {
    expect(step({ clock: 'inactivity' }, 'p1')).toBe('log-in');
    expect(step({ clock: 'inactivity', mayRenew: true })).toBe('message-user');
  });
  it('is a new means for the person whose means it is, else a message to that person', () => {
    expect(step({ clock: 'means' }, 'p1')).toBe('new-means');
    expect(step({ clock: 'subscription' })).toBe('message-user');
  });
});
