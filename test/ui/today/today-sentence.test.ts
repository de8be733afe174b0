// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { quietUntil, sentenceOf } from '#renderer/features/today/today-sentence.ts';

const today = calendarDate('2026-11-22');
const friday = calendarDate('2026-11-27');
const january = calendarDate('2027-01-13');
const nothing = { today, notWorking: 0, actNow: 0, firstActBy: null, nextActBy: null };

describe('the sentence of Vandaag', () => {
  test('says nothing has to be done only when nothing is broken and nothing is due', () => {
    expect(sentenceOf(nothing)).toEqual([{ key: 'nothing' }]);
    expect(sentenceOf({ ...nothing, firstActBy: january, nextActBy: january })).toEqual([
      { key: 'nothingUntil', date: '2027-01-12' },
    ]);
    expect(sentenceOf({ ...nothing, notWorking: 2 })).toEqual([{ key: 'notWorking', count: 2 }]);
  });

  test('names what does not work first, then what asks for action and by which day', () => {
    expect(sentenceOf({ ...nothing, notWorking: 37, actNow: 3, firstActBy: friday })).toEqual([
      { key: 'notWorking', count: 37 },
      { key: 'actBy', count: 3, date: friday },
    ]);
  });

  test('tells today and too late apart', () => {
    expect(sentenceOf({ ...nothing, actNow: 1, firstActBy: today })).toEqual([{ key: 'actToday', count: 1 }]);
    const yesterday = calendarDate('2026-11-21');
    expect(sentenceOf({ ...nothing, actNow: 1, firstActBy: yesterday })).toEqual([
      { key: 'actLate', count: 1, date: yesterday },
    ]);
  });

  test('says until when it is quiet after what is due', () => {
    expect(quietUntil({ ...nothing, actNow: 1, nextActBy: january })).toBe('2027-01-12');
    expect(quietUntil({ ...nothing, nextActBy: january })).toBeNull();
  });
});
