import { describe, expect, it } from 'vitest';
import { Remindables } from '#core/domain/reminders/remindable.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { remindable } from '#test/unit/core/reminders.ts';

const collected = (...all: Parameters<typeof remindable>[0][]) => {
  const found = new Remindables();
  for (const over of all) found.add(remindable({ item: 'e1', clock: 'means', ...over }));
  return found.all();
};

describe('clocks collected by their owner', () => {
  it('are one with every mandate once and the earliest day to act, in whatever order they come', () => {
    const early = { actBy: calendarDate('2027-04-20'), mandateIds: ['m2', 'm1'] };
    expect(collected({}, early)).toEqual([
      remindable({ item: 'e1', clock: 'means', ...early, mandateIds: ['m1', 'm2'] }),
    ]);
    expect(collected(early, {})).toEqual([remindable({ item: 'e1', clock: 'means', ...early })]);
  });

  it.each([
    ['owner', { item: 'e2' }],
    ['clock', { clock: 'inactivity' as const }],
    ['last day', { lastDay: calendarDate('2027-05-07') }],
  ])('stay apart with another %s', (_, over) => {
    expect(collected({}, over)).toHaveLength(2);
  });
});
