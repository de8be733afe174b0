import { describe, expect, it } from 'vitest';
import { DEFAULT_PROFILE, profileSchema, type ScheduleOverride } from '#core/domain/records/profile.ts';
import { Schedules, schedulesOf, step } from '#core/domain/reminders/schedule.ts';
import type { SupplierId } from '#core/domain/values/id.ts';
import { KIND_OF_CLOCK, REMINDED_CLOCKS, type RemindedClock } from '#core/domain/values/reminded.ts';

const USUAL = ['end-90', 'end-30', 'actBy-10', 'actBy-3', 'actBy0', 'end0', 'end+1', 'end+7'];
const EARLY = ['end-180', 'end-120', ...USUAL];
const namesOf = (
  schedules: Schedules,
  clock: RemindedClock,
  supplierId: string | null = 's1',
  joint = false,
) => schedules.of({ clock, supplierId, joint }).map(({ name }) => name);
const override = (kind: ScheduleOverride['kind'], supplierId: string | null, ...days: number[]) => ({
  kind,
  supplierId: supplierId as SupplierId | null,
  steps: days.map((offsetDays) => ({ anchor: 'end' as const, offsetDays })),
});

describe('the usual schedule', () => {
  it.each(REMINDED_CLOCKS.map((clock) => [clock] as const))('of %s is that of the domain', (clock) => {
    const expected = { role: EARLY, invitation: ['end-14', 'end-7', 'end-2', 'end0'] };
    expect(namesOf(new Schedules([]), clock)).toEqual(clock in expected ? expected[clock as never] : USUAL);
  });

  it('begins earlier where several must sign, but for an invitation', () => {
    expect(namesOf(new Schedules([]), 'side-other', 's1', true)).toEqual(EARLY);
    expect(namesOf(new Schedules([]), 'invitation', 's1', true)).toHaveLength(4);
  });
});

describe('a schedule that was chosen', () => {
  const chosen = new Schedules([
    override('chain', null, -60),
    override('chain', 's1', -50),
    override('chain', 's1', -40, -40),
  ]);

  it.each([
    ['its supplier, the later of two, each step once', 's1', ['end-40']],
    ['every other supplier', 's2', ['end-60']],
    ['a supplier that is not known', null, ['end-60']],
  ])('holds for %s', (_, supplierId, expected) => {
    expect(namesOf(chosen, 'side-own', supplierId)).toEqual(expected);
    expect(namesOf(chosen, 'side-other', supplierId, true)).toEqual(expected);
  });

  it.each(
    REMINDED_CLOCKS.filter((clock) => KIND_OF_CLOCK[clock] !== 'chain').map((clock) => [clock] as const),
  )('of chains says nothing of %s', (clock) => {
    expect(namesOf(chosen, clock)).toEqual(namesOf(new Schedules([]), clock));
  });

  it('for one supplier says nothing of another', () => {
    expect(namesOf(new Schedules([override('mandate', 's1', -40)]), 'term', 's2')).toEqual(USUAL);
  });

  it('is made once for a profile, which holds none at first', () => {
    expect(schedulesOf(DEFAULT_PROFILE)).toBe(schedulesOf(DEFAULT_PROFILE));
    expect(namesOf(schedulesOf(DEFAULT_PROFILE), 'term')).toEqual(USUAL);
  });

  it('has a step at least', () => {
    const accepted = (steps: readonly unknown[]) =>
      profileSchema.safeParse({ ...DEFAULT_PROFILE, schedules: [{ supplierId: null, kind: 'role', steps }] })
        .success;
    expect(accepted([{ anchor: 'actBy', offsetDays: -5 }])).toBe(true);
    expect(accepted([])).toBe(false);
  });
});

describe('the reach of the steps', () => {
  it.each([
    ['the usual ones', [], { end: -90, actBy: -10 }],
    ['earlier ones of a mandate', [override('mandate', 's1', -200)], { end: -200, actBy: -10 }],
    [
      'earlier ones of a role, which no mandate has',
      [override('role', null, -200)],
      { end: -90, actBy: -10 },
    ],
  ])('is that of %s', (_, overrides, reach) => {
    expect(new Schedules(overrides).reach).toEqual(reach);
  });
});

describe('a step', () => {
  it.each([
    ['end', -90, 'end-90'],
    ['actBy', 0, 'actBy0'],
    ['end', 7, 'end+7'],
  ] as const)('at %s, %i days is kept for ever under the name %s', (anchor, days, name) => {
    expect(step(anchor, days).name).toBe(name);
  });
});
