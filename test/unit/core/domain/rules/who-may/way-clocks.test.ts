/** The clocks of a way, as they stood on a day. */
import { describe, expect, it } from 'vitest';
import type { Way } from '#core/domain/rules/who-may/way.ts';
import { clocksOfWay } from '#core/domain/rules/who-may/way-clocks.ts';
import { whoMay } from '#core/domain/rules/who-may/who-may.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { mandate, means, subscription, supplier, term, usedOn } from '#test/unit/core/builders.ts';
import { assigned, chain, side, UNKNOWN } from '#test/unit/core/chain-builders.ts';
import { registerOf } from '#test/unit/core/whole-register.ts';

const TODAY = calendarDate('2026-11-25');
type Records = Parameters<typeof registerOf>[0];
function clocks(records: Records, on: string, organisationId: string, counts = true) {
  const suppliers = [supplier(counts ? {} : { inactivityMonths: 'none' })];
  const question = { serviceId: 'd1', organisationId, on: calendarDate(on) };
  const { persons, withoutPerson } = whoMay(question, registerOf(records, { suppliers }), TODAY);
  return [...persons.flatMap(({ ways }) => ways), ...withoutPerson].map((way) =>
    way.clocks.map(({ kind, lastDay }) => `${kind} ${lastDay ?? 'not known'}`).join(', '),
  );
}
const TWO_TERMS = { terms: [term('2020-01-01', '2024-12-31'), term('2025-06-01', '2029-12-31')] };

describe('the clocks of a way', () => {
  it.each<[string, Records, string, string]>([
    [
      'term and last use',
      { mandates: [mandate({ ...TWO_TERMS, lastUse: usedOn('2026-01-10') })] },
      '2026-11-25',
      'term 2029-12-31, inactivity 2028-01-09',
    ],
    [
      'the term of that day',
      { mandates: [mandate(TWO_TERMS)] },
      '2024-12-31',
      'term 2024-12-31, inactivity not known',
    ],
    [
      'the next term in a gap',
      { mandates: [mandate(TWO_TERMS)] },
      '2025-01-01',
      'term 2029-12-31, inactivity not known',
    ],
    [
      'the means',
      { mandates: [mandate(TWO_TERMS)], means: [means({ endsOn: '2027-01-01' })] },
      '2026-11-25',
      'term 2029-12-31, inactivity not known, means 2027-01-01',
    ],
    [
      'the contract',
      {
        mandates: [mandate(TWO_TERMS)],
        means: [means({ subscriptionId: 'b1' })],
        subscriptions: [subscription({ endsOn: '2026-12-31' })],
      },
      '2026-11-25',
      'term 2029-12-31, inactivity not known, means not known, subscription 2026-12-31',
    ],
  ])('of a mandate are %s', (_name, records, on, expected) => {
    expect(clocks(records, on, 'o1')).toEqual([expected]);
  });

  const used = (on: string, over: object = {}) => assigned('p1', { lastUse: usedOn(on), ...over });
  const sides = 'side-own 2030-12-31, side-other 2030-12-31';
  it.each<[string, Records, string, boolean]>([
    [
      'its user and its sides',
      { chainMandates: [chain({ assignments: [used('2026-01-10')] })] },
      `inactivity 2028-01-09, ${sides}`,
      true,
    ],
    [
      'the means of its user',
      { chainMandates: [chain()], means: [means({ endsOn: '2027-01-01' })] },
      `means 2027-01-01, ${sides}`,
      false,
    ],
    [
      'its sides, where it is assigned to nobody',
      { chainMandates: [chain({ assignments: [] })] },
      sides,
      true,
    ],
    [
      'its sides, where it is not known to whom',
      { chainMandates: [chain({ assignments: null })] },
      sides,
      true,
    ],
    [
      'the other side, where the own one is not known',
      { chainMandates: [chain({ intermediary: UNKNOWN })] },
      'side-own not known, side-other 2030-12-31',
      true,
    ],
    [
      'of a supplier that is not known',
      {
        chainMandates: [
          chain({ intermediary: side({ supplierId: null }), assignments: [used('2026-01-10')] }),
        ],
      },
      `inactivity 2028-01-09, ${sides}`,
      true,
    ],
  ])('of a chain are %s', (_name, records, expected, counts) => {
    expect(clocks(records, '2026-11-25', 'o2', counts)).toEqual([expected]);
  });

  it('are those of the assignment that holds on the day, of two to one person', () => {
    const twice = [used('2026-01-10', { to: '2026-01-31' }), used('2026-06-10', { from: '2026-03-01' })];
    const [first] = clocks({ chainMandates: [chain({ assignments: twice })] }, '2026-11-25', 'o2');
    expect(first).toContain('inactivity 2028-06-09');
  });

  it('are none of a record that is not there', () => {
    const way = { kind: 'chain', recordId: 'c9', personId: 'p1', meansId: null } as Way;
    expect(clocksOfWay(way, TODAY, registerOf({}))).toEqual([]);
  });
});
