/** The life of an invitation (DOMAIN: Chain mandates): legal steps, last day, stalled, expired. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INVITATION_STEPS, type Invitation, type InvitationStep } from '#core/domain/records/invitation.ts';
import {
  advanceInvitation,
  INVITATION_TRANSITIONS,
  invitationLastDay,
  invitationState,
  isInvitationStalled,
  lastStep,
  legalInvitationSteps,
  signInvitation,
} from '#core/domain/rules/invitation-steps.ts';
import { isIllegal } from '#core/domain/rules/life-cycle.ts';
import { addDays, calendarDate } from '#core/domain/values/calendar-date.ts';
import type { PersonId } from '#core/domain/values/id.ts';
import { invitation } from '#test/unit/core/chain-builders.ts';

const at = (steps: readonly (readonly [string, string])[], over: Record<string, unknown> = {}): Invitation =>
  invitation({ steps: steps.map(([step, on]) => ({ step, on })), ...over });
const INVITED = at([
  ['concept', '2026-09-01'],
  ['invited', '2026-09-02'],
]);
const IN_PROGRESS = at([
  ...INVITED.steps.map(({ step, on }) => [step, on] as const),
  ['in-progress', '2026-09-10'],
]);
const ended = (step: string) =>
  at([
    ['concept', '2026-09-01'],
    [step, '2026-09-03'],
  ]);
const day = calendarDate;

describe('the transitions', () => {
  const LEGAL: Record<string, Record<string, string>> = {
    'from-intermediary': {
      concept: 'invited withdrawn',
      invited: 'in-progress accepted refused withdrawn',
      'in-progress': 'accepted refused withdrawn',
    },
    'by-organisation': {
      concept: 'in-progress accepted withdrawn',
      invited: 'in-progress accepted refused withdrawn',
      'in-progress': 'accepted refused withdrawn',
    },
  };
  const every = Object.keys(LEGAL).flatMap((direction) =>
    INVITATION_STEPS.flatMap((from) => INVITATION_STEPS.map((to) => [direction, from, to] as const)),
  );

  it.each(every)('%s: from %s to %s', (direction, from, to) => {
    const one = at([[from, '2026-09-01']], { direction });
    const result = advanceInvitation(one, to, day('2026-09-02'));
    const legal = (LEGAL[direction]?.[from] ?? '').split(' ').filter((step) => step !== '');
    if (legal.includes(to))
      expect(result).toEqual({ ...one, steps: [...one.steps, { step: to, on: '2026-09-02' }] });
    else expect(result).toEqual({ illegal: 'not-next', legal });
  });

  it('never go back in time, nor past the last day, whatever is tried', () => {
    const steps = fc.array(
      fc.record({ step: fc.constantFrom(...INVITATION_STEPS), after: fc.integer({ min: -40, max: 60 }) }),
    );
    fc.assert(
      fc.property(fc.constantFrom('from-intermediary', 'by-organisation'), steps, (direction, tried) => {
        let one = at([['concept', '2026-09-01']], { direction });
        for (const { step, after } of tried) {
          const on = addDays(lastStep(one).on, after);
          const result = advanceInvitation(one, step, on);
          if (!isIllegal<InvitationStep>(result)) one = result;
        }
        const lastDay = invitationLastDay(one);
        one.steps.forEach(({ step, on }, index) => {
          const before = one.steps[index - 1];
          if (before === undefined) return;
          expect(INVITATION_TRANSITIONS[one.direction][before.step]).toContain(step);
          expect(on >= before.on).toBe(true);
          if (lastDay !== null && before.step !== 'concept') expect(on <= lastDay).toBe(true);
        });
      }),
    );
  });
});

describe('the days of a step', () => {
  it.each([
    ['before the last step', '2026-09-09', 'before-last-step'],
    ['on the day of the last step', '2026-09-10', null],
    ['on the last day', '2026-12-02', null],
    ['the day after the last day', '2026-12-03', 'after-last-day'],
  ])('%s', (_name, on, illegal) => {
    const result = advanceInvitation(IN_PROGRESS, 'accepted', day(on));
    expect(isIllegal(result) ? result.illegal : null).toBe(illegal);
  });

  it('follow a signature too', () => {
    const signed = signInvitation(IN_PROGRESS, 'p5' as PersonId, day('2026-09-20'));
    if (isIllegal(signed)) throw new Error('signed expected');
    expect(signed.signatures).toEqual([{ personId: 'p5', on: '2026-09-20' }]);
    expect(advanceInvitation(signed, 'accepted', day('2026-09-19'))).toMatchObject({
      illegal: 'before-last-step',
    });
  });

  it('a concept has no last day', () => {
    expect(advanceInvitation(invitation(), 'invited', day('2030-01-01'))).not.toHaveProperty('illegal');
  });

  it('an invitation has a step', () => {
    expect(() => lastStep({ ...INVITED, steps: [] })).toThrow(RangeError);
  });
});

describe('the last day', () => {
  it.each([
    ['2026-09-02', '2026-12-02'],
    ['2026-11-30', '2027-02-28'],
    ['2027-11-30', '2028-02-29'],
    ['2026-03-31', '2026-06-30'],
  ])('of one invited on %s is %s', (on, expected) => {
    expect(invitationLastDay(at([['invited', on]]))).toBe(expected);
  });

  it('is its own where it has one, and none before it is sent', () => {
    expect(invitationLastDay({ ...INVITED, lastDay: day('2026-10-01') })).toBe('2026-10-01');
    expect(invitationLastDay(invitation())).toBeNull();
  });

  it.each([
    ['2026-12-02', 'invited', 4],
    ['2026-12-03', 'expired', 0],
  ])('on %s it is %s', (on, state, legal) => {
    expect(invitationState(INVITED, day(on))).toBe(state);
    expect(legalInvitationSteps(INVITED, day(on))).toHaveLength(legal);
  });

  it.each(['accepted', 'refused', 'withdrawn'])('one that was %s does not expire', (step) => {
    expect(invitationState(ended(step), day('2030-01-01'))).toBe(step);
  });

  it('a concept does not expire', () => {
    expect(invitationState(invitation({ lastDay: '2026-10-01' }), day('2030-01-01'))).toBe('concept');
  });
});

describe('stalled', () => {
  it.each([
    ['2026-09-15', false],
    ['2026-09-16', true],
    ['2026-12-02', true],
    ['2026-12-03', false],
  ])('ten working days after the last step, on %s: %s', (on, stalled) => {
    expect(isInvitationStalled(INVITED, day(on), [])).toBe(stalled);
  });

  it('counts from the last signature, whatever the order in which they were recorded', () => {
    const signatures = [
      { personId: 'p5', on: '2026-09-14' },
      { personId: 'p6', on: '2026-09-08' },
    ];
    const signed = at(
      INVITED.steps.map(({ step, on }) => [step, on] as const),
      { signatures },
    );
    expect(isInvitationStalled(signed, day('2026-09-25'), [])).toBe(false);
    expect(isInvitationStalled(signed, day('2026-09-28'), [])).toBe(true);
  });

  it('days on which nobody works do not count', () => {
    expect(isInvitationStalled(INVITED, day('2026-09-16'), [{ on: day('2026-09-15'), name: 'dicht' }])).toBe(
      false,
    );
  });

  it('a concept stalls, what has ended does not', () => {
    expect(isInvitationStalled(invitation(), day('2026-10-01'), [])).toBe(true);
    expect(isInvitationStalled(ended('accepted'), day('2026-10-01'), [])).toBe(false);
    expect(isInvitationStalled(IN_PROGRESS, day('2026-10-01'), [])).toBe(true);
  });
});

describe('signing', () => {
  it.each([
    ['a concept', invitation(), '2026-09-01', 'not-next'],
    ['what has ended', ended('accepted'), '2026-09-05', 'not-next'],
    ['before it was sent', INVITED, '2026-09-01', 'before-last-step'],
    ['after its last day', INVITED, '2026-12-03', 'after-last-day'],
    [
      'a second time',
      { ...INVITED, signatures: [{ personId: 'p5' as PersonId, on: day('2026-09-02') }] },
      '2026-09-05',
      'not-next',
    ],
  ])('is refused for %s', (_name, one, on, illegal) => {
    expect(signInvitation(one, 'p5' as PersonId, day(on))).toMatchObject({ illegal });
  });
});

it('somebody who signed still lets another sign', () => {
  const once = signInvitation(IN_PROGRESS, 'p5' as PersonId, day('2026-09-20'));
  if (isIllegal(once)) throw new Error('signed expected');
  const twice = signInvitation(once, 'p6' as PersonId, day('2026-09-21'));
  expect(isIllegal(twice) ? [] : twice.signatures.map(({ personId }) => personId)).toEqual(['p5', 'p6']);
  expect(signInvitation(once, 'p5' as PersonId, day('2026-09-21'))).toHaveProperty('illegal');
});
