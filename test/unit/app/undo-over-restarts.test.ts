/** Undo and redo against a plain stack of registers, over edits, imports, restarts and whatever the history can look like. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newPerson } from '#core/domain/records/blank.ts';
import { type Action, COLLECTIONS, type Put, type Register } from '#core/domain/records/register.ts';
import type { PersonId } from '#core/domain/values/id.ts';
import { UndoService } from '#electron/app/undo-service.ts';
import { MOST_STEPS } from '#electron/app/undo-steps.ts';
import type { HistoryReader } from '#electron/ports/history-reader.ts';
import type { RegisterStore } from '#electron/ports/register-store.ts';
import { createJournalHistory } from '#electron/store/journal-history.ts';
import { CrashDisk } from '#test/support/store/crash-disk.ts';
import { FOLDER, openOn } from '#test/support/store/small-registers.ts';

const person = (id: string, name: string): Put => ({
  collection: 'persons',
  record: newPerson({ id: id as PersonId, name }),
});
const write = (store: RegisterStore, puts: Put[], removes: string[] = [], action: Action = 'person.change') =>
  store.commit(() => ({
    action,
    puts,
    removes: removes.map((id) => ({ collection: 'persons' as const, id })),
    reason: null,
  }));
const content = (register: Register) =>
  COLLECTIONS.map((collection) =>
    [...register[collection].values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );

/** A register on a disk, and what takes back; `restart` closes both and opens them again. */
async function onDisk(mostKept?: number) {
  const disk = new CrashDisk();
  const begin = async () => {
    const store = await openOn(disk);
    const history = createJournalHistory(disk, FOLDER);
    return { store, undo: new UndoService(store, history, mostKept), history };
  };
  let now = await begin();
  return {
    disk,
    get store() {
      return now.store;
    },
    get undo() {
      return now.undo;
    },
    restart: async () => {
      await now.store.close();
      now = await begin();
    },
  };
}

const id = fc.constantFrom('a', 'b', 'c', 'd');
const edit = fc.record({
  kind: fc.constant('edit' as const),
  puts: fc.array(fc.record({ id, name: fc.constantFrom('x', 'y', 'z') }), { maxLength: 3 }),
  removes: fc.array(id, { maxLength: 2 }),
  /** Undo is pressed while the edit is still under way. */
  takenBack: fc.boolean(),
});
const step = fc.oneof(
  { weight: 3, arbitrary: edit },
  { weight: 3, arbitrary: fc.constant({ kind: 'undo' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'redo' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'restart' as const }) },
);

