/**
 * A record with an end of its own as it stands on a day: an administrator role, a means or a subscription (DOMAIN: Terms and
 * clocks, 4–7; Reminders: "a clock reminds once, at the record that owns it, and names the mandates it stops").
 */
import { type Answer, answerId, type GivenAnswer } from '#core/domain/records/answer.ts';
import type { Mandate, Revocation } from '#core/domain/records/mandate.ts';
import type { SupplierAction } from '#core/domain/records/supplier.ts';
import { answerHolds } from '#core/domain/reminders/open-step.ts';
import type { ActByExplanation } from '#core/domain/rules/act-by-explanation.ts';
import { isRevokedOn } from '#core/domain/rules/effective-dates.ts';
import { handlingDays } from '#core/domain/rules/handling-days.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { EXPIRING_DAYS, type Status } from '#core/domain/rules/status.ts';
import type { AssuranceLevel } from '#core/domain/values/assurance-level.ts';
import { addDays, type CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { RemindedClock } from '#core/domain/values/reminded.ts';
import { countWorkingDaysBack, latestWorkingDay } from '#core/domain/values/working-days.ts';

/** The clock that such a record owns; also its kind. */
export type RecordClock = Extract<RemindedClock, 'role' | 'means' | 'subscription'>;

/** Why the last day to act is that day. Nobody else is needed here, so the sum is handling days and own margin. */
export type RecordActBy = Pick<
  ActByExplanation,
  'lastDay' | 'action' | 'handlingDays' | 'ownBufferDays' | 'actBy' | 'count' | 'notes'
> & { readonly clock: RecordClock };

export interface DerivedRecord {
  readonly id: string;
  readonly clock: RecordClock;
  readonly personId: string | null;
  readonly organisationId: string | null;
  /** `null` = not known. */
  readonly supplierId: string | null;
  readonly level: AssuranceLevel | null;
  readonly status: Status;
  /** Last day, inclusive; `null` = not known, or it has no end. */
  readonly breaksOn: CalendarDate | null;
  /** `null` where nothing is to be done: handled, or of no known end. */
  readonly actBy: CalendarDate | null;
  /** Archived, withdrawn or replaced: never reminds. */
  readonly isHandled: boolean;
  /** The answer to its reminders that still holds. */
  readonly answer: GivenAnswer | null;
  /** Why `actBy` is that day; `null` where it is. */
  readonly explain: () => RecordActBy | null;
  /** The mandates that it stops, or that nobody known can renew after it. */
  readonly stops: () => readonly string[];
}

/** What a kind of record says of itself. */
export interface RecordOwn
  extends Pick<
    DerivedRecord,
    'id' | 'clock' | 'personId' | 'organisationId' | 'supplierId' | 'level' | 'stops'
  > {
  readonly startsOn: CalendarDate | null;
  /** `null` = not known, or it has no end. */
  readonly lastDay: CalendarDate | null;
  readonly revoked: Revocation | null;
  /** Archived, or another one took its place: never reminds. */
  readonly isHandled: boolean;
  readonly action: SupplierAction;
}

/** Whether a mandate still asks for anything: what stops a handled one stops nothing. */
export const isAtWork = ({ archivedOn, revoked, replacedById }: Mandate): boolean =>
  archivedOn === null && revoked === null && replacedById === null;

function statusOf(own: RecordOwn, actBy: CalendarDate | null, today: CalendarDate): Status {
  if (isRevokedOn(own.revoked, today)) return 'revoked';
  if (own.lastDay !== null && own.lastDay < today) return 'expired';
  if (own.startsOn !== null && own.startsOn > today) return 'planned';
  if (actBy === null) return 'active';
  if (today >= actBy) return 'act-now';
  return today >= addDays(actBy, -EXPIRING_DAYS) ? 'expiring' : 'active';
}

function answerOf({ id, clock, lastDay }: RecordOwn, { register }: IndexedFacts): Answer | null {
  const answer = register.answers.get(answerId(id, clock));
  return lastDay !== null && answerHolds(answer, lastDay) ? answer : null;
}

/** What every such record has in common: dates, status and the sum, from what its kind says of itself. */
export function deriveRecord(own: RecordOwn, facts: IndexedFacts, today: CalendarDate): DerivedRecord {
  const { id, clock, personId, organisationId, supplierId, level, stops, lastDay, action } = own;
  const supplier = (supplierId !== null && facts.suppliers.get(supplierId)) || null;
  const { ownBufferDays, closures } = facts.profile;
  const handling = handlingDays(supplier, action);
  const days = handling.days + ownBufferDays;
  const answer = answerOf(own, facts)?.given ?? null;
  const isOpen = !own.isHandled && own.revoked === null && answer?.kind !== 'not-renewing';
  const end = isOpen ? lastDay : null;
  const actBy = end === null ? null : latestWorkingDay(end, days, closures);
  return {
    id,
    clock,
    personId,
    organisationId,
    supplierId,
    level,
    stops,
    breaksOn: lastDay,
    actBy,
    isHandled: own.isHandled || own.revoked !== null,
    answer,
    status: statusOf(own, actBy, today),
    explain: () => {
      if (end === null) return null;
      const count = countWorkingDaysBack(end, days, closures);
      return {
        clock,
        lastDay: end,
        action,
        handlingDays: handling.days,
        ownBufferDays,
        actBy: count.actBy,
        count,
        notes: handling.known ? [] : ['handling-days-unknown'],
      };
    },
  };
}
