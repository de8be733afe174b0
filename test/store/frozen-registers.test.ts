/** Every schema version there ever was opens, and holds what it held: frozen registers that the programs of then wrote. */
import { describe, expect, it } from 'vitest';
import { COLLECTIONS, type Register } from '#core/domain/records/register.ts';
import { SCHEMA } from '#electron/store/header-line.ts';
import { createJournalHistory } from '#electron/store/journal-history.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import type { Problem } from '#electron/store/problem.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';
import {
  expectedRegister,
  frozenRegister,
  hasFixture,
  listsOf,
  SCHEMAS,
} from '#test/support/store/frozen-registers.ts';
import { FOLDER, openOn } from '#test/support/store/small-registers.ts';
import { requestFor } from '#test/support/store/workload.ts';

it.each(SCHEMAS)(
  'there is a frozen register of schema %i: without one nobody knows that it still opens',
  (schema) => {
    expect(hasFixture(schema)).toBe(true);
  },
);

const collectionsIn = (register: unknown) =>
  COLLECTIONS.filter((collection) => (Object(register)[collection] ?? []).length > 0);

it('has a record in every collection of the present schema', () => {
  expect(collectionsIn(expectedRegister(SCHEMA))).toEqual(COLLECTIONS);
});

describe.each(SCHEMAS)('the register of schema %i', (schema) => {
  const CHANGES = 10;
  const isOlder = schema < SCHEMA;

  it('is read as what it was, and nothing is written', async () => {
    const disk = await frozenRegister(schema);
    const before = [...disk.files()];
    const { register, seq } = (await openRegisterReader(FOLDER, disk)).state();
    expect(listsOf(register)).toEqual(expectedRegister(schema));
    expect(seq).toBe(CHANGES);
    expect([...disk.files()]).toEqual(before);
  });

  it('is sound from the first change to the last: every record passes the present schemas', async () => {
    const disk = await frozenRegister(schema);
    expect(await verifyRegister(FOLDER, disk)).toMatchObject({ ok: true, changes: CHANGES, problems: [] });
  });

  it('is written on, and is sound then; the files of before stay as they were', async () => {
    const disk = await frozenRegister(schema);
    const before = disk.files();
    const problems: Problem[] = [];
    const store = await openOn(disk, 1, (problem) => problems.push(problem));
    expect(problems.map(({ code }) => code)).toEqual(isOlder ? ['register-migrated'] : []);
    expect(listsOf(store.state().register)).toEqual(expectedRegister(schema));
    await store.commit(() => requestFor(1));
    await store.close();
    expect(await verifyRegister(FOLDER, disk)).toMatchObject({
      ok: true,
      changes: CHANGES + 1,
      problems: [],
    });
    const { persons, ...others } = (await openRegisterReader(FOLDER, disk)).state().register;
    expect(listsOf({ ...others, persons: new Map() })).toEqual({
      ...Object(expectedRegister(schema)),
      persons: [],
    });
    expect(persons.has('person-1')).toBe(true);
    if (!isOlder) return;
    for (const [path, bytes] of before)
      if (path.includes('journal')) expect(disk.files().get(path), path).toEqual(bytes);
  });

  it('has its history, the same before it is written on and after', async () => {
    const disk = await frozenRegister(schema);
    const read = async () => {
      const history = createJournalHistory(disk, FOLDER);
      const seqs = Array.from({ length: CHANGES }, (_, at) => at + 1);
      const registers: Register[] = [];
      for (const seq of [0, ...seqs]) registers.push(await history.registerAfter(seq));
      return {
        changes: await Promise.all(seqs.map((seq) => history.change(seq))),
        heads: await history.before(CHANGES, CHANGES),
        named: await history.changesOf(new Set(['m-1'])),
        missing: await history.missing(),
        registers: registers.map(listsOf),
      };
    };
    const before = await read();
    expect(before.registers.at(-1)).toEqual(expectedRegister(schema));
    expect(before.missing).toBe(null);
    expect(before.named.length).toBeGreaterThan(0);
    const heads = before.changes.map(({ puts: _puts, removes: _removes, ...head }) => head);
    expect(heads.slice(0, -1).toReversed().slice(0, before.heads.length)).toEqual(before.heads);
    expect(before.heads.length).toBeGreaterThan(0);
    const store = await openOn(disk);
    await store.commit(() => requestFor(1));
    await store.close();
    expect(await read()).toEqual(before);
  });
});
