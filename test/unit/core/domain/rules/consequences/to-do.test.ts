/** How long each takes, how many are open, and the last day to begin with each stage. */
import { describe, expect, it } from 'vitest';
import { countedBack, countOpen, handlingOf, staged, toDo } from '#core/domain/rules/consequences/to-do.ts';
import { ofAuthorised, ofUser } from '#core/domain/rules/move.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { profile, supplier } from '#test/unit/core/builders.ts';
import { registerOf } from '#test/unit/core/whole-register.ts';

describe('a list of things to do', () => {
  it('is open as long as one has no date, or a date later than the day after its last', () => {
    const by = calendarDate('2026-12-31');
    const done = (on: string | null) =>
      toDo({ code: 'withdraw-role', by, move: ofUser('p1'), doneOn: on === null ? null : calendarDate(on) });
    expect(countOpen([])).toBe(0);
    expect(countOpen([done('2026-01-01'), done('2027-01-01')])).toBe(0);
    expect(countOpen([done('2027-01-02')])).toBe(1);
    expect(countOpen([done(null), done('2026-12-31')])).toBe(1);
  });

  it('takes the working days of its supplier, or the usual ones', () => {
    const facts = registerOf({}, { suppliers: [supplier({ handlingDays: { 'new-mandate': 8 } })] });
    expect(handlingOf('s1', 'new-mandate', facts)).toEqual({ action: 'new-mandate', days: 8, known: true });
    expect(handlingOf('s9', 'new-mandate', facts)).toEqual({ action: 'new-mandate', days: 5, known: false });
    expect(handlingOf(null, 'extend', facts)).toEqual({ action: 'extend', days: 2, known: false });
  });

  it('counts each stage back from the one that needs it, the own margin first', () => {
    const facts = registerOf({ profile: [profile({ ownBufferDays: 3 })] });
    const takes = (days: number) =>
      staged({
        code: 'request-means',
        move: ofAuthorised('o1'),
        handling: { action: 'extend', days, known: true },
      });
    const free = staged({ code: 'assign-chain', move: ofAuthorised('o1') });
    // 2027-05-06 is Ascension Day, 2027-05-05 a holiday; three working days before the 4th is Thursday 29 April.
    const dates = (stages: Parameters<typeof countedBack>[0]) =>
      countedBack(stages, calendarDate('2027-05-06'), facts).map(({ by }) => by);
    expect(dates([[free]])).toEqual(['2027-04-29']);
    expect(dates([[takes(1)]])).toEqual(['2027-04-28']);
    expect(dates([[takes(1)], [takes(2), takes(1)], [free]])).toEqual([
      '2027-04-23',
      '2027-04-26',
      '2027-04-28',
      '2027-04-29',
    ]);
    expect(dates([[takes(1)], [], [takes(1)]])).toEqual(['2027-04-26', '2027-04-28']);
    expect(dates([])).toEqual([]);
  });
});
