import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScheduleOverride } from '#core/domain/records/profile.ts';
import { planInSlices, reminderKey } from '#core/domain/reminders/plan.ts';
import type { Remindable } from '#core/domain/reminders/remindable.ts';
import { Schedules, step } from '#core/domain/reminders/schedule.ts';
import {
  addDays,
  type CalendarDate,
  calendarDate,
  dayNumber,
  FIRST_DATE,
  fromDayNumber,
  LAST_DATE,
} from '#core/domain/values/calendar-date.ts';
import { localMoment } from '#core/domain/values/local-moment.ts';
import { REMINDED_CLOCKS, REMINDED_KINDS } from '#core/domain/values/reminded.ts';
import { withPauses } from '#core/domain/values/slices.ts';
import { planOn, remindable, USUAL } from '#test/unit/core/reminders.ts';

const END = calendarDate('2027-05-06');
const ACT_BY = calendarDate('2027-04-26');
const NOTHING: ReadonlySet<string> = new Set();
const stepOn = (today: CalendarDate, over: Partial<Remindable> = {}, delivered = NOTHING) =>
  planOn([remindable(over)], USUAL, today, delivered).map((due) => due.step);

describe('the default schedule', () => {
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
    const shared = remindable({ item: 'e1', clock: 'means', mandateIds: ['m1', 'm2'] });
    expect(planOn([shared], USUAL, ACT_BY, NOTHING)).toEqual([
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
    expect(planOn([remindable()], USUAL, calendarDate(today), NOTHING)[0]?.urgency).toBe(urgency);
  });

  it('comes in order of its last day to act', () => {
    const later = remindable({ item: 'm0', actBy: calendarDate('2027-04-28') });
    const same = remindable({ item: 'm2' });
    const due = planOn([later, same, remindable()], USUAL, END, NOTHING);
    expect(due.map(({ item }) => item)).toEqual(['m1', 'm2', 'm0']);
  });
});

describe('deliveries', () => {
  const delivered = (...steps: string[]) => new Set(steps.map((name) => reminderKey(remindable(), name)));

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

type Steps = ScheduleOverride['steps'];

describe('any history', () => {
  const anyDate = fc.integer({ min: dayNumber(FIRST_DATE), max: dayNumber(LAST_DATE) }).map(fromDayNumber);
  const near = fc.integer({ min: -150, max: 60 }).map((days) => addDays(END, days));
  const steps = fc.uniqueArray(
    fc.record({
      anchor: fc.constantFrom('end' as const, 'actBy' as const),
      offsetDays: fc.integer({ min: -100, max: 10 }),
    }),
    { maxLength: 8, selector: ({ anchor, offsetDays }) => `${anchor}${offsetDays}` },
  );
  const always = (chosen: Steps) =>
    new Schedules(REMINDED_KINDS.map((kind) => ({ supplierId: null, kind, steps: [...chosen] })));
  const clockOf = (date: fc.Arbitrary<CalendarDate>) =>
    fc
      .record({
        item: fc.constantFrom('m1', 'm2', 'e1'),
        clock: fc.constantFrom(...REMINDED_CLOCKS),
        lastDay: date,
        actBy: date,
      })
      .map(remindable);
  const clocksOf = (date: fc.Arbitrary<CalendarDate>) =>
    fc.uniqueArray(clockOf(date), { maxLength: 4, selector: (some) => reminderKey(some, '') });
  /** The steps whose day has come, in the order in which they must be told, found by looking at every day. */
  function passed({ lastDay, actBy }: Remindable, chosen: Steps, today: CalendarDate): string[] {
    const told: string[] = [];
    for (let days = dayNumber(END) - 400; days <= dayNumber(today); days += 1) {
      for (const anchor of ['actBy', 'end'] as const) {
        const from = dayNumber(anchor === 'end' ? lastDay : actBy);
        const found = chosen.find((some) => some.anchor === anchor && from + some.offsetDays === days);
        if (found) told.push(step(found.anchor, found.offsetDays).name);
      }
    }
    return told;
  }

  it('loses no reminder and doubles none', () => {
    fc.assert(
      fc.property(
        clocksOf(near),
        steps,
        fc.array(near, { minLength: 1, maxLength: 12 }),
        (clocks, chosen, days) => {
          const delivered = new Set<string>();
          // Days in any order: the clock of a machine may go back.
          for (const today of days) {
            for (const { key } of planOn(clocks, always(chosen), today, delivered)) {
              expect(delivered.has(key)).toBe(false);
              delivered.add(key);
            }
            for (const some of clocks) {
              const all = passed(some, chosen, LAST_DAY_NEAR);
              const last = passed(some, chosen, today).at(-1);
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
      fc.property(clockOf(near), steps, fc.array(near, { maxLength: 12 }), (some, chosen, days) => {
        const told: string[] = [];
        for (const today of days) {
          const before = new Set(told.map((name) => reminderKey(some, name)));
          const due = planOn([some], always(chosen), today, before);
          expect(due.length).toBeLessThanOrEqual(1);
          told.push(...due.map(({ step: name }) => name));
        }
        const order = passed(some, chosen, LAST_DAY_NEAR);
        const places = told.map((name) => order.indexOf(name));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });

  it('is answered for any date, schedule and set of deliveries', () => {
    fc.assert(
      fc.property(clocksOf(anyDate), steps, anyDate, fc.array(fc.string()), (clocks, chosen, today, keys) => {
        const due = planOn(clocks, always(chosen), today, new Set(keys));
        expect(due.length).toBeLessThanOrEqual(clocks.length);
        expect(due.every(({ key }) => !keys.includes(key))).toBe(true);
      }),
    );
  });

  it('is the same with pauses as without', async () => {
    const many = Array.from({ length: 1_500 }, (_, at) => remindable({ item: `m${at % 1_400}` }));
    const past = { deliveries: new Set<string>(), answers: new Map() };
    const now = localMoment(ACT_BY, '09:00');
    let pauses = 0;
    const paused = await withPauses(planInSlices(many, USUAL, now, past), async () => {
      pauses += 1;
    });
    expect(paused).toEqual(planOn(many, USUAL, ACT_BY, NOTHING));
    expect(pauses).toBe(3);
  });

  const LAST_DAY_NEAR = addDays(END, 200);
});
