/** The list of a day after changes is the list derived from nothing, whatever changed; and what is untouched is not derived again. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterChange, type DayList, dayList, dayListInSlices } from '#core/domain/query/day-list.ts';
import type { DerivedItem } from '#core/domain/query/derive-item.ts';
import type { Facts } from '#core/domain/query/facts.ts';
import { byHaste, deriveItems } from '#core/domain/query/list-items.ts';
import { answerId, answerSchema } from '#core/domain/records/answer.ts';
import { PLAIN_ORGANISATION, PLAIN_PERSON, PLAIN_SERVICE } from '#core/domain/records/blank.ts';
import { organisationSchema } from '#core/domain/records/organisation.ts';
import { personSchema } from '#core/domain/records/person.ts';
import { applyChange, type Collection, EMPTY_REGISTER, type Put } from '#core/domain/records/register.ts';
import { serviceSchema } from '#core/domain/records/service.ts';
import { isKnown } from '#core/domain/rules/clocks.ts';
import {
  anyFacts,
  anyMandate,
  anySupplier,
  near,
  personId,
  supplierId,
  TODAY,
} from '#test/unit/core/any-facts.ts';
import {
  adminRole,
  facts,
  mandate,
  means,
  profile,
  representative,
  subscription,
  supplier,
  usedOn,
} from '#test/unit/core/builders.ts';
import { assigned, chain, side } from '#test/unit/core/chain-builders.ts';

const id = (prefix: string) => fc.integer({ min: 0, max: 8 }).map((at) => `${prefix}${at}`);
const name = fc.constantFrom('Anna', 'Bob', 'Zoë');
const put = <T>(from: fc.Arbitrary<T>, to: (value: T) => Put): fc.Arbitrary<Put> => from.map(to);

const subscriptionId = fc.constantFrom('b1', 'b2', null);
const organisationId = fc.constantFrom('o1', 'o2');

/** A chain mandate through which a person logged in at a supplier. */
const assignedChain = (given: { personId: string; on: string; supplierId: string | null }) =>
  chain({
    intermediary: side({ supplierId: given.supplierId }),
    assignments: [assigned(given.personId, { lastUse: usedOn(given.on) })],
  });

const anyPut: fc.Arbitrary<Put> = fc.oneof(
  put(fc.record({ id: id('m'), over: anyMandate }), (given) => ({
    collection: 'mandates',
    record: mandate({ ...given.over, id: given.id }),
  })),
  put(fc.record({ id: id('e'), personId, supplierId, endsOn: fc.option(near), subscriptionId }), (given) => ({
    collection: 'means',
    record: means(given),
  })),
  put(fc.record({ id: subscriptionId, endsOn: fc.option(near) }), ({ id: one, endsOn }) => ({
    collection: 'subscriptions',
    record: subscription({ id: one ?? 'b1', endsOn }),
  })),
  put(fc.record({ id: id('r'), personId, to: fc.option(near), organisationId }), (given) => ({
    collection: 'adminRoles',
    record: adminRole(given),
  })),
  put(fc.record({ id: id('l'), personId, to: fc.option(near), organisationId }), (given) => ({
    collection: 'legalRepresentatives',
    record: representative(given),
  })),
  put(fc.record({ personId, on: near, supplierId }), (given) => ({
    collection: 'chainMandates',
    record: assignedChain(given),
  })),
  put(fc.record({ id: personId, name, lastWorkingDay: fc.option(near) }), (given) => ({
    collection: 'persons',
    record: personSchema.parse({ ...PLAIN_PERSON, ...given }),
  })),
  put(fc.record({ id: fc.constantFrom('o1', 'o2'), name }), (given) => ({
    collection: 'organisations',
    record: organisationSchema.parse({ ...PLAIN_ORGANISATION, ...given, kvk: '68750110', kind: 'own' }),
  })),
  put(fc.record({ id: fc.constantFrom('s1', 's2'), over: anySupplier }), (given) => ({
    collection: 'suppliers',
    record: supplier({ ...given.over, id: given.id }),
  })),
  put(fc.record({ id: fc.constantFrom('d1', 'd2'), name }), (given) => ({
    collection: 'services',
    record: serviceSchema.parse({ ...PLAIN_SERVICE, ...given, providerId: 'v1', level: 'EH3' }),
  })),
  put(fc.record({ id: fc.constant('v1'), name }), (given) => ({
    collection: 'serviceProviders',
    record: given as Extract<Put, { collection: 'serviceProviders' }>['record'],
  })),
  put(fc.constantFrom('administrator', 'user', null), (role) => ({
    collection: 'profile',
    record: profile({ personId: 'p1', organisationId: 'o1', role }),
  })),
);

/** The own records over those of the catalogue, as the facts of a register are made. */
const factsAfter = (before: Facts, request: Parameters<typeof applyChange>[1]): Facts => {
  const register = applyChange(before.register, request);
  return {
    register,
    suppliers: new Map([...before.suppliers, ...register.suppliers]),
    serviceProviders: new Map([...before.serviceProviders, ...register.serviceProviders]),
    services: new Map([...before.services, ...register.services]),
  };
};

const shown = ({ inHaste, archived }: DayList) =>
  [inHaste, archived].map((list) =>
    list.map((derived: DerivedItem) => ({
      item: derived.item,
      mandate: derived.mandate,
      clocks: derived.clocks,
      first: derived.first,
      authorised: derived.authorised,
      answers: derived.clocks.filter(isKnown).map((clock) => derived.answerOf(clock)),
    })),
  );

