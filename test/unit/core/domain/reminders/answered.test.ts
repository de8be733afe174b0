/** What an answer does to the reminders of a clock: quiet for a while, never lost, never told twice. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, answerSchema, type GivenAnswer } from '#core/domain/records/answer.ts';
import { plan } from '#core/domain/reminders/plan.ts';
import { Schedules } from '#core/domain/reminders/schedule.ts';
import { addDays, calendarDate } from '#core/domain/values/calendar-date.ts';
import { localMoment } from '#core/domain/values/local-moment.ts';
import { remindable, USUAL } from '#test/unit/core/reminders.ts';

const END = calendarDate('2027-05-06');
const CLOCK = remindable();
const answered = (given: unknown, answeredOn: string, lastDay: string = END): Answer =>
  answerSchema.parse({ id: 'm1|term', item: 'm1', clock: 'term', lastDay, given, answeredOn });

/** The keys told when the plan is looked at on these days at this time, everything that is due being delivered. */
function told(
  days: readonly string[],
  answer: Answer,
  { time = '09:00', before = [] as string[], schedules = USUAL } = {},
) {
  const deliveries = new Set(before);
  return days.flatMap((day) => {
    const now = localMoment(calendarDate(day), time);
    const answers = new Map([[answer.id, answer]]);
    const due = plan([CLOCK], schedules, now, { deliveries, answers }).map(({ key }) => key);
    for (const key of due) deliveries.add(key);
    return due.map((key) => `${day} ${key.replace('m1|term|', '')}`);
  });
}

describe('an answer to a reminder', () => {
  it('"seen" is quiet until the next step', () => {
    expect(
      told(['2027-04-07', '2027-04-15', '2027-04-16'], answered({ kind: 'seen' }, '2027-04-07')),
    ).toEqual(['2027-04-16 actBy-10|2027-05-06']);
  });

  it('"later" brings the step back once, at its moment', () => {
    const later = answered({ kind: 'later', until: '2027-04-10T14:00', reason: null }, '2027-04-07');
    const before = ['m1|term|end-30|2027-05-06'];
    expect(told(['2027-04-09', '2027-04-10'], later, { before })).toEqual([]);
    expect(told(['2027-04-10', '2027-04-11', '2027-04-16'], later, { before, time: '14:00' })).toEqual([
      '2027-04-10 end-30|2027-05-06|later 2027-04-10T14:00',
      '2027-04-16 actBy-10|2027-05-06',
    ]);
  });

  it('"requested" is quiet until the proof, except on the day to act and the last day', () => {
    const requested = answered({ kind: 'requested', proofOn: '2027-05-20' }, '2027-04-10');
    const days = [
      '2027-04-16',
      '2027-04-23',
      '2027-04-26',
      '2027-04-30',
      '2027-05-06',
      '2027-05-07',
      '2027-05-20',
    ];
    expect(told(days, requested)).toEqual([
      '2027-04-26 actBy0|2027-05-06',
      '2027-05-06 end0|2027-05-06',
      '2027-05-20 end+7|2027-05-06|proof 2027-05-20',
    ]);
  });

  it('"not renewing" leaves one note, on the last day or when Tijdig is next on', () => {
    const left = answered({ kind: 'not-renewing', reason: 'uit dienst' }, '2027-04-10');
    expect(told(['2027-04-26', '2027-05-05', '2027-05-06', '2027-05-07', '2027-05-13'], left)).toEqual([
      '2027-05-06 end0|2027-05-06',
    ]);
    expect(told(['2027-05-05', '2027-05-09', '2027-05-13'], left)).toEqual(['2027-05-09 end0|2027-05-06']);
  });

  it('"reminded" is quiet until the next step', () => {
    expect(told(['2027-04-07', '2027-04-16'], answered({ kind: 'reminded' }, '2027-04-07'))).toEqual([
      '2027-04-16 actBy-10|2027-05-06',
    ]);
  });

  it('"signed" leaves one note on the last day', () => {
    const days = ['2027-04-16', '2027-04-26', '2027-05-05', '2027-05-06', '2027-05-07', '2027-05-13'];
    expect(told(days, answered({ kind: 'signed' }, '2027-04-10'))).toEqual(['2027-05-06 end0|2027-05-06']);
  });

  describe('with a schedule that has neither the day to act nor the last day', () => {
    const schedules = new Schedules([
      { supplierId: null, kind: 'mandate', steps: [{ anchor: 'end', offsetDays: -60 }] },
    ]);
    const days = ['2027-04-25', '2027-04-26', '2027-05-05', '2027-05-06', '2027-05-07'];

    it.each(['not-renewing', 'signed'])('"%s" still leaves its note', (kind) => {
      const given = kind === 'signed' ? { kind } : { kind, reason: 'x' };
      expect(told(days, answered(given, '2027-04-10'), { schedules })).toEqual([
        '2027-05-06 end0|2027-05-06',
      ]);
    });

    it('"requested" still speaks on the day to act and on the last day', () => {
      const requested = answered({ kind: 'requested', proofOn: '2027-06-01' }, '2027-04-10');
      expect(told(days, requested, { schedules })).toEqual([
        '2027-04-26 actBy0|2027-05-06',
        '2027-05-06 end0|2027-05-06',
      ]);
      // Taken back after that, no earlier step comes up again.
      const before = ['m1|term|end0|2027-05-06'];
      expect(told(days, answered({ kind: 'seen' }, '2027-01-01'), { schedules, before })).toEqual([]);
    });
  });

  it('for another last day says nothing', () => {
    expect(told(['2027-04-10'], answered({ kind: 'seen' }, '2027-04-10', '2027-05-05'))).toEqual([
      '2027-04-10 end-30|2027-05-06',
    ]);
  });
});

describe('any answer, any days off', () => {
  const day = fc.integer({ min: -120, max: 30 }).map((days) => addDays(END, days));
  const given: fc.Arbitrary<GivenAnswer> = fc.oneof(
    fc.constant({ kind: 'seen' as const }),
    day.map((on) => ({ kind: 'later' as const, until: localMoment(on, '14:00'), reason: null })),
    day.map((proofOn) => ({ kind: 'requested' as const, proofOn })),
    fc.constant({ kind: 'not-renewing' as const, reason: 'x' }),
    fc.constant({ kind: 'reminded' as const }),
    fc.constant({ kind: 'signed' as const }),
  );

  it('doubles nothing, and the last day is never lost but to who has seen it', () => {
    fc.assert(
      fc.property(given, day, fc.array(day, { maxLength: 15 }), (some, on, days) => {
        const heard = told([...days.toSorted(), '2027-07-01'], answered(some, on)).map((line) =>
          line.slice(11),
        );
        expect(new Set(heard).size).toBe(heard.length);
        if (some.kind !== 'seen' && some.kind !== 'reminded')
          expect(heard.some((key) => key.startsWith('end'))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
