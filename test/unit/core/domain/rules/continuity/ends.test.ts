/** Ends that come together, or just before something must be filed. */
import { describe, expect, it } from 'vitest';
import type { RiskCode } from '#core/domain/rules/continuity/risk.ts';
import { risksOf } from '#core/domain/rules/continuity/risks-of.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { mandate, means, term } from '#test/unit/core/builders.ts';
import { chain, scopeOf, service, side } from '#test/unit/core/chain-builders.ts';
import { type Catalogue, registerOf } from '#test/unit/core/whole-register.ts';

const TODAY = calendarDate('2026-11-25');
const until = (endsOn: string) => ({ terms: [term('2026-01-01', endsOn)] });

interface Given extends Catalogue {
  readonly mandates?: readonly ReturnType<typeof mandate>[];
  readonly chains?: readonly ReturnType<typeof chain>[];
  readonly means?: readonly ReturnType<typeof means>[];
}
const risks = (code: RiskCode, given: Given) =>
  risksOf(
    registerOf(
      { mandates: given.mandates ?? [], chainMandates: given.chains ?? [], means: given.means ?? [] },
      given,
    ),
    TODAY,
  ).filter((one) => one.code === code);

describe('ten or more ends in one ISO week', () => {
  const ending = (days: readonly string[]) => days.map((on, at) => mandate({ id: `m${at}`, ...until(on) }));
  const many = (count: number, on: string) => Array.from({ length: count }, () => on);

  it.each<[string, readonly string[], number]>([
    ['nine', many(9, '2027-01-03'), 0],
    ['ten', many(10, '2027-01-03'), 1],
    ['nine, and one on the Monday after', [...many(9, '2027-01-03'), '2027-01-04'], 0],
    ['nine, and one on the Sunday before', [...many(9, '2026-12-28'), '2026-12-27'], 0],
    ['over New Year', [...many(5, '2026-12-28'), ...many(5, '2027-01-03')], 1],
    ['ended already', many(10, '2026-11-24'), 0],
    ['twice', [...many(10, '2027-01-03'), ...many(10, '2027-01-04')], 2],
  ])('%s', (_name, days, count) => {
    expect(risks('many-ends-in-one-week', { mandates: ending(days) })).toHaveLength(count);
  });

  it('names the week, its first end and everything that ends', () => {
    const mandates = ending([...many(8, '2027-01-03'), '2026-12-31']);
    const chains = [chain({ grantor: side(until('2027-01-01')) })];
    expect(risks('many-ends-in-one-week', { mandates, chains })).toEqual([
      expect.objectContaining({
        severity: 'notable',
        on: '2026-12-31',
        week: { year: 2026, week: 53, monday: '2026-12-28' },
        mandateIds: mandates.map(({ id }) => id),
        chainIds: ['c1'],
      }),
    ]);
  });
});

describe('an end just before a filing deadline', () => {
  const VAT = { key: 'vat', name: 'Btw', when: { kind: 'yearly', days: ['01-31'] } };
  const services = [service('d1', { deadlines: [VAT] }), service('d2', { deadlines: [VAT] }), service('d3')];
  const found = (given: Given) =>
    risks('end-before-deadline', { services, ...given })
      .map(({ serviceId, deadline, on, mandateIds, chainIds }) =>
        [serviceId, deadline?.on, on, ...mandateIds, ...chainIds].join(' '),
      )
      .join('; ');
  const one = (endsOn: string, over: Record<string, unknown> = {}) => [
    mandate({ ...until(endsOn), ...over }),
  ];
  const ALL = { kind: 'level', branch: null, forThirdPartiesOnly: false };

  it.each<[string, Given, string]>([
    ['fifteen days before', { mandates: one('2027-01-16') }, ''],
    ['fourteen days before', { mandates: one('2027-01-17') }, 'd1 2027-01-31 2027-01-17 m1'],
    ['the day before', { mandates: one('2027-01-30') }, 'd1 2027-01-31 2027-01-30 m1'],
    ['the day itself', { mandates: one('2027-01-31') }, ''],
    ['a service without deadlines', { mandates: one('2027-01-30', { scope: scopeOf('d3') }) }, ''],
    ['a service that is not recorded', { mandates: one('2027-01-30', { scope: scopeOf('d9') }) }, ''],
    [
      'all services',
      { mandates: one('2027-01-30', { scope: ALL }) },
      'd1 2027-01-31 2027-01-30 m1; d2 2027-01-31 2027-01-30 m1',
    ],
    [
      'another provider',
      { mandates: one('2027-01-30', { scope: { ...ALL, kind: 'provider', providerId: 'v2' } }) },
      '',
    ],
    [
      'withdrawn before',
      { mandates: one('2030-01-01', { revoked: { on: '2027-01-31', reason: null } }) },
      'd1 2027-01-31 2027-01-30 m1',
    ],
    [
      'the means ends before',
      { mandates: one('2030-01-01'), means: [means({ endsOn: '2027-01-30' })] },
      'd1 2027-01-31 2027-01-30 m1',
    ],
    [
      'the means ended already',
      { mandates: one('2030-01-01'), means: [means({ endsOn: '2026-01-30' })] },
      '',
    ],
    ['a chain', { chains: [chain({ grantor: side(until('2027-01-30')) })] }, 'd1 2027-01-31 2027-01-30 c1'],
    [
      'several',
      { mandates: [...one('2027-01-30'), mandate({ id: 'm2', ...until('2027-01-20') })] },
      'd1 2027-01-31 2027-01-20 m1 m2',
    ],
    ['no service has deadlines', { mandates: one('2027-01-30'), services: [service('d1')] }, ''],
  ])('%s: %s', (_name, given, expected) => {
    expect(found(given)).toBe(expected);
  });
});