const COLLECTION_OF: Readonly<Record<string, Collection>> = {
  m: 'mandates',
  r: 'adminRoles',
  l: 'legalRepresentatives',
};

const anyStep = fc.record({
  puts: fc.array(anyPut, { maxLength: 3 }),
  removed: fc.array(fc.oneof(id('m'), id('e'), id('r'), id('l')), { maxLength: 1 }),
  /** Which clock of which item is answered, and how. */
  answered: fc.option(fc.record({ item: fc.nat(8), clock: fc.nat(2), holds: fc.boolean() })),
});

/** An answer to a clock that is there, so that it counts; or to another end of it, so that it does not. */
function answerTo(
  list: DayList,
  { item, clock, holds }: { item: number; clock: number; holds: boolean },
): Put[] {
  const known = list.inHaste[item % Math.max(1, list.inHaste.length)]?.clocks.filter(isKnown);
  const chosen = known?.[clock % Math.max(1, known.length)];
  if (chosen === undefined) return [];
  const { ownerId, kind, lastDay } = chosen;
  const record = answerSchema.parse({
    id: answerId(ownerId, kind),
    item: ownerId,
    clock: kind,
    lastDay: holds ? lastDay : '2020-01-01',
    given: { kind: 'not-renewing', reason: 'gestopt' },
    answeredOn: TODAY,
  });
  return [{ collection: 'answers', record }];
}

describe('the list of a day', () => {
  it('after any changes is what deriving from nothing makes of them', () => {
    fc.assert(
      fc.property(anyFacts, fc.array(anyStep, { minLength: 1, maxLength: 4 }), (start, steps) => {
        let known = start;
        let list = dayList(known, TODAY);
        for (const { puts, removed, answered } of steps) {
          known = factsAfter(known, {
            action: 'import.apply',
            puts: [...puts, ...(answered === null ? [] : answerTo(list, answered))],
            removes: removed.map((one) => ({
              collection: COLLECTION_OF[one.charAt(0)] ?? 'means',
              id: one,
            })),
            reason: null,
          });
          list = afterChange(list, known);
          expect(shown(list)).toEqual(shown(dayList(known, TODAY)));
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['the only one to be renewed', 'm1'],
    ['the only archived one', 'm2'],
  ])('derives %s again and leaves the rest as it is', (_, changed) => {
    const gone = { archivedOn: '2026-11-01', personId: 'p2', organisationId: 'o2', supplierId: 's2' };
    const known = facts({ mandates: [mandate({ id: 'm1' }), mandate({ id: 'm2', ...gone })] });
    const over = { id: changed, note: 'Gewijzigd', ...(changed === 'm2' ? gone : {}) };
    const puts: Put[] = [{ collection: 'mandates', record: mandate(over) }];
    const after = factsAfter(known, { action: 'mandate.change', puts, removes: [], reason: null });
    const before = dayList(known, TODAY);
    const list = afterChange(before, after);
    expect(shown(list)).toEqual(shown(dayList(after, TODAY)));
    const kept = changed === 'm1' ? 'archived' : 'inHaste';
    expect(list[kept][0]).toBe(before[kept][0]);
  });

  it('lets go of a mandate that was removed', () => {
    const known = facts({ mandates: [mandate({ id: 'm1' }), mandate({ id: 'm2', personId: 'p2' })] });
    const removes = [{ collection: 'mandates', id: 'm2' }] as const;
    const after = factsAfter(known, { action: 'import.apply', puts: [], removes, reason: null });
    expect(afterChange(dayList(known, TODAY), after).inHaste.map(({ mandate: { id: one } }) => one)).toEqual([
      'm1',
    ]);
  });

  it('holds every mandate once, in order of haste', () => {
    fc.assert(
      fc.property(anyFacts, (known) => {
        const list = dayList(known, TODAY);
        expect(list.inHaste.map(({ item }) => item)).toEqual(
          deriveItems(known, TODAY)
            .sort(byHaste)
            .map(({ item }) => item),
        );
        expect(list.inHaste.length + list.archived.length).toBe(known.register.mandates.size);
      }),
    );
  });

  it('pauses while much is derived and put in order', () => {
    const many = Array.from({ length: 12_000 }, (_, at) => mandate({ id: `m${at}` }));
    const work = dayListInSlices(facts({ mandates: many }), TODAY);
    let pauses = 0;
    for (let slice = work.next(); !slice.done; slice = work.next()) pauses += 1;
    // Every 200 that are derived, and every 5,000 that are put in order.
    expect(pauses).toBeGreaterThanOrEqual(60 + 2);
  });

  it('keeps the items of persons that a change says nothing of', () => {
    const of = (personId: string) => mandate({ id: `m-${personId}`, personId });
    const start = factsAfter(
      { register: EMPTY_REGISTER, suppliers: new Map(), serviceProviders: new Map(), services: new Map() },
      {
        action: 'import.apply',
        puts: ['p1', 'p2'].map((one) => ({ collection: 'mandates', record: of(one) })),
        removes: [],
        reason: null,
      },
    );
    const before = dayList(start, TODAY);
    const after = afterChange(
      before,
      factsAfter(start, {
        action: 'mandate.change',
        puts: [{ collection: 'mandates', record: { ...of('p1'), note: 'anders' } }],
        removes: [],
        reason: null,
      }),
    );
    const same = after.inHaste.filter((derived) => before.inHaste.includes(derived));
    expect(same.map(({ mandate: { id: kept } }) => kept)).toEqual(['m-p2']);
  });
});
