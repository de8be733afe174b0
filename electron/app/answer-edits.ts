/** What an answer to a reminder writes: the clock it is about, and whether that clock knows the answer (DOMAIN: Reminders). */
import type { RecordCommand } from '#core/contract/register-command.ts';
import { type DerivedItem, deriveItem } from '#core/domain/query/derive-item.ts';
import { type Answer, answerId, type GivenAnswer } from '#core/domain/records/answer.ts';
import type { Mandate } from '#core/domain/records/mandate.ts';
import { mayAnswer } from '#core/domain/reminders/answers-for.ts';
import { isKnown, type KnownClock } from '#core/domain/rules/clocks.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import type { ClockKind } from '#core/domain/values/clock-kind.ts';
import { dayOf, type LocalMoment } from '#core/domain/values/local-moment.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { refuseBsn, refused } from '#electron/app/refusals.ts';

export type AnswerEdit = Extract<RecordCommand, { do: 'reminder.answer' | 'reminder.clear' }>;

interface Answered {
  readonly clock: KnownClock;
  readonly derived: DerivedItem;
}

/** The known clock that is meant: the one that was named, else the one that must be acted on first. */
function answeredClock(
  mandate: Mandate,
  facts: IndexedFacts,
  now: LocalMoment,
  kind: ClockKind | undefined,
): Answered {
  const derived = deriveItem(mandate, facts, dayOf(now));
  const clock = kind === undefined ? derived.first?.clock : derived.clocks.find((one) => one.kind === kind);
  if (clock === undefined || !isKnown(clock)) throw refused('nothing-to-answer');
  return { clock, derived };
}

/** The answer as it is kept. Throws `rule-refused` where the clock does not know it or its day does not fit. */
export function givenAnswer(
  mandate: Mandate,
  facts: IndexedFacts,
  now: LocalMoment,
  command: Extract<AnswerEdit, { do: 'reminder.answer' }>,
): Answer {
  const { clock, derived } = answeredClock(mandate, facts, now, command.clock);
  refuseUnfit(command.answer, clock, derived, now);
  refuseBsn(['reason' in command.answer ? command.answer.reason : null], command.confirmedNoBsn);
  return {
    id: answerId(clock.ownerId, clock.kind),
    item: clock.ownerId,
    clock: clock.kind,
    lastDay: clock.lastDay,
    given: command.answer,
    answeredOn: dayOf(now),
  };
}

/** The id of the answer that is taken back. Throws `not-found` where there is none. */
export function clearedAnswer(
  mandate: Mandate,
  facts: IndexedFacts,
  now: LocalMoment,
  command: Extract<AnswerEdit, { do: 'reminder.clear' }>,
): string {
  const { clock, derived } = answeredClock(mandate, facts, now, command.clock);
  const answer = derived.answerOf(clock);
  if (answer === undefined) throw new TijdigError('not-found', { id: command.id });
  return answer.id;
}

function refuseUnfit(
  given: GivenAnswer,
  clock: KnownClock,
  { actByOf }: DerivedItem,
  now: LocalMoment,
): void {
  if (!mayAnswer(clock.kind, given)) throw refused('answer-unfit');
  if (given.kind === 'requested' && given.proofOn < dayOf(now)) throw refused('proof-passed');
  if (given.kind !== 'later') return;
  if (given.until <= now) throw refused('later-passed');
  if (given.reason === null && dayOf(given.until) > actByOf(clock)) throw refused('later-needs-reason');
}
