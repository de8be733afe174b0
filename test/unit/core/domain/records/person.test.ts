import { describe, expect, it } from 'vitest';
import { erasedPerson, isErased, personSchema } from '#core/domain/records/person.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { person } from '#test/unit/core/builders.ts';

const LEFT = calendarDate('2020-05-01');
const whole = person({ id: 'p1', name: 'Anna', email: 'anna@voorbeeld.example', lastWorkingDay: LEFT });

describe('a person who is erased', () => {
  it('keeps the id and the day of archiving, and nothing else that was recorded', () => {
    const left = { id: 'p1', name: '[gewist]', email: null, startsOn: null, lastWorkingDay: null };
    expect(erasedPerson(whole)).toEqual({ ...left, archivedOn: null });
    expect(erasedPerson({ ...whole, archivedOn: LEFT })).toEqual({ ...left, archivedOn: LEFT });
    expect(personSchema.parse(erasedPerson(whole))).toEqual({ ...left, archivedOn: null });
  });

  it('is told from one who is not', () => {
    expect(isErased(erasedPerson(whole))).toBe(true);
    expect(isErased(whole)).toBe(false);
    // Somebody who was given that name still has an address to erase.
    expect(isErased({ ...whole, name: '[gewist]' })).toBe(false);
  });
});
