/**
 * The board of invitations: one for each way in which they begin, with a column for each step (DOMAIN: Chain mandates). What
 * was accepted stays until its chain mandate is set up: informed, confirmed, users assigned, first login.
 */
import { z } from 'zod';
import { INVITATION_DIRECTIONS, type Invitation } from '#core/domain/records/invitation.ts';
import { lastStep } from '#core/domain/rules/invitation-steps.ts';
import { addDays, byDay, type CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { ChainItem } from './chain-item.ts';
import { chainItemSchema } from './chain-item.ts';
import type { DerivedInvitation } from './derive-invitation.ts';
import { invitationItemSchema } from './derive-invitation.ts';
import { names } from './list-items.ts';

/** `setting-up`: accepted, with a chain mandate of which the follow-up is not done. The last two end an invitation. */
export const BOARD_STEPS = [
  'concept',
  'invited',
  'in-progress',
  'accepted',
  'setting-up',
  'refused',
  'withdrawn',
] as const;
export type BoardStep = (typeof BOARD_STEPS)[number];

/** What is shown: what goes on, of that only what stands still, or what has ended. */
export const BOARD_VIEWS = ['open', 'stalled', 'ended'] as const;
export type BoardView = (typeof BOARD_VIEWS)[number];

/** The most that a column shows; how many there are in all stands beside its name. */
const MOST_CARDS = 100;
/** An invitation that expires within so many days is counted as urgent. */
const WEEK = 7;

export const boardCardSchema = z.strictObject({
  item: invitationItemSchema,
  /** The chain mandate that came of it, as far as its follow-up is; `null` = none is recorded. */
  followUp: chainItemSchema.shape.followUp.nullable(),
  /** Nothing happened for ten working days, before or after it was accepted. */
  stalled: z.boolean(),
});
export type BoardCard = z.infer<typeof boardCardSchema>;

export const invitationBoardsSchema = z.strictObject({
  boards: z.array(
    z.strictObject({
      begunBy: z.enum(INVITATION_DIRECTIONS),
      columns: z.array(
        z.strictObject({
          step: z.enum(BOARD_STEPS),
          count: z.int(),
          /** What must be done first comes first. */
          cards: z.array(boardCardSchema).max(MOST_CARDS),
        }),
      ),
    }),
  ),
  /** Of what goes on: all, what stands still, and what expires within a week or has. */
  open: z.int(),
  stalled: z.int(),
  expiring: z.int(),
});
export type InvitationBoards = z.infer<typeof invitationBoardsSchema>;

/** The columns of what goes on, by who began: whoever grants by itself invites nobody. */
const OPEN_STEPS: Readonly<Record<Invitation['direction'], readonly BoardStep[]>> = {
  'from-intermediary': ['concept', 'invited', 'in-progress', 'accepted', 'setting-up'],
  'by-organisation': ['concept', 'in-progress', 'accepted', 'setting-up'],
};
const ENDED_STEPS: readonly BoardStep[] = ['setting-up', 'refused', 'withdrawn'];

interface Placed extends BoardCard {
  readonly step: BoardStep;
  readonly hasEnded: boolean;
}

/** Where an invitation stands. One that expired stays at its last step: there somebody has to invite again. */
function placed({ item, invitation }: DerivedInvitation, chain: ChainItem | null): Placed {
  const { step } = lastStep(invitation);
  const followUp = chain?.followUp ?? null;
  if (step !== 'accepted') {
    const hasEnded = step === 'refused' || step === 'withdrawn';
    return { item, followUp: null, stalled: item.stalled, step, hasEnded };
  }
  if (followUp === null) return { item, followUp, stalled: false, step, hasEnded: false };
  return { item, followUp, stalled: followUp.stalled, step: 'setting-up', hasEnded: followUp.next === null };
}

/** What expires or stands still longest first; of equals by the name of the other organisation. */
const byNeed = (a: Placed, b: Placed): number =>
  byDay(a.item.actBy, b.item.actBy) ||
  byDay(a.item.since, b.item.since) ||
  names.compare(a.item.grantor.name, b.item.grantor.name);

const cardOf = ({ item, followUp, stalled }: Placed): BoardCard => ({ item, followUp, stalled });

const isExpiring = ({ item: { actBy, lastDay, state } }: Placed, today: CalendarDate): boolean =>
  state === 'expired' || (actBy !== null && lastDay !== null && lastDay <= addDays(today, WEEK));

/** The boards of some invitations; `chainOf` answers the chain mandate of an id as it stands on the day. */
export function invitationBoards(
  invitations: readonly DerivedInvitation[],
  chainOf: (id: string) => ChainItem | null,
  view: BoardView,
  today: CalendarDate,
): InvitationBoards {
  const all = invitations
    .map((one) => placed(one, one.item.chainMandateId === null ? null : chainOf(one.item.chainMandateId)))
    .sort(byNeed);
  const open = all.filter(({ hasEnded }) => !hasEnded);
  const stalled = open.filter((one) => one.stalled);
  const shown = { open, stalled, ended: all.filter(({ hasEnded }) => hasEnded) }[view];
  return {
    boards: INVITATION_DIRECTIONS.flatMap((begunBy) => {
      const mine = shown.filter(({ item }) => item.begunBy === begunBy);
      if (mine.length === 0) return [];
      const steps = view === 'ended' ? ENDED_STEPS : OPEN_STEPS[begunBy];
      const columns = steps.map((step) => {
        const here = mine.filter((one) => one.step === step);
        return { step, count: here.length, cards: here.slice(0, MOST_CARDS).map(cardOf) };
      });
      return [{ begunBy, columns }];
    }),
    open: open.length,
    stalled: stalled.length,
    expiring: open.filter((one) => isExpiring(one, today)).length,
  };
}
