/** A mandate with everything that is derived for one day: clocks, dates, status, and on demand the reason of the date. */
import { type Answer, answerId } from '#core/domain/records/answer.ts';
import type { Mandate } from '#core/domain/records/mandate.ts';
import { answerHolds } from '#core/domain/reminders/open-step.ts';
import {
  type ActByContext,
  actByOfClock,
  type ClockActBy,
  explainActBy,
  firstToActOn,
} from '#core/domain/rules/act-by.ts';
import type { ActByExplanation } from '#core/domain/rules/act-by-explanation.ts';
import type { Authorised } from '#core/domain/rules/authorised.ts';
import { authorisedFor, personOf } from '#core/domain/rules/authorised-persons.ts';
import type { Clock } from '#core/domain/rules/clock.ts';
import { clocksOf, firstToStop, isKnown, type KnownClock } from '#core/domain/rules/clocks.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { deriveStatus, isSuspended } from '#core/domain/rules/status.ts';
import { rowOfTerms } from '#core/domain/rules/terms.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { ListItem } from './list-item.ts';
import { namesOf } from './names.ts';
import { nextStepOf } from './next-step.ts';

export interface DerivedItem {
  readonly item: ListItem;
  readonly mandate: Mandate;
  /** In the order of `CLOCK_KINDS`. */
  readonly clocks: Clock[];
  /** The last day to act for one of its known clocks, whether or not the item itself has one. */
  readonly actByOf: (clock: KnownClock) => CalendarDate;
  /** The clock that must be acted on first, with its day; `null` where `item.actBy` is. */
  readonly first: ClockActBy | null;
  /** The answer to the reminders of one of its known clocks, as long as it holds. */
  readonly answerOf: (clock: KnownClock) => Answer | undefined;
  /** Who can renew it on the day it was derived for, or why nobody is known who can. */
  readonly authorised: Authorised;
  /** Why `item.actBy` is that day; `null` where it is `null`. */
  readonly explain: () => ActByExplanation | null;
}

/**
 * Derives one mandate for a day. One that is handled (archived, replaced, withdrawn also from a day to come, answered *niet verlengen*)
 * or suspended has no last day to act.
 */
export function deriveItem(mandate: Mandate, facts: IndexedFacts, today: CalendarDate): DerivedItem {
  const row = rowOfTerms(mandate.terms, today);
  const clocks = clocksOf(mandate, row, facts, today);
  const authorised = authorisedFor(mandate, facts, today);
  const context: ActByContext = {
    supplier: (mandate.supplierId && facts.suppliers.get(mandate.supplierId)) || null,
    authorised: personOf(authorised),
    ownBufferDays: facts.profile.ownBufferDays,
    closures: facts.profile.closures,
  };
  const answerOf = ({ ownerId, kind, lastDay }: KnownClock): Answer | undefined => {
    const answer = facts.register.answers.get(answerId(ownerId, kind));
    return answerHolds(answer, lastDay) ? answer : undefined;
  };
  const isLeft = (clock: Clock) => isKnown(clock) && answerOf(clock)?.given.kind === 'not-renewing';
  const kept = facts.register.answers.size === 0 ? clocks : clocks.filter((clock) => !isLeft(clock));
  const handled =
    mandate.archivedOn !== null ||
    mandate.revoked !== null ||
    mandate.replacedById !== null ||
    isSuspended(mandate, today) ||
    !kept.some(({ kind }) => kind === 'term');
  const first: ClockActBy | null = handled ? null : firstToActOn(kept, context);
  const actBy = first?.actBy ?? null;
  const answer = first === null ? undefined : answerOf(first.clock);
  const { lastUse } = mandate;
  const names = namesOf(mandate, facts);
  const breaks = firstToStop(clocks);
  // Written out: copying objects into this one would take as long as everything else of it.
  const item: ListItem = {
    id: mandate.id,
    kind: 'mandate',
    person: names.person,
    personId: names.personId,
    organisation: names.organisation,
    kvk: names.kvk,
    service: names.service,
    serviceId: names.serviceId,
    provider: names.provider,
    supplier: names.supplier,
    level: mandate.level,
    startsOn: row.governing.startsOn,
    endsOn: row.endsOn,
    lastUsedOn: lastUse.kind === 'date' ? lastUse.on : null,
    lastUse: lastUse.kind,
    breaksOn: breaks.breaksOn,
    breaksBy: breaks.breaksBy,
    actBy,
    status: deriveStatus({ mandate, rowState: row.state, clocks, actBy }, today),
    actClock: first?.clock.kind ?? null,
    next:
      first === null
        ? null
        : nextStepOf({
            mandate,
            clock: first.clock.kind,
            profile: facts.profile,
            authorised,
            requested: answer?.given.kind === 'requested',
          }),
    answer: answer?.given ?? null,
  };
  return {
    item,
    mandate,
    clocks,
    first,
    authorised,
    answerOf,
    actByOf: (clock) => actByOfClock(clock, context),
    explain: () => (first === null ? null : explainActBy(first.clock, context)),
  };
}
