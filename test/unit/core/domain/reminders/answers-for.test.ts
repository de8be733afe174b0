import { describe, expect, it } from 'vitest';
import type { GivenAnswer } from '#core/domain/records/answer.ts';
import { ANSWERS, answersFor, mayAnswer } from '#core/domain/reminders/answers-for.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { localMoment } from '#core/domain/values/local-moment.ts';
import { KIND_OF_CLOCK, REMINDED_CLOCKS, REMINDED_KINDS } from '#core/domain/values/reminded.ts';

describe('the answers of a kind', () => {
  it.each(REMINDED_KINDS.map((kind) => [kind] as const))('%s has those that all have, in order', (kind) => {
    const answers = answersFor(kind);
    expect(answers).toEqual(expect.arrayContaining(['seen', 'later', 'not-renewing']));
    expect(answers).toEqual(ANSWERS.filter((name) => answers.includes(name)));
  });

  it.each([
    ['requested', ['mandate', 'chain', 'role', 'means']],
    ['renewed', ['mandate', 'chain', 'role', 'means']],
    ['logged-in', ['inactivity']],
    ['reminded', ['invitation']],
    ['signed', ['invitation']],
    ['withdrawn', ['invitation']],
  ] as const)('%s is known to %j alone', (answer, kinds) => {
    expect(REMINDED_KINDS.filter((kind) => answersFor(kind).includes(answer))).toEqual(kinds);
  });
});

describe('an answer that is kept', () => {
  const proofOn = calendarDate('2027-01-01');
  const GIVEN: readonly GivenAnswer[] = [
    { kind: 'seen' },
    { kind: 'later', until: localMoment(proofOn, '09:00'), reason: null },
    { kind: 'requested', proofOn },
    { kind: 'not-renewing', reason: 'x' },
    { kind: 'reminded' },
    { kind: 'signed' },
  ];

  it.each(REMINDED_CLOCKS.map((clock) => [clock] as const))(
    'fits the clock %s as the table says',
    (clock) => {
      for (const given of GIVEN) {
        expect(mayAnswer(clock, given)).toBe(answersFor(KIND_OF_CLOCK[clock]).includes(given.kind));
      }
    },
  );
});
