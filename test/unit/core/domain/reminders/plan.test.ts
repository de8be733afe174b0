import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OwnerClock, reminderKey } from '#core/domain/reminders/plan.ts';
import { DEFAULT_SCHEDULE, type Schedule, step } from '#core/domain/reminders/schedule.ts';
import {
  addDays,
  type CalendarDate,
  calendarDate,
  dayNumber,
  FIRST_DATE,
  fromDayNumber,
  LAST_DATE,
} from '#core/domain/values/calendar-date.ts';
import { CLOCK_KINDS } from '#core/domain/values/clock-kind.ts';
import { planOn } from '#test/unit/core/reminders.ts';

const END = calendarDate('2027-05-06');
const ACT_BY = calendarDate('2027-04-26');
const clock = (over: Partial<OwnerClock> = {}): OwnerClock => ({
  item: 'm1',
  clock: 'term',
  lastDay: END,
  actBy: ACT_BY,
  mandateIds: ['m1'],
  ...over,
});
const NOTHING: ReadonlySet<string> = new Set();
const stepOn = (today: CalendarDate, over: Partial<OwnerClock> = {}, delivered = NOTHING) =>
  planOn([clock(over)], DEFAULT_SCHEDULE, today, delivered).map((due) => due.step);

describe('the default schedule', () => {
  it('has the steps of the domain', () => {
    expect(DEFAULT_SCHEDULE.map(({ name }) => name)).toEqual([
      'end-90',
      'end-30',
      'actBy-10',
      'actBy-3',
      'actBy0',
      'end0',
      'end+1',
      'end+7',
    ]);
  });

  it.each([
    ['2027-02-04', []],
    ['2027-02-05', ['end-90']],
    ['2027-04-05', ['end-90']],
    ['2027-04-06', ['end-30']],
    ['2027-04-15', ['end-30']],
    ['2027-04-16', ['actBy-10']],
    ['2027-04-23', ['actBy-3']],
    ['2027-04-26', ['actBy0']],
    ['2027-05-05', ['actBy0']],
    ['2027-05-06', ['end0']],
    ['2027-05-07', ['end+1']],
    ['2027-05-13', ['end+7']],
    ['2031-01-01', ['end+7']],
  ])('collapses on %s to %j', (today, steps) => {
    expect(stepOn(calendarDate(today))).toEqual(steps);
  });

  it('lets the end win where it falls on the day to act', () => {
    expect(stepOn(END, { actBy: END })).toEqual(['end0']);
    expect(stepOn(calendarDate('2027-04-06'), { actBy: calendarDate('2027-04-16') })).toEqual(['end-30']);
  });

  it('fires the end steps as usual where acting is possible only after the end', () => {
    const late = { actBy: calendarDate('2027-05-10') };
    const days = ['2027-05-06', '2027-05-07', '2027-05-09', '2027-05-10', '2027-05-13'];
    expect(days.flatMap((day) => stepOn(calendarDate(day), late))).toEqual([
      'end0',
      // One reminder for both steps of this day.
      'end+1',
      'end+1',
      'actBy0',
      'end+7',
    ]);
  });
});

describe('a due reminder', () => {
  it('names its owner, clock, step, days and mandates, and carries them in its key', () => {
    const shared = clock({ item: 'e1', clock: 'means', mandateIds: ['m1', 'm2'] });
    expect(planOn([shared], DEFAULT_SCHEDULE, ACT_BY, NOTHING)).toEqual([
      {
        key: 'e1|means|actBy0|2027-05-06',
        item: 'e1',
        clock: 'means',
        step: 'actBy0',
        lastDay: '2027-05-06',
        actBy: '2027-04-26',
        urgency: 'now',
        mandateIds: ['m1', 'm2'],
      },
    ]);
  });

  it.each([
    ['2027-04-25', 'soon'],
    ['2027-04-26', 'now'],
    ['2027-05-06', 'now'],
    ['2027-05-07', 'ended'],
  ])('is on %s of urgency %s', (today, urgency) => {
    expect(planOn([clock()], DEFAULT_SCHEDULE, calendarDate(today), NOTHING)[0]?.urgency).toBe(urgency);
  });

  it('comes in order of its last day to act', () => {
    const later = clock({ item: 'm0', actBy: calendarDate('2027-04-28') });
    const same = clock({ item: 'm2' });
    const due = planOn([later, same, clock()], DEFAULT_SCHEDULE, END, NOTHING);
    expect(due.map(({ item }) => item)).toEqual(['m1', 'm2', 'm0']);
  });
});

