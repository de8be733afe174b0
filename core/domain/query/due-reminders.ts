/** The reminders that are due now, at the records that own the clocks (DOMAIN: Reminders). */
import { SUPPLIER_ACTIONS } from '#core/domain/records/supplier.ts';
import { mayBeOpen } from '#core/domain/reminders/open-step.ts';
import { type DueReminder, plan, type ReminderPast } from '#core/domain/reminders/plan.ts';
import { type Remindable, Remindables } from '#core/domain/reminders/remindable.ts';
import { type Reach, type Schedules, schedulesOf } from '#core/domain/reminders/schedule.ts';
import { isKnown, type KnownClock } from '#core/domain/rules/clocks.ts';
import { handlingDays } from '#core/domain/rules/handling-days.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { isSuspended } from '#core/domain/rules/status.ts';
import { addDays, type CalendarDate, dayNumber } from '#core/domain/values/calendar-date.ts';
import type { LocalMoment } from '#core/domain/values/local-moment.ts';
import { atOnce, mapInSlices, type Slices } from '#core/domain/values/slices.ts';
import type { DayList } from './day-list.ts';
import type { DerivedItem } from './derive-item.ts';
import { deriveOthers, othersOf } from './other-items.ts';
import {
  type Candidate,
  candidatesOfChain,
  candidatesOfInvitation,
  candidatesOfRecord,
} from './other-remindables.ts';

/** Items looked at without a pause: a millisecond or two. */
const SLICE = 2_000;

/** Never when it is handled (archived, withdrawn, replaced) or suspended. */
const isSilent = ({ mandate }: DerivedItem, today: CalendarDate): boolean =>
  mandate.archivedOn !== null ||
  mandate.revoked !== null ||
  mandate.replacedById !== null ||
  isSuspended(mandate, today);

/**
 * Whether a mandate still counts for one of its clocks. One that ended by itself counts only for the clock that ended it, so that
 * a mandate which stopped is never silent by its other clocks; one that will not be renewed only for its term.
 */
function countsFor({ kind }: KnownClock, derived: DerivedItem): boolean {
  const { clocks, status } = derived;
  const isLeft = clocks.some(
    (clock) =>
      clock.kind === 'term' && isKnown(clock) && derived.answerOf(clock)?.given.kind === 'not-renewing',
  );
  if (isLeft || status === 'expired') return kind === 'term';
  return status !== 'lapsed' || kind === 'inactivity';
}

/** The last day to act for a clock; nothing is counted where it is that of the item. */
const actByOf = (clock: KnownClock, derived: DerivedItem): CalendarDate =>
  derived.first?.clock === clock ? derived.first.actBy : derived.actByOf(clock);

/** What has a day on or before these may have a step that is due; what has none on or before them has not. */
interface Horizon {
  readonly lastDay: CalendarDate;
  readonly actBy: CalendarDate;
}
const horizonOf = ({ end, actBy }: Reach, today: CalendarDate): Horizon => ({
  lastDay: addDays(today, -end),
  actBy: addDays(today, -actBy),
});

/**
 * Whether some clock of an item may have a step that is due. Of all its clocks `breaksOn` is the first last day and
 * `actBy` the first last day to act; only a clock that will not be renewed may be earlier, and speaks on its last day alone.
 */
const isNear = ({ breaks, actBy }: DerivedItem, horizon: Horizon): boolean =>
  breaks.breaksOn <= horizon.lastDay || actBy === null || actBy <= horizon.actBy;

/** The owners of the clocks of mandates that may have a step that is due. */
function* ownersNear(items: readonly DerivedItem[], today: CalendarDate, reach: Reach): Slices<Set<string>> {
  const horizon = horizonOf(reach, today);
  const owners = new Set<string>();
  for (const [at, derived] of items.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    if (!isNear(derived, horizon) || isSilent(derived, today)) continue;
    for (const clock of derived.clocks) {
      if (!isKnown(clock) || owners.has(clock.ownerId)) continue;
      if (clock.lastDay <= horizon.lastDay || actByOf(clock, derived) <= horizon.actBy)
        owners.add(clock.ownerId);
    }
  }
  return owners;
}

/**
 * The latest last day that can matter: so many calendar days hold more working days than any supplier takes, with own
 * margin, holidays and closures. A last day to act that would have to be counted is not.
 */
function latestNear({ suppliers, profile }: IndexedFacts, today: CalendarDate, reach: Reach): CalendarDate {
  const handling = [null, ...suppliers.values()].flatMap((supplier) =>
    SUPPLIER_ACTIONS.map((action) => handlingDays(supplier, action).days),
  );
  const most = Math.max(...handling) + profile.ownBufferDays + profile.closures.length;
  return addDays(today, Math.max(-reach.end, 2 * most + 30 - reach.actBy));
}

/** The clocks of everything but mandates. Means and contracts that end far ahead are not derived. */
function* otherCandidates({ facts, today }: DayList, { reach }: Schedules): Slices<Candidate[]> {
  const all = othersOf(facts.register);
  const until = latestNear(facts, today, reach);
  const endsNear = ({ endsOn }: { readonly endsOn: CalendarDate | null }) =>
    endsOn !== null && endsOn <= until;
  const means = [...all.means].filter(endsNear);
  const subscriptions = [...all.subscriptions].filter(endsNear);
  const { chains, invitations, records } = yield* deriveOthers(
    { ...all, means, subscriptions },
    facts,
    today,
  );
  const found = [
    yield* mapInSlices(chains, SLICE, (chain) => candidatesOfChain(chain, facts, today)),
    yield* mapInSlices(invitations, SLICE, candidatesOfInvitation),
    yield* mapInSlices(records, SLICE, (record) => candidatesOfRecord(record, facts, today)),
  ];
  return found.flat(2);
}

/**
 * The known clocks that may remind on the day of the list, each once at its owner with the mandates it stops. Most of a
 * register lies far ahead: of that no last day to act is counted.
 */
export function* remindablesInSlices(list: DayList, schedules: Schedules): Slices<Remindable[]> {
  const { inHaste, today } = list;
  yield* list.facts.groups.mandatesByPerson.prepare();
  const owners = yield* ownersNear(inHaste, today, schedules.reach);
  const others = yield* otherCandidates(list, schedules);
  const day = dayNumber(today);
  for (const one of others) if (mayBeOpen(schedules.of(one), one, day)) owners.add(one.item);
  const found = new Remindables();
  for (const [at, derived] of inHaste.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    for (const clock of derived.clocks) {
      if (!owners.has(clock.ownerId) || !isKnown(clock)) continue;
      if (isSilent(derived, today) || !countsFor(clock, derived)) continue;
      const { ownerId: item, kind, lastDay } = clock;
      const { id, supplierId } = derived.mandate;
      const actBy = actByOf(clock, derived);
      found.add({ item, clock: kind, lastDay, actBy, supplierId, joint: false, mandateIds: [id] });
    }
  }
  for (const { stops, ...one } of others) {
    if (owners.has(one.item)) found.add({ ...one, mandateIds: stops() });
  }
  return found.all();
}

/** The reminders that are due at a moment of the day of the list; earliest last day to act first. */
export function dueReminders(list: DayList, now: LocalMoment, past: ReminderPast): DueReminder[] {
  const schedules = schedulesOf(list.facts.profile);
  return plan(atOnce(remindablesInSlices(list, schedules)), schedules, now, past);
}
