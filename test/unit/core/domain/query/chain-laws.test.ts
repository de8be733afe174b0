/** What holds of every chain mandate, whatever is recorded of it (DOMAIN: Chain mandates; Terms and clocks, 3 and 4). */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chainItemSchema } from '#core/domain/query/chain-item.ts';
import { deriveChain } from '#core/domain/query/derive-chain.ts';
import { isKnown } from '#core/domain/rules/clocks.ts';
import { addDays } from '#core/domain/values/calendar-date.ts';
import { means, supplier, usedOn } from '#test/unit/core/builders.ts';
import {
  assigned,
  chain,
  chainFacts,
  MISSING,
  scopeOf,
  service,
  side,
  TODAY,
  UNKNOWN,
} from '#test/unit/core/chain-builders.ts';

const day = fc.integer({ min: -800, max: 1200 }).map((days) => addDays(TODAY, days));
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const recorded = fc
  .record({
    supplierId: fc.constantFrom('s1', 's2', null),
    endsOn: day,
    length: orNull(fc.integer({ min: 0, max: 900 })),
    scope: fc.uniqueArray(fc.constantFrom('d1', 'd2', 'd3'), { minLength: 1 }).map((ids) => scopeOf(...ids)),
    pending: fc.boolean(),
    revoked: orNull(fc.record({ on: orNull(day), reason: fc.constant(null) })),
  })
  .map(({ endsOn, length, ...over }) =>
    side({ ...over, terms: [{ startsOn: length === null ? null : addDays(endsOn, -length), endsOn }] }),
  );
const anySide = fc.oneof({ weight: 5, arbitrary: recorded }, fc.constant(MISSING), fc.constant(UNKNOWN));
const lastUse = fc.oneof(
  fc.constant({ kind: 'unknown' }),
  fc.constant({ kind: 'never' }),
  day.filter((on) => on <= TODAY).map((on) => usedOn(on)),
);
const user = fc.record({
  personId: fc.constantFrom('p1', 'p2', 'p3'),
  from: orNull(day),
  to: orNull(day),
  lastUse,
});
const anyChain = fc
  .record({
    registration: fc.constantFrom('one-register', 'two-registers', null),
    grantor: anySide,
    intermediary: anySide,
    assignments: orNull(
      fc.array(
        user.map(({ personId, ...over }) => assigned(personId, over)),
        { maxLength: 3 },
      ),
    ),
  })
  .map((over) => chain(over));
const anyMeans = fc
  .array(
    fc.record({
      personId: fc.constantFrom('p1', 'p2', 'p3'),
      level: fc.constantFrom('EH2+', 'EH3', 'EH4'),
      kind: fc.constantFrom('regular', 'eh3-belastingdienst'),
      endsOn: orNull(day),
    }),
    { maxLength: 4 },
  )
  .map((all) => all.map((over, at) => means({ id: `e${at}`, ...over })));
const derived = fc.tuple(anyChain, anyMeans).map(([one, all]) => {
  const suppliers = [supplier({ chainRenewal: 'extend' }), supplier({ id: 's2', inactivityMonths: 'none' })];
  const services = [service('d1'), service('d2', { level: 'EH4' }), service('d3', { level: null })];
  return deriveChain(one, chainFacts({ means: all, suppliers, services }), TODAY);
});

it('the item fits the shape in which it crosses to the interface', () => {
  fc.assert(
    fc.property(derived, ({ item }) => {
      expect(chainItemSchema.parse(item)).toEqual(item);
    }),
  );
});

it('works means that nothing is missing and nothing is not known, broken that something is missing', () => {
  fc.assert(
    fc.property(derived, ({ item: { works, missing, notKnown, services } }) => {
      if (works === 'works') expect([missing, notKnown]).toEqual([[], []]);
      if (works === 'broken' || works === 'partly') expect(missing).not.toEqual([]);
      if (works === 'unknown') expect(notKnown).not.toEqual([]);
      if (works === 'planned' || works === 'unknown') expect(missing).toEqual([]);
      if (works === 'partly')
        expect(services.map((one) => one.works)).toEqual(expect.arrayContaining(['works', 'broken']));
    }),
  );
});

it('what works today has not stopped yet, as far as is known', () => {
  fc.assert(
    fc.property(derived, ({ item }) => {
      const sides = [item.sides.grantor, item.sides.intermediary].filter(({ needed }) => needed);
      if (item.works === 'works') expect(sides.every(({ state }) => state === 'active')).toBe(true);
    }),
  );
});

it('a clock that is not known sets no date, and the first known one stops the chain', () => {
  fc.assert(
    fc.property(derived, ({ item, clocks, first }) => {
      const days = clocks.filter(isKnown).map(({ lastDay }) => lastDay);
      expect(item.breaksOn).toBe(days.toSorted()[0] ?? null);
      expect(first === null || days.includes(first.clock.lastDay)).toBe(true);
      if (item.actBy !== null)
        expect(days.some((lastDay) => item.actBy !== null && item.actBy <= lastDay)).toBe(true);
    }),
  );
});
