import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyToChange, keptAs, RecordMap } from '#core/domain/records/record-map.ts';

interface Thing {
  readonly id: string;
  readonly value: number;
}
const thing = (id: string, value = 0): Thing => ({ id, value });
const things = (many: number): Thing[] => Array.from({ length: many }, (_, at) => thing(`t${at}`, at));
const set = (map: RecordMap<Thing>, ...ids: string[]): RecordMap<Thing> => {
  for (const id of ids) map.set(id, thing(id));
  return map;
};
const ids = (map: ReadonlyMap<string, Thing>): string[] => [...map.keys()];

describe('a map of records', () => {
  it('answers as a map does, over more than one page', () => {
    const all = things(600);
    const map = RecordMap.of(all);
    const plain = new Map(all.map((one) => [one.id, one]));
    expect(map.size).toBe(600);
    expect([...map]).toEqual([...plain]);
    expect([...map.entries()]).toEqual([...plain.entries()]);
    expect([...map.values()]).toEqual(all);
    expect(ids(map)).toEqual([...plain.keys()]);
    expect([map.get('t599'), map.has('t0'), map.get('t600'), map.has('t600')]).toEqual([
      all[599],
      true,
      undefined,
      false,
    ]);
    const seen: unknown[] = [];
    map.forEach((record, id, of) => {
      seen.push([record, id, of === map]);
    });
    expect(seen).toEqual(all.map((one) => [one, one.id, true]));
  });

  it('writes over a record where it stands', () => {
    const map = set(new RecordMap<Thing>(), 'a', 'b');
    map.set('a', thing('a', 7));
    expect([...map.values()]).toEqual([thing('a', 7), thing('b')]);
    expect(map.size).toBe(2);
  });

  it('takes a record out, and puts it back where it stood', () => {
    const map = set(new RecordMap<Thing>(), 'a', 'b');
    map.delete('a');
    map.delete('a');
    map.delete('nobody');
    expect([map.size, ids(map), map.has('a')]).toEqual([1, ['b'], false]);
    set(map, 'a');
    expect([map.size, ids(map)]).toEqual([2, ['a', 'b']]);
  });
});

describe('a copy of a map of records', () => {
  it('shows nothing of what is done to the map that it was made of, and the other way round', () => {
    const map = RecordMap.of(things(600));
    const copy = map.copy();
    copy.set('t0', thing('t0', -1));
    copy.set('new', thing('new'));
    copy.delete('t1');
    map.set('t500', thing('t500', -2));
    expect([copy.get('t0')?.value, map.get('t0')?.value]).toEqual([-1, 0]);
    expect([copy.has('new'), map.has('new')]).toEqual([true, false]);
    expect([copy.has('t1'), map.has('t1')]).toEqual([false, true]);
    expect([copy.get('t500')?.value, map.get('t500')?.value]).toEqual([500, -2]);
    expect([copy.size, map.size]).toEqual([600, 600]);
  });

  it('goes its own way with the same id at the same place, and at another', () => {
    const map = set(new RecordMap<Thing>(), 'a');
    const first = set(map.copy(), 'b', 'c');
    expect(ids(set(map.copy(), 'b'))).toEqual(['a', 'b']);
    expect(set(map.copy(), 'x').get('b')).toBeUndefined();
    const second = set(map.copy(), 'c', 'b');
    expect(ids(second)).toEqual(['a', 'c', 'b']);
    expect(ids(first)).toEqual(['a', 'b', 'c']);
    expect([first, second].map((one) => [one.get('b')?.id, one.get('c')?.id])).toEqual([
      ['b', 'c'],
      ['b', 'c'],
    ]);
  });

  it('has what it took out elsewhere when something else stands there', () => {
    const map = set(new RecordMap<Thing>(), 'a');
    const other = set(map.copy(), 'b');
    set(map.copy(), 'c');
    other.delete('a');
    other.delete('b');
    expect(ids(set(other, 'c', 'b'))).toEqual(['c', 'b']);
  });

  it('is no different after many copies that nobody kept', () => {
    const map = set(new RecordMap<Thing>(), 'a');
    for (let at = 0; at < 600; at += 1) set(map.copy(), `draft ${at}`);
    set(map, 'b', 'draft 599');
    expect(ids(map)).toEqual(['a', 'b', 'draft 599']);
    expect([map.get('draft 0'), map.get('draft 599')?.id]).toEqual([undefined, 'draft 599']);
  });

  it('holds the same as copies of a plain map, whatever is done to any of them', () => {
    const step = fc.record({
      of: fc.nat(9),
      copies: fc.boolean(),
      takesOut: fc.boolean(),
      id: fc.integer({ min: 0, max: 400 }),
      value: fc.nat(),
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), fc.array(step, { maxLength: 60 }), (many, steps) => {
        const start = things(many);
        const pairs = [{ map: RecordMap.of(start), plain: new Map(start.map((one) => [one.id, one])) }];
        for (const { of, copies, takesOut, id: number, value } of steps) {
          const pair = pairs[of % pairs.length] as (typeof pairs)[number];
          const id = `t${number}`;
          if (copies) pairs.push({ map: pair.map.copy(), plain: new Map(pair.plain) });
          else if (takesOut) {
            pair.map.delete(id);
            pair.plain.delete(id);
          } else {
            pair.map.set(id, thing(id, value));
            pair.plain.set(id, thing(id, value));
          }
        }
        for (const { map, plain } of pairs) {
          expect(new Map(map)).toEqual(plain);
          expect(map.size).toBe(plain.size);
          for (const [id, record] of plain) expect(map.get(id)).toEqual(record);
        }
      }),
    );
  });
});

describe('what records are kept in', () => {
  it('is a plain map for few of them, and one that shares for many', () => {
    const [few, many] = [things(255), things(256)];
    const plain = (list: readonly Thing[]) => new Map(list.map((one) => [one.id, one]));
    expect(copyToChange(plain(few))).toBeInstanceOf(Map);
    expect(copyToChange(plain(many))).toBeInstanceOf(RecordMap);
    expect(copyToChange(RecordMap.of(few))).toBeInstanceOf(RecordMap);
    expect(keptAs(RecordMap.of(few))).toEqual(plain(few));
    expect(keptAs(RecordMap.of(many))).toBeInstanceOf(RecordMap);
  });
});
