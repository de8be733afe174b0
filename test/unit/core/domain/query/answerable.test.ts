import { describe, expect, it } from 'vitest';
import { answerableOf, answerTo } from '#core/domain/query/answerable.ts';
import { answerSchema } from '#core/domain/records/answer.ts';
import { adminRole, mandate, means, subscription, supplier, term } from '#test/unit/core/builders.ts';
import { chain, invitation, side, TODAY } from '#test/unit/core/chain-builders.ts';
import { registerOf } from '#test/unit/core/whole-register.ts';

const END = '2026-12-31';
const known = registerOf(
  {
    mandates: [mandate({ id: 'm1', terms: [term(null, END)] }), mandate({ id: 'm2', archivedOn: TODAY })],
    chainMandates: [chain({ assignments: null, grantor: side({ terms: [term(null, END)] }) })],
    adminRoles: [adminRole({ id: 'r1', to: END }), adminRole({ id: 'r2', personId: 'p2', to: null })],
    means: [means({ endsOn: END }), means({ id: 'e2', endsOn: END, archivedOn: TODAY })],
    subscriptions: [subscription({ id: 'b1', endsOn: END })],
    invitations: [invitation({ steps: [{ step: 'invited', on: '2026-11-01' }], lastDay: END })],
    answers: [
      answerSchema.parse({
        id: 'r1|role',
        item: 'r1',
        clock: 'role',
        lastDay: END,
        given: { kind: 'seen' },
        answeredOn: TODAY,
      }),
      answerSchema.parse({
        id: 'b1|subscription',
        item: 'b1',
        clock: 'subscription',
        lastDay: TODAY,
        given: { kind: 'seen' },
        answeredOn: TODAY,
      }),
    ],
  },
  { suppliers: [supplier({ inactivityMonths: 'none' })] },
);

describe('the clocks of which reminders can be answered', () => {
  it.each([
    [
      'm1',
      [
        ['m1', 'term'],
        ['e1', 'means'],
      ],
      'e1',
    ],
    [
      'c1',
      [
        ['c1', 'side-own'],
        ['c1', 'side-other'],
      ],
      'c1',
    ],
    ['r1', [['r1', 'role']], 'r1'],
    ['e1', [['e1', 'means']], 'e1'],
    ['b1', [['b1', 'subscription']], 'b1'],
    ['i1', [['i1', 'invitation']], 'i1'],
  ])('of %s are those that are known, with the first to act on', (id, clocks, first) => {
    const found = answerableOf(id, known, TODAY);
    expect(found?.clocks.map(({ item, clock }) => [item, clock])).toEqual(clocks);
    expect(found?.first).toMatchObject({ item: first, lastDay: END });
    expect(String(found?.first?.actBy) < END).toBe(true);
  });

  it('of what is handled have none to act on first', () => {
    expect(answerableOf('m2', known, TODAY)?.first).toBeNull();
    expect(answerableOf('e2', known, TODAY)).toMatchObject({
      clocks: [{ lastDay: END, actBy: END }],
      first: null,
    });
  });

  it('are none without a known end, and nothing where there is no such record', () => {
    expect(answerableOf('r2', known, TODAY)).toEqual({ clocks: [], first: null });
    expect(answerableOf('x9', known, TODAY)).toBeNull();
  });

  it('have the answer that was given for the end they have now', () => {
    const answerOf = (id: string) => {
      const first = answerableOf(id, known, TODAY)?.first;
      return first ? answerTo(first, known)?.given.kind : null;
    };
    expect(['r1', 'b1', 'i1'].map(answerOf)).toEqual(['seen', undefined, undefined]);
  });
});
