/** What was written in an older shape becomes records of the present one, or is refused; and the compiler misses no step. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FROM_1_TO_2 } from '#core/domain/records/migrations/from-1-to-2.ts';
import type { LivingShape } from '#core/domain/records/migrations/living-shape.ts';
import {
  MigrationFailure,
  type OlderShape,
  olderShape,
  shapeBefore,
} from '#core/domain/records/migrations/migrate.ts';
import { SHAPE_1, type Shape1 } from '#core/domain/records/migrations/shape-1.ts';
import { type AnyStep, type ShapeOf, type Steps, stepFrom } from '#core/domain/records/migrations/step.ts';
import { type SchemaVersion, STEPS } from '#core/domain/records/migrations/steps.ts';
import { COLLECTIONS } from '#core/domain/records/register.ts';

const PERSON_1 = { id: 'p-1', name: 'Zoë', email: null };
const PERSON_2 = { ...PERSON_1, startsOn: null, lastWorkingDay: null, archivedOn: null };
const HEAD = {
  seq: 7,
  at: '2026-11-22T09:00:00.000Z',
  by: 'p-1',
  action: 'import.apply',
  reason: '2026-01-01',
} as const;

function shape1(): OlderShape {
  const older = olderShape(1);
  if (older === null) throw new Error('no shape 1');
  return older;
}

/** The older shape before a step that does this to persons, and to the head of a change. */
function shapeWith(person: (record: object) => unknown, head: (head: object) => unknown = (same) => same) {
  const step: AnyStep = {
    collections: FROM_1_TO_2.collections,
    record: (collection, stored) => {
      const move = FROM_1_TO_2.record(collection, stored);
      return collection === 'persons' ? () => person(Object(move())) : move;
    },
    head: (stored) => {
      const move = FROM_1_TO_2.head(stored);
      return () => head(Object(move()));
    },
  };
  const older = shapeBefore([step]);
  if (older === null) throw new Error('no shape');
  return older;
}
const change = (record: unknown = PERSON_1) => ({
  ...HEAD,
  puts: [{ collection: 'persons', record }],
  removes: [],
});

describe('an older shape', () => {
  it('is there for every version but the present one', () => {
    const present: SchemaVersion = 2;
    expect(olderShape(present)).toBe(null);
    expect(olderShape(present - 1)).not.toBe(null);
    expect(STEPS).toHaveLength(present - 1);
    expect(shapeBefore([])).toBe(null);
  });

  it('has collections of its own, in its own order', () => {
    expect(shape1().collections).toEqual(Object.keys(SHAPE_1.records));
    expect(COLLECTIONS).toEqual(expect.arrayContaining([...shape1().collections]));
  });

  it('gives what it did not ask for as not known', () => {
    expect(shape1().record('persons', PERSON_1)).toEqual(PERSON_2);
    const means = { id: 'm', personId: 'p-1', supplierId: null, level: 'EH3', endsOn: '2028-02-29' };
    expect(shape1().record('means', means)).toMatchObject({ ...means, kind: 'regular', revoked: null });
  });

  it('gives every record of the frozen register of its version, and loses nothing of what it says', () => {
    const file = join(import.meta.dirname, '../../../../fixtures/registers/schema-1/changes.json');
    const changes: { puts: { collection: string; record: object }[] }[] = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    const puts = changes.flatMap((one) => one.puts);
    expect(new Set(puts.map(({ collection }) => collection))).toEqual(new Set(shape1().collections));
    for (const { collection, record } of puts) {
      const known = COLLECTIONS.find((one) => one === collection) ?? 'profile';
      expect(shape1().record(known, record)).toMatchObject(record);
    }
  });

  it('gives a change with all its records, and the same head without them', () => {
    const removes = [{ collection: 'answers', id: 'a|term' }];
    expect(shape1().change({ ...change(), removes })).toEqual({
      ...HEAD,
      puts: [{ collection: 'persons', record: PERSON_2 }],
      removes,
    });
    expect(shape1().head(HEAD)).toEqual(HEAD);
  });

  it.each([
    ['a record with a field of later', () => shape1().record('persons', PERSON_2)],
    ['a record without a field', () => shape1().record('persons', { id: 'p-1' })],
    ['a record of a collection of later', () => shape1().record('invitations', {})],
    ['a change with a record of later', () => shape1().change(change(PERSON_2))],
    ['a change that is none', () => shape1().change(null)],
    ['a change of what was not done then', () => shape1().change({ ...change(), action: 'person.erase' })],
    ['a head of what was not done then', () => shape1().head({ ...HEAD, action: 'person.erase' })],
  ])('refuses %s, as none of its own', (_, reading) => {
    expect(reading).toThrow();
    expect(reading).not.toThrow(MigrationFailure);
  });

  it('refuses a sound record that the present rules do not allow, and says where without its content', () => {
    const organisation = {
      id: 'o',
      name: 'O',
      kvk: '01234567',
      kind: 'own',
      legalForm: 'bv',
      rsin: '123456789',
    };
    const reading = () => shape1().record('organisations', organisation);
    expect(reading).toThrow(MigrationFailure);
    expect(reading).toThrow(/^organisations rsin$/);
  });
});

