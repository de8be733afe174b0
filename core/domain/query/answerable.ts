/** The clocks of which the reminders can be answered, found by the record that is asked about (DOMAIN: Reminders). */
import type { Answer } from '#core/domain/records/answer.ts';
import { answerId } from '#core/domain/records/answer.ts';
import { answerHolds } from '#core/domain/reminders/open-step.ts';
import type { ClockActBy } from '#core/domain/rules/act-by.ts';
import type { Clock } from '#core/domain/rules/clock.ts';
import { isKnown, type KnownClock } from '#core/domain/rules/clocks.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { RemindedClock } from '#core/domain/values/reminded.ts';
import { deriveAdminRole } from './derive-admin-role.ts';
import { deriveChain } from './derive-chain.ts';
import { deriveInvitation } from './derive-invitation.ts';
import { deriveItem } from './derive-item.ts';
import { deriveMeans } from './derive-means.ts';
import { deriveSubscription } from './derive-subscription.ts';
import type { DerivedRecord } from './derived-record.ts';

/** A known clock at the record that owns it. */
export interface AnswerableClock {
  /** See `Remindable.item`. */
  readonly item: string;
  readonly clock: RemindedClock;
  readonly lastDay: CalendarDate;
  readonly actBy: CalendarDate;
}

export interface Answerable {
  readonly clocks: readonly AnswerableClock[];
  /** The one that must be acted on first; `null` where there is nothing to do. */
  readonly first: AnswerableClock | null;
}

/** Of a mandate or a chain mandate, which have several clocks. */
function ofSeveral(derived: {
  readonly clocks: readonly Clock[];
  readonly first: ClockActBy | null;
  actByOf(clock: KnownClock): CalendarDate;
}): Answerable {
  const known = (clock: KnownClock): AnswerableClock => ({
    item: clock.ownerId,
    clock: clock.kind,
    lastDay: clock.lastDay,
    actBy: derived.actByOf(clock),
  });
  const clocks = derived.clocks.filter(isKnown).map(known);
  return { clocks, first: derived.first && known(derived.first.clock) };
}

/** Of a record that has one. */
function ofOne(
  item: string,
  clock: RemindedClock,
  lastDay: CalendarDate | null,
  actBy: CalendarDate | null,
): Answerable {
  if (lastDay === null) return { clocks: [], first: null };
  const only = { item, clock, lastDay, actBy: actBy ?? lastDay };
  return { clocks: [only], first: actBy === null ? null : only };
}

const ofRecord = ({ id, clock, breaksOn, actBy }: DerivedRecord): Answerable =>
  ofOne(id, clock, breaksOn, actBy);

/** The clocks of a record of any kind; `null` when there is no such record. */
export function answerableOf(id: string, facts: IndexedFacts, today: CalendarDate): Answerable | null {
  const { register } = facts;
  const mandate = register.mandates.get(id);
  if (mandate !== undefined) return ofSeveral(deriveItem(mandate, facts, today));
  const chain = register.chainMandates.get(id);
  if (chain !== undefined) return ofSeveral(deriveChain(chain, facts, today));
  const role = register.adminRoles.get(id);
  if (role !== undefined) return ofRecord(deriveAdminRole(role, facts, today));
  const means = register.means.get(id);
  if (means !== undefined) return ofRecord(deriveMeans(means, facts, today));
  const subscription = register.subscriptions.get(id);
  if (subscription !== undefined) return ofRecord(deriveSubscription(subscription, facts, today));
  const invitation = register.invitations.get(id);
  if (invitation === undefined) return null;
  const { item } = deriveInvitation(invitation, facts, today);
  return ofOne(id, 'invitation', item.lastDay, item.actBy);
}

/** The answer that holds for a clock. */
export function answerTo(
  { item, clock, lastDay }: AnswerableClock,
  { register }: IndexedFacts,
): Answer | undefined {
  const answer = register.answers.get(answerId(item, clock));
  return answerHolds(answer, lastDay) ? answer : undefined;
}
