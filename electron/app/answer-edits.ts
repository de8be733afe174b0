/** What an answer to a reminder writes: the clock it is about, and whether that clock knows the answer (DOMAIN: Reminders). */
import type { RecordCommand } from '#core/contract/register-command.ts';
import { type AnswerableClock, answerableOf, answerTo } from '#core/domain/query/answerable.ts';
import { type Answer, answerId, type GivenAnswer } from '#core/domain/records/answer.ts';
import { mayAnswer } from '#core/domain/reminders/answers-for.ts';
import type { IndexedFacts } from '#core/domain/rules/indexed-facts.ts';
import { dayOf, type LocalMoment } from '#core/domain/values/local-moment.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { refuseBsn, refused } from '#electron/app/refusals.ts';

export type AnswerEdit = Extract<RecordCommand, { do: 'reminder.answer' | 'reminder.clear' }>;

/** The known clock that is meant: the one that was named, else the one that must be acted on first. */
function answeredClock(
  facts: IndexedFacts,
  now: LocalMoment,
  { id, clock: kind }: AnswerEdit,
): AnswerableClock {
  const answerable = answerableOf(id, facts, dayOf(now));
  if (answerable === null) throw new TijdigError('not-found', { id });
  const { first, clocks } = answerable;
  const clock = kind === undefined ? first : clocks.find((one) => one.clock === kind);
  if (!clock) throw refused('nothing-to-answer');
  return clock;
}

/** The answer as it is kept. Throws `not-found`, or `rule-refused` where the clock does not know it or its day does not fit. */
export function givenAnswer(
  facts: IndexedFacts,
  now: LocalMoment,
  command: Extract<AnswerEdit, { do: 'reminder.answer' }>,
): Answer {
  const about = answeredClock(facts, now, command);
  refuseUnfit(command.answer, about, now);
  refuseBsn(['reason' in command.answer ? command.answer.reason : null], command.confirmedNoBsn);
  const { item, clock, lastDay } = about;
  return { id: answerId(item, clock), item, clock, lastDay, given: command.answer, answeredOn: dayOf(now) };
}

/** The id of the answer that is taken back. Throws `not-found` where there is none. */
export function clearedAnswer(
  facts: IndexedFacts,
  now: LocalMoment,
  command: Extract<AnswerEdit, { do: 'reminder.clear' }>,
): string {
  const answer = answerTo(answeredClock(facts, now, command), facts);
  if (answer === undefined) throw new TijdigError('not-found', { id: command.id });
  return answer.id;
}

function refuseUnfit(given: GivenAnswer, { clock, actBy }: AnswerableClock, now: LocalMoment): void {
  if (!mayAnswer(clock, given)) throw refused('answer-unfit');
  if (given.kind === 'requested' && given.proofOn < dayOf(now)) throw refused('proof-passed');
  if (given.kind !== 'later') return;
  if (given.until <= now) throw refused('later-passed');
  if (given.reason === null && dayOf(given.until) > actBy) throw refused('later-needs-reason');
}