describe('a step that does not keep to what is promised is a failure', () => {
  it.each([
    ['gives a record another id', (record: object) => ({ ...record, id: 'p-2' }), 'another id'],
    ['drops a record', () => undefined, ''],
    ['adds a date', (record: object) => ({ ...record, startsOn: '2026-01-01' }), 'other dates'],
    ['makes what nobody has', (record: object) => ({ ...record, nickname: 'Z' }), ''],
    [
      'fails itself',
      () => {
        throw new RangeError('out of it');
      },
      'RangeError: out of it',
    ],
  ])('because it %s', (_, person, words) => {
    const older = shapeWith(person);
    for (const reading of [() => older.record('persons', PERSON_1), () => older.change(change())]) {
      expect(reading).toThrow(MigrationFailure);
      expect(reading).toThrow(words);
    }
  });

  it('because it loses or moves a date', () => {
    const mandate = {
      id: 'm',
      organisationId: 'o',
      personId: 'p-1',
      supplierId: null,
      scope: { kind: 'level', branch: null, forThirdPartiesOnly: false },
      level: 'EH3',
      terms: [{ startsOn: '2026-01-01', endsOn: '2028-02-29' }],
      lastUse: { kind: 'unknown' },
      suspensions: [],
      revoked: null,
      archivedOn: null,
      note: null,
    };
    const moving = (terms: unknown) =>
      shapeBefore([
        {
          ...FROM_1_TO_2,
          record: (collection, stored) => () => ({
            ...Object(FROM_1_TO_2.record(collection, stored)()),
            terms,
          }),
        },
      ]);
    expect(moving(mandate.terms)?.record('mandates', mandate)).toMatchObject(mandate);
    for (const startsOn of [null, '2026-01-02'])
      expect(() => moving([{ startsOn, endsOn: '2028-02-29' }])?.record('mandates', mandate)).toThrow(
        'other dates',
      );
  });

  it('because a change gets another number, moment or action that nobody knows', () => {
    for (const other of [{ seq: 8 }, { at: '2026-11-23T09:00:00.000Z' }, { action: 'something' }]) {
      const older = shapeWith(
        () => PERSON_2,
        (head) => ({ ...head, ...other }),
      );
      expect(() => older.head(HEAD)).toThrow(MigrationFailure);
      expect(() => older.change(change())).toThrow(MigrationFailure);
    }
  });

  it('also when it is not the first', () => {
    const past = {
      records: { persons: z.strictObject({ id: z.string(), called: z.string() }) },
      head: SHAPE_1.head,
    };
    type Past = ShapeOf<typeof past>;
    type Only1 = { readonly records: Pick<Shape1['records'], 'persons'>; readonly head: Shape1['head'] };
    const first = stepFrom<Past, Only1>(past)({
      records: { persons: ({ id, called }) => ({ id, name: called, email: null }) },
      head: (head) => head,
    });
    const older = shapeBefore([first, FROM_1_TO_2]);
    expect(older?.collections).toEqual(['persons']);
    expect(older?.record('persons', { id: 'p-1', called: 'Zoë' })).toEqual(PERSON_2);
    expect(older?.change(change({ id: 'p-1', called: 'Zoë' })).puts[0]?.record).toEqual(PERSON_2);
    // Nothing is left of the name: what the second step gets is not of its shape, and that is no fault of the file.
    expect(() => older?.record('persons', { id: 'p-1', called: '' })).toThrow(MigrationFailure);
  });
});

describe('the compiler', () => {
  interface Small {
    readonly records: { readonly persons: { readonly id: string; readonly name: string } };
    readonly head: object;
  }
  type Wide = {
    readonly records: {
      readonly persons: { readonly id: string; readonly name: string; readonly age: number };
      readonly places: { readonly id: string };
    };
    readonly head: object;
  };
  type Narrow = { readonly records: { readonly places: { readonly id: string } }; readonly head: object };
  const small = {
    records: { persons: z.strictObject({ id: z.string(), name: z.string() }) },
    head: z.strictObject({}),
  };
  const same = <T>(value: T): T => value;

  it('takes a step that gives all of the newer shape', () => {
    const step = stepFrom<Small, Wide>(small)({
      records: { persons: (person) => ({ ...person, age: 0 }) },
      head: same,
    });
    const steps: Steps<readonly [Small, Wide]> = [step];
    expect(steps[0].record('persons', { id: 'p', name: 'n' })()).toEqual({ id: 'p', name: 'n', age: 0 });
  });

  it('refuses one that leaves out a field or a collection, or adds a field, and a list that leaves out a step', () => {
    // @ts-expect-error a field of the newer shape is missing
    stepFrom<Small, Wide>(small)({ records: { persons: (person) => ({ ...person }) }, head: same });
    // @ts-expect-error a collection of the older shape is missing
    stepFrom<Small, Wide>(small)({ records: {}, head: same });
    stepFrom<Small, Wide>(small)({
      // @ts-expect-error the newer shape has no such field
      records: { persons: (person) => ({ ...person, age: 0, more: 1 }) },
      head: same,
    });
    // @ts-expect-error a collection never goes
    stepFrom<Small, Narrow>(small)({ records: { persons: (person) => person }, head: same });
    // @ts-expect-error the step is missing
    const none: Steps<readonly [Small, Wide]> = [];
    // @ts-expect-error a step between other shapes
    const other: Steps<readonly [Small, LivingShape]> = [FROM_1_TO_2];
    // @ts-expect-error more steps than shapes
    const more: Steps<readonly [Shape1, LivingShape]> = [FROM_1_TO_2, FROM_1_TO_2];
    expect([none, other, more]).toHaveLength(3);
  });
});
