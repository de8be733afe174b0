/** Where each invitation stands on the board, and what is said of all of them. */
import { describe, expect, it } from 'vitest';
import { deriveChain } from '#core/domain/query/derive-chain.ts';
import { deriveInvitation } from '#core/domain/query/derive-invitation.ts';
import {
  type BoardView,
  invitationBoards,
  invitationBoardsSchema,
} from '#core/domain/query/invitation-board.ts';
import type { Invitation } from '#core/domain/records/invitation.ts';
import { usedOn } from '#test/unit/core/builders.ts';
import { assigned, chain, chainFacts, invitation, TODAY } from '#test/unit/core/chain-builders.ts';

const steps = (...all: [step: string, on: string][]) => all.map(([step, on]) => ({ step, on }));
const CONCEPT = steps(['concept', '2026-11-23']);
const INVITED = steps(['concept', '2026-11-20'], ['invited', '2026-11-24']);
const ACCEPTED = steps(['invited', '2026-11-02'], ['accepted', '2026-11-20']);

const facts = chainFacts({
  chains: [
    chain({ id: 'begun', assignments: null, followUp: [{ step: 'informed', on: '2026-11-23' }] }),
    chain({ id: 'stuck', assignments: null, followUp: [{ step: 'informed', on: '2026-10-01' }] }),
    chain({ id: 'done', assignments: [assigned('p1', { lastUse: usedOn('2026-11-01') })] }),
  ],
});
const chainOf = (id: string) => {
  const found = facts.register.chainMandates.get(id);
  return found === undefined ? null : deriveChain(found, facts, TODAY).item;
};
function boards(view: BoardView, ...invitations: Invitation[]) {
  const derived = invitations.map((one) => deriveInvitation(one, facts, TODAY));
  return invitationBoardsSchema.parse(invitationBoards(derived, chainOf, view, TODAY));
}
/** Each invitation that is shown, with its column. */
const placed = (view: BoardView, ...invitations: Invitation[]) =>
  Object.fromEntries(
    boards(view, ...invitations).boards.flatMap(({ columns }) =>
      columns.flatMap(({ step, cards }) => cards.map(({ item }) => [item.id, step])),
    ),
  );

describe('the board of invitations', () => {
  it('has a column for every step on the way, also without a card', () => {
    const [board, other] = boards('open', invitation({ steps: CONCEPT })).boards;
    expect(board?.columns.map(({ step, count }) => [step, count])).toEqual([
      ['concept', 1],
      ['invited', 0],
      ['in-progress', 0],
      ['accepted', 0],
      ['setting-up', 0],
    ]);
    expect(other).toBeUndefined();
  });

  it('is one for each way in which they begin; who grants by itself invites nobody', () => {
    const own = invitation({ id: 'i2', direction: 'by-organisation', steps: CONCEPT });
    const [first, second] = boards('open', own, invitation({ steps: INVITED })).boards;
    expect(first?.begunBy).toBe('from-intermediary');
    expect(second?.begunBy).toBe('by-organisation');
    expect(second?.columns.map(({ step }) => step)).toEqual([
      'concept',
      'in-progress',
      'accepted',
      'setting-up',
    ]);
  });

  it('keeps what was accepted until what came of it is set up', () => {
    const from = (id: string, chainMandateId: string | null) =>
      invitation({ id, chainMandateId, steps: ACCEPTED });
    const all = [from('bare', null), from('going', 'begun'), from('gone', 'done'), from('lost', 'not-there')];
    expect(placed('open', ...all)).toEqual({ bare: 'accepted', going: 'setting-up', lost: 'accepted' });
    expect(placed('ended', ...all)).toEqual({ gone: 'setting-up' });
  });

  it('shows what was refused or withdrawn only among what has ended', () => {
    const all = [
      invitation({ id: 'no', steps: [...INVITED, { step: 'refused', on: '2026-11-24' }] }),
      invitation({ id: 'back', steps: [...INVITED, { step: 'withdrawn', on: '2026-11-24' }] }),
    ];
    expect(placed('open', ...all)).toEqual({});
    expect(placed('ended', ...all)).toEqual({ no: 'refused', back: 'withdrawn' });
  });

  it('leaves one that expired at its last step', () => {
    expect(placed('open', invitation({ id: 'over', steps: steps(['invited', '2026-06-01']) }))).toEqual({
      over: 'invited',
    });
  });

  it('puts first what must be done first, then what stands still longest', () => {
    const since = (id: string, on: string, over = {}) =>
      invitation({ id, steps: steps(['concept', on]), ...over });
    const [board] = boards(
      'open',
      since('new', '2026-11-24'),
      since('old', '2026-11-02'),
      since('same', '2026-11-02', { grantorId: 'o9' }),
    ).boards;
    // "Cliënt BV" comes before "o9", the name of which nobody knows.
    expect(board?.columns[0]?.cards.map(({ item }) => item.id)).toEqual(['old', 'same', 'new']);
  });

  it('counts what goes on, what stands still, and what expires within a week', () => {
    const last = (id: string, lastDay: string) => invitation({ id, lastDay, steps: INVITED });
    const all = [
      invitation({ id: 'stuck-1', steps: steps(['concept', '2026-11-02']) }),
      invitation({ id: 'stuck-2', chainMandateId: 'stuck', steps: ACCEPTED }),
      last('tomorrow', '2026-12-02'),
      last('later', '2026-12-03'),
      last('over', '2026-11-24'),
      invitation({ id: 'no', steps: [...INVITED, { step: 'refused', on: '2026-11-24' }] }),
    ];
    expect(boards('open', ...all)).toMatchObject({ open: 5, stalled: 2, expiring: 2 });
    expect(placed('stalled', ...all)).toEqual({ 'stuck-1': 'concept', 'stuck-2': 'setting-up' });
  });

  it('counts a column in full, and shows the first hundred', () => {
    const many = Array.from({ length: 101 }, (_, at) => invitation({ id: `i${at}`, steps: CONCEPT }));
    const [column] = boards('open', ...many).boards[0]?.columns ?? [];
    expect(column?.count).toBe(101);
    expect(column?.cards).toHaveLength(100);
  });
});