describe('undo over restarts', () => {
  it('is a plain stack of registers, whatever is done and however often Tijdig starts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 24 }),
        fc.constantFrom(0, 1, undefined),
        async (steps, mostKept) => {
          const real = await onDisk(mostKept);
          let past: unknown[] = [];
          let future: unknown[] = [];
          const now = () => content(real.store.state().register);
          for (const one of steps) {
            const before = now();
            if (one.kind === 'restart') {
              await real.restart();
              expect(now()).toEqual(before);
            } else if (one.kind === 'edit') {
              const puts = one.puts.map((put) => person(put.id, put.name));
              const saved = write(real.store, puts, one.removes);
              const taken = one.takenBack ? real.undo.undo() : null;
              await saved;
              past = [...past, before];
              future = [];
              if (taken === null) continue;
              expect(await taken).toMatchObject({ action: 'person.change' });
              expect(now()).toEqual(past.pop());
              future = [null];
            } else if (one.kind === 'undo') {
              const undone = await real.undo.undo();
              expect(undone === null).toBe(past.length === 0);
              if (undone === null) continue;
              expect(now()).toEqual(past.pop());
              future.push(before);
            } else {
              const redone = await real.undo.redo();
              expect(redone === null).toBe(future.length === 0);
              if (redone === null) continue;
              // After an edit that was taken back at once nobody saw the register in between.
              const expected = future.pop();
              if (expected !== null) expect(now()).toEqual(expected);
              past.push(before);
            }
          }
          await real.store.close();
        },
      ),
      {
        numRuns: 150,
        examples: [
          [
            [
              { kind: 'edit', puts: [], removes: ['a'], takenBack: false },
              { kind: 'edit', puts: [], removes: [], takenBack: false },
              { kind: 'undo' },
              { kind: 'undo' },
              { kind: 'redo' },
              { kind: 'redo' },
            ],
            0,
          ],
        ],
      },
    );
  });

  it('takes back an import of an earlier session exactly, and does it again', async () => {
    const real = await onDisk();
    await write(real.store, [person('p1', 'An'), person('p7', 'Bo')]);
    const before = content(real.store.state().register);
    const many = Array.from({ length: 1_500 }, (_, at) => person(`p${at}`, 'ingelezen'));
    await write(real.store, many, [], 'import.apply');
    const after = content(real.store.state().register);
    await real.restart();
    expect(await real.undo.undo()).toMatchObject({ action: 'import.apply', count: 1_500 });
    expect(content(real.store.state().register)).toEqual(before);
    await real.restart();
    expect(await real.undo.redo()).toMatchObject({ action: 'import.apply', count: 1_500 });
    expect(content(real.store.state().register)).toEqual(after);
    await real.store.close();
  });

  it('takes back a hundred changes in a row, and a hundred again after something else was done', async () => {
    const real = await onDisk();
    const undoAll = async () => {
      for (let count = 0; ; count += 1) if ((await real.undo.undo()) === null) return count;
    };
    const name = () => real.store.state().register.persons.get('p')?.name;
    for (let at = 1; at <= MOST_STEPS + 30; at += 1) await write(real.store, [person('p', `${at}`)]);
    await real.restart();
    for (let at = 0; at < 50; at += 1) await real.undo.undo();
    await real.restart();
    expect(await undoAll()).toBe(50);
    expect(name()).toBe('30');
    await write(real.store, [person('p', 'anders')]);
    expect(await undoAll()).toBe(31);
    expect(name()).toBeUndefined();
    await real.store.close();
  });

  it('never takes back that a person was erased, nor what lies before it', async () => {
    const real = await onDisk();
    await write(real.store, [person('p1', 'An')]);
    await write(real.store, [person('p1', 'gewist')], [], 'person.erase');
    for (const start of ['same', 'new']) {
      if (start === 'new') await real.restart();
      await expect(real.undo.undo()).rejects.toMatchObject({ code: 'erase-final' });
      expect(real.store.state().seq).toBe(2);
    }
    await write(real.store, [person('p2', 'Bo')]);
    expect(await real.undo.undo()).toMatchObject({ action: 'person.change' });
    await expect(real.undo.undo()).rejects.toMatchObject({ code: 'erase-final' });
    await real.store.close();
  });

  it('says which part of the history is missing instead of guessing, and takes back what it still knows', async () => {
    const real = await onDisk();
    for (let at = 1; at <= 10; at += 1) await write(real.store, [person('p', `${at}`)]);
    await real.restart();
    await real.disk.remove(`${FOLDER}/journal-3.log`);
    const name = () => real.store.state().register.persons.get('p')?.name;
    for (const expected of ['9', '8', '7']) {
      await real.undo.undo();
      expect(name()).toBe(expected);
    }
    const refusal = { code: 'history-incomplete', parameters: { file: 'journal-3.log' } };
    await expect(real.undo.undo()).rejects.toMatchObject(refusal);
    expect(name()).toBe('7');
    await write(real.store, [person('p', 'verder')]);
    await real.undo.undo();
    expect(name()).toBe('7');
    await real.store.close();
  });

  it('reads nothing of the history before undo is asked for', async () => {
    const store = await openOn(new CrashDisk());
    const untouched = (): never => {
      throw new Error('read');
    };
    const history: HistoryReader = {
      changesOf: untouched,
      changesNaming: untouched,
      missing: untouched,
      before: untouched,
      change: untouched,
      registerAfter: untouched,
    };
    const undo = new UndoService(store, history);
    await write(store, [person('p1', 'An')]);
    // What this session did itself needs no reading either.
    expect(await undo.undo()).toMatchObject({ seq: 2 });
    expect(await undo.redo()).toMatchObject({ seq: 3 });
    await store.close();
  });
});