describe('deliveries', () => {
  const delivered = (...steps: string[]) => new Set(steps.map((name) => reminderKey(clock(), name)));

  it('keep a step quiet until the next one', () => {
    expect(stepOn(calendarDate('2027-04-10'), {}, delivered('end-30'))).toEqual([]);
    expect(stepOn(calendarDate('2027-04-16'), {}, delivered('end-30'))).toEqual(['actBy-10']);
  });

  it('of a later step keep the earlier ones quiet when the clock of the machine goes back', () => {
    expect(stepOn(calendarDate('2027-04-10'), {}, delivered('actBy0'))).toEqual([]);
  });

  it('of one last day say nothing about another', () => {
    const moved = { lastDay: calendarDate('2027-05-07') };
    expect(stepOn(calendarDate('2027-04-10'), moved, delivered('end-30', 'actBy0'))).toEqual(['end-30']);
  });

  it.each([
    ['item', { item: 'm2' }],
    ['clock', { clock: 'inactivity' as const }],
  ])('of one %s say nothing about another', (_, over) => {
    expect(stepOn(ACT_BY, over, delivered('actBy0'))).toEqual(['actBy0']);
  });
});

describe('any history', () => {
  const anyDate = fc.integer({ min: dayNumber(FIRST_DATE), max: dayNumber(LAST_DATE) }).map(fromDayNumber);
  const near = fc.integer({ min: -150, max: 60 }).map((days) => addDays(END, days));
  const schedule: fc.Arbitrary<Schedule> = fc.uniqueArray(
    fc
      .tuple(fc.constantFrom('end' as const, 'actBy' as const), fc.integer({ min: -100, max: 10 }))
      .map(([anchor, offset]) => step(anchor, offset)),
    { maxLength: 8, selector: ({ name }) => name },
  );
  const clockOf = (date: fc.Arbitrary<CalendarDate>) =>
    fc
      .record({
        item: fc.constantFrom('m1', 'm2', 'e1'),
        clock: fc.constantFrom(...CLOCK_KINDS),
        lastDay: date,
        actBy: date,
      })
      .map(clock);
  const clocksOf = (date: fc.Arbitrary<CalendarDate>) =>
    fc.uniqueArray(clockOf(date), { maxLength: 4, selector: (some) => reminderKey(some, '') });
  /** The steps whose day has come, in the order in which they must be told, found by looking at every day. */
  function passed({ lastDay, actBy }: OwnerClock, steps: Schedule, today: CalendarDate): string[] {
    const told: string[] = [];
    for (let days = dayNumber(END) - 400; days <= dayNumber(today); days += 1) {
      for (const anchor of ['actBy', 'end'] as const) {
        const from = dayNumber(anchor === 'end' ? lastDay : actBy);
        const found = steps.find((some) => some.anchor === anchor && from + some.offsetDays === days);
        if (found) told.push(found.name);
      }
    }
    return told;
  }

  it('loses no reminder and doubles none', () => {
    fc.assert(
      fc.property(
        clocksOf(near),
        schedule,
        fc.array(near, { minLength: 1, maxLength: 12 }),
        (clocks, steps, days) => {
          const delivered = new Set<string>();
          // Days in any order: the clock of a machine may go back.
          for (const today of days) {
            for (const { key } of planOn(clocks, steps, today, delivered)) {
              expect(delivered.has(key)).toBe(false);
              delivered.add(key);
            }
            for (const some of clocks) {
              const all = passed(some, steps, LAST_DAY_NEAR);
              const last = passed(some, steps, today).at(-1);
              // The latest step that has come was told, or a later one was.
              const told =
                last === undefined ||
                all.slice(all.indexOf(last)).some((name) => delivered.has(reminderKey(some, name)));
              expect(told).toBe(true);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('tells of one clock later and later steps only, one a day', () => {
    fc.assert(
      fc.property(clockOf(near), schedule, fc.array(near, { maxLength: 12 }), (some, steps, days) => {
        const told: string[] = [];
        for (const today of days) {
          const due = planOn([some], steps, today, new Set(told.map((name) => reminderKey(some, name))));
          expect(due.length).toBeLessThanOrEqual(1);
          told.push(...due.map(({ step: name }) => name));
        }
        const order = passed(some, steps, LAST_DAY_NEAR);
        const places = told.map((name) => order.indexOf(name));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });

  it('is answered for any date, schedule and set of deliveries', () => {
    fc.assert(
      fc.property(
        clocksOf(anyDate),
        schedule,
        anyDate,
        fc.array(fc.string()),
        (clocks, steps, today, keys) => {
          const due = planOn(clocks, steps, today, new Set(keys));
          expect(due.length).toBeLessThanOrEqual(clocks.length);
          expect(due.every(({ key }) => !keys.includes(key))).toBe(true);
        },
      ),
    );
  });

  const LAST_DAY_NEAR = addDays(END, 200);
});
