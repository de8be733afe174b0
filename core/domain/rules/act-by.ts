/**
 * The last working day on which starting is still in time, and why (DOMAIN: Terms and clocks, 6). The dates of many
 * items need no lists of days, so the date and its explanation are asked for apart; both come from one decision.
 */
import type { Supplier } from '#core/domain/records/supplier.ts';
import { addDays, type CalendarDate } from '#core/domain/values/calendar-date.ts';
import { CLOCK_KINDS, type ClockKind } from '#core/domain/values/clock-kind.ts';
import {
  type Closures,
  countWorkingDaysBack,
  latestWorkingDay,
  nextWorkingDay,
  workingDaysAfter,
} from '#core/domain/values/working-days.ts';
import type { ActByExplanation, ActByNote } from './act-by-explanation.ts';
import type { AuthorisedPerson } from './authorised-persons.ts';
import type { Clock } from './clock.ts';
import { isKnown, type KnownClock } from './clocks.ts';
import { handlingDays } from './handling-days.ts';

/** What decides beside the clock itself. */
export interface ActByContext {
  /** `null` = the supplier is not known. */
  readonly supplier: Supplier | null;
  readonly authorised: AuthorisedPerson;
  /** Working days. */
  readonly ownBufferDays: number;
  readonly closures: Closures;
}

/** A clock with its last day to act. */
export interface ClockActBy {
  readonly clock: KnownClock;
  readonly actBy: CalendarDate;
}

/** What only an authorised person can renew; logging in and a new means are the person's own. */
const RENEWED_BY_AUTHORISED: readonly ClockKind[] = ['term', 'side-own', 'side-other'];

type Decision = Omit<ActByExplanation, 'clock' | 'lastDay' | 'action' | 'count'>;

/** The supplier's practice of renewing: opens late, or only after the end. Nothing where it plays no part. */
function supplierPractice(
  { lastDay }: KnownClock,
  counted: CalendarDate,
  needed: { readonly days: number; readonly handling: number },
  { supplier, closures }: ActByContext,
): { actBy: CalendarDate; note: ActByNote; shortfallDays: number } | null {
  if (supplier?.renewsOnlyAfterEnd) {
    const actBy = nextWorkingDay(lastDay, closures);
    return { actBy, note: 'renews-only-after-end', shortfallDays: needed.handling };
  }
  const daysBefore = supplier?.renewsFromDaysBefore ?? null;
  if (daysBefore === null) return null;
  const opensOn = addDays(lastDay, -daysBefore);
  if (opensOn <= counted) return null;
  const shortfallDays = needed.days - workingDaysAfter(opensOn, lastDay, closures);
  return { actBy: opensOn, note: 'opens-later', shortfallDays };
}

function decide(clock: KnownClock, context: ActByContext): Decision {
  const { supplier, authorised, ownBufferDays, closures } = context;
  const handling = handlingDays(supplier, clock.action);
  const notes: ActByNote[] = handling.known ? [] : ['handling-days-unknown'];
  // Only renewing a term needs an authorised person: logging in and a new means are the person's own.
  const needsAuthorised = RENEWED_BY_AUTHORISED.includes(clock.kind);
  let roleByFormDays = 0;
  if (needsAuthorised && !authorised.known) {
    roleByFormDays = handlingDays(supplier, 'admin-role-by-form').days;
    notes.push('no-authorised-person-known');
  }
  const days = handling.days + ownBufferDays + roleByFormDays;
  let actBy = latestWorkingDay(clock.lastDay, days, closures);
  let shortfallDays = 0;
  const practice = needsAuthorised
    ? supplierPractice(clock, actBy, { days, handling: handling.days }, context)
    : null;
  if (practice !== null) {
    actBy = practice.actBy;
    shortfallDays = practice.shortfallDays;
    notes.push(practice.note);
  }
  if (needsAuthorised && authorised.known && authorised.until !== null && actBy > authorised.until) {
    actBy = latestWorkingDay(authorised.until, 0, closures);
    notes.push('capped-by-authorised-person');
  }
  return { handlingDays: handling.days, ownBufferDays, roleByFormDays, actBy, notes, shortfallDays };
}

/**
 * The last working day on which starting is still in time for one clock. Never after its last day, unless the supplier
 * renews only after the end; a day in the past stays what it is.
 */
export const actByOfClock = (clock: KnownClock, context: ActByContext): CalendarDate =>
  decide(clock, context).actBy;

/**
 * The clock of an item that must be acted on first, with its day: the earliest over the known clocks, ties in the order
 * of `CLOCK_KINDS`; `null` when none is known. The term is always known and bound to the last day on which an authorised
 * person can act, so the item is never later than that either.
 */
export function firstToActOn(clocks: readonly Clock[], context: ActByContext): ClockActBy | null {
  let found: ClockActBy | null = null;
  for (const clock of clocks) {
    if (!isKnown(clock)) continue;
    const actBy = actByOfClock(clock, context);
    const sooner =
      found === null ||
      actBy < found.actBy ||
      (actBy === found.actBy && CLOCK_KINDS.indexOf(clock.kind) < CLOCK_KINDS.indexOf(found.clock.kind));
    if (sooner) found = { clock, actBy };
  }
  return found;
}

/** The whole sum behind `actByOfClock`, with every day that was counted or skipped. */
export function explainActBy(clock: KnownClock, context: ActByContext): ActByExplanation {
  const decision = decide(clock, context);
  const days = decision.handlingDays + decision.ownBufferDays + decision.roleByFormDays;
  return {
    ...decision,
    clock: clock.kind,
    lastDay: clock.lastDay,
    action: clock.action,
    count: countWorkingDaysBack(clock.lastDay, days, context.closures),
  };
}
