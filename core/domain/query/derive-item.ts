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
import { type Breaks, clocksOf, firstToStop, isKnown, type KnownClock } from '#core/domain/rules/clocks.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { deriveStatus, isSuspended, type Status } from '#core/domain/rules/status.ts';
import { rowOfTerms, type TermRow } from '#core/domain/rules/terms.ts';
import type { CalendarDate } from '#core/domain/values/calendar-date.ts';
import type { ListItem } from './list-item.ts';
import { namesOf } from './names.ts';
import { nextStepOf } from './next-step.ts';

/** What a mandate is derived from, on a day. */
interface Derivation {
  readonly mandate: Mandate;
  readonly facts: IndexedFacts;
  readonly today: CalendarDate;
}

/**
 * A class, so that 100,000 of them share their functions. What only a shown row needs (names, the next step) is made when it is
 * asked for: most of a register is only counted and put in order.
 */
export class DerivedItem {
  readonly mandate: Mandate;
  /** In the order of `CLOCK_KINDS`. */
  readonly clocks: Clock[];
  /** The clock that must be acted on first, with its day; `null` where `actBy` is. */
  readonly first: ClockActBy | null;
  /** Who can renew it on the day it was derived for, or why nobody is known who can. */
  readonly authorised: Authorised;
  readonly breaks: Breaks;
  readonly status: Status;
  readonly #row: TermRow;
  readonly #facts: IndexedFacts;
  readonly #context: ActByContext;
  #item: ListItem | null = null;

  constructor({ mandate, facts, today }: Derivation) {
    this.mandate = mandate;
    this.#facts = facts;
    this.#row = rowOfTerms(mandate.terms, today);
    const clocks = clocksOf(mandate, this.#row, facts, today);
    this.clocks = clocks;
    this.authorised = authorisedFor(mandate, facts, today);
    this.#context = {
      supplier: (mandate.supplierId && facts.suppliers.get(mandate.supplierId)) || null,
      authorised: personOf(this.authorised),
      ownBufferDays: facts.profile.ownBufferDays,
      closures: facts.profile.closures,
    };
    const kept = this.#kept();
    const isHandled =
      mandate.archivedOn !== null ||
      mandate.revoked !== null ||
      mandate.replacedById !== null ||
      isSuspended(mandate, today) ||
      !kept.some(({ kind }) => kind === 'term');
    this.first = isHandled ? null : firstToActOn(kept, this.#context);
    this.breaks = firstToStop(clocks);
    this.status = deriveStatus({ mandate, rowState: this.#row.state, clocks, actBy: this.actBy }, today);
  }

  /** The last day to act; `null` where nothing is to be done. */
  get actBy(): CalendarDate | null {
    return this.first?.actBy ?? null;
  }

  /** The name of the person, or the id of one that is missing. */
  get person(): string {
    const { personId } = this.mandate;
    return this.#facts.register.persons.get(personId)?.name ?? personId;
  }

  /** The mandate as every list shows it. */
  get item(): ListItem {
    this.#item ??= this.#listItem();
    return this.#item;
  }

  /** The answer to the reminders of one of its known clocks, as long as it holds. */
  answerOf({ ownerId, kind, lastDay }: KnownClock): Answer | undefined {
    const { answers } = this.#facts.register;
    const answer = answers.size === 0 ? undefined : answers.get(answerId(ownerId, kind));
    return answerHolds(answer, lastDay) ? answer : undefined;
  }

  /** The last day to act for one of its known clocks, whether or not the item itself has one. */
  actByOf(clock: KnownClock): CalendarDate {
    return actByOfClock(clock, this.#context);
  }

  /** Why `actBy` is that day; `null` where it is `null`. */
  explain(): ActByExplanation | null {
    return this.first === null ? null : explainActBy(this.first.clock, this.#context);
  }

  /** The clocks that somebody means to renew. */
  #kept(): readonly Clock[] {
    if (this.#facts.register.answers.size === 0) return this.clocks;
    return this.clocks.filter(
      (clock) => !isKnown(clock) || this.answerOf(clock)?.given.kind !== 'not-renewing',
    );
  }

  #listItem(): ListItem {
    const { mandate, first, breaks, authorised } = this;
    const answer = first === null ? undefined : this.answerOf(first.clock);
    const { lastUse } = mandate;
    return {
      id: mandate.id,
      kind: 'mandate',
      ...namesOf(mandate, this.#facts),
      level: mandate.level,
      startsOn: this.#row.governing.startsOn,
      endsOn: this.#row.endsOn,
      lastUsedOn: lastUse.kind === 'date' ? lastUse.on : null,
      lastUse: lastUse.kind,
      ...breaks,
      actBy: this.actBy,
      status: this.status,
      actClock: first?.clock.kind ?? null,
      next:
        first === null
          ? null
          : nextStepOf({
              mandate,
              clock: first.clock.kind,
              profile: this.#facts.profile,
              authorised,
              requested: answer?.given.kind === 'requested',
            }),
      answer: answer?.given ?? null,
    };
  }
}

/**
 * Derives one mandate for a day. One that is handled (archived, replaced, withdrawn also from a day to come, answered *niet verlengen*)
 * or suspended has no last day to act.
 */
export const deriveItem = (mandate: Mandate, facts: IndexedFacts, today: CalendarDate): DerivedItem =>
  new DerivedItem({ mandate, facts, today });
