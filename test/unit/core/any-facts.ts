/** Whatever a register may say around one day, for properties that must hold of all of it. */
import fc from 'fast-check';
import type { Facts } from '#core/domain/query/facts.ts';
import { ASSURANCE_LEVELS } from '#core/domain/values/assurance-level.ts';
import { addDays, calendarDate } from '#core/domain/values/calendar-date.ts';
import { facts, mandate, means, profile, supplier } from '#test/unit/core/builders.ts';

export const TODAY = calendarDate('2026-11-22');
export const near = fc.integer({ min: -900, max: 900 }).map((days) => addDays(TODAY, days));
const maybe = fc.option(near);
const level = fc.constantFrom(...ASSURANCE_LEVELS);
export const personId = fc.constantFrom('p1', 'p2', 'p3');
export const supplierId = fc.constantFrom('s1', 's2', null);

const anyScope = fc.constantFrom(
  { kind: 'services', serviceIds: ['d1'] },
  { kind: 'services', serviceIds: ['d2', 'd9'] },
  { kind: 'provider', providerId: 'v1' },
  { kind: 'provider', providerId: 'v9' },
  { kind: 'level' },
);

export const anyMandate = fc.record({
  scope: fc
    .tuple(anyScope, fc.constantFrom(null, '000123456789'))
    .map(([scope, branch]) => ({ ...scope, branch, forThirdPartiesOnly: false })),
  personId,
  supplierId,
  level,
  organisationId: fc.constantFrom('o1', 'o2'),
  terms: fc.array(fc.record({ startsOn: maybe, endsOn: near }), { minLength: 1, maxLength: 3 }),
  lastUse: fc.oneof(
    near.map((on) => ({ kind: 'date', on })),
    fc.constantFrom({ kind: 'never' }, { kind: 'unknown' }),
  ),
  suspensions: fc.array(fc.record({ from: maybe, to: maybe }), { maxLength: 1 }),
  revoked: fc.option(fc.record({ on: maybe, reason: fc.constant(null) }), { freq: 4 }),
  archivedOn: fc.option(near, { freq: 1 }),
});
export const anySupplier = fc.record({
  inactivityMonths: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constantFrom('none', 'unknown')),
  inactivityScope: fc.constantFrom('account', 'mandate', 'unknown'),
  renewsFromDaysBefore: fc.option(fc.integer({ min: 0, max: 90 })),
  renewsOnlyAfterEnd: fc.boolean(),
});
export const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    mandates: fc.array(anyMandate, { maxLength: 8 }),
    means: fc.array(fc.record({ personId, supplierId, level, endsOn: maybe }), { maxLength: 5 }),
    suppliers: fc.array(anySupplier, { maxLength: 2 }),
    role: fc.constantFrom('administrator', 'user', null),
    ownBufferDays: fc.integer({ min: 0, max: 20 }),
  })
  .map((given) =>
    facts({
      mandates: given.mandates.map((over, at) => mandate({ ...over, id: `m${at}` })),
      means: given.means.map((over, at) => means({ ...over, id: `e${at}` })),
      suppliers: given.suppliers.map((over, at) => supplier({ ...over, id: `s${at + 1}` })),
      profile: profile({ organisationId: 'o1', role: given.role, ownBufferDays: given.ownBufferDays }),
    }),
  );
