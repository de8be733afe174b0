import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newPerson } from '#core/domain/records/blank.ts';
import { COLLECTIONS, type Put, type Register } from '#core/domain/records/register.ts';
import type { PersonId } from '#core/domain/values/id.ts';
import { UndoService } from '#electron/app/undo-service.ts';
import type { RegisterStore } from '#electron/ports/register-store.ts';
import { followHistory } from '#electron/store/in-memory-history.ts';
import { InMemoryRegisterStore } from '#electron/store/in-memory-register-store.ts';
import { fixedClock as clock } from '#test/support/clock-on.ts';
import { CrashDisk } from '#test/support/store/crash-disk.ts';
import { openOn } from '#test/support/store/small-registers.ts';

const person = (id: string, name: string): Put => ({
  collection: 'persons',
  record: newPerson({ id: id as PersonId, name }),
});
const start = () => {
  const store = new InMemoryRegisterStore({ clock });
  return { store, undo: new UndoService(store, followHistory(store)) };
};
const write = (store: RegisterStore, puts: Put[], removes: string[] = []) =>
  store.commit(() => ({
    action: 'person.change',
    puts,
    removes: removes.map((id) => ({ collection: 'persons' as const, id })),
    reason: null,
  }));
const content = (register: Register) =>
  COLLECTIONS.map((collection) =>
    [...register[collection].values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );

describe('undo', () => {
  it('takes back the last change and says what it was', async () => {
    const { store, undo } = start();
    await write(store, [person('p1', 'An')]);
    await write(store, [person('p1', 'Anna'), person('p2', 'Bo')]);
    expect(await undo.undo()).toEqual({ seq: 3, action: 'person.change', count: 2 });
    expect([...store.state().register.persons.values()]).toEqual([person('p1', 'An').record]);
  });

  it('answers that there is nothing, and forgets what could be done again once something else is done', async () => {
    const { store, undo } = start();
    expect(await undo.undo()).toBeNull();
    await write(store, [person('p1', 'An')]);
    await undo.undo();
    await write(store, [person('p2', 'Bo')]);
    expect(await undo.redo()).toBeNull();
    expect([...store.state().register.persons.keys()]).toEqual(['p2']);
  });

  it('takes back the edit that was still under way, not the one before it', async () => {
    // On a disk, where an edit takes its time.
    const store = await openOn(new CrashDisk());
    const undo = new UndoService(store, followHistory(store));
    await write(store, [person('p1', 'An')]);
    const edit = write(store, [person('p1', 'Anna')]);
    const taken = undo.undo();
    await edit;
    await taken;
    expect([...store.state().register.persons.values()]).toEqual([person('p1', 'An').record]);
  });

  it('takes back two changes for two quick presses', async () => {
    const { store, undo } = start();
    await write(store, [person('p1', 'An')]);
    await write(store, [person('p2', 'Bo')]);
    await Promise.all([undo.undo(), undo.undo()]);
    expect(store.state().register.persons.size).toBe(0);
  });

  it('leads back to the beginning, and again to the end, whatever was done', async () => {
    const edit = fc.record({
      puts: fc.array(
        fc.record({ id: fc.constantFrom('a', 'b', 'c'), name: fc.constantFrom('x', 'y', 'z') }),
        {
          maxLength: 3,
        },
      ),
      removes: fc.array(fc.constantFrom('d', 'e'), { maxLength: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 12 }), async (edits) => {
        const store = new InMemoryRegisterStore({ clock });
        await write(store, [person('d', 'x'), person('e', 'y')]);
        const undo = new UndoService(store, followHistory(store));
        const before = content(store.state().register);
        for (const { puts, removes } of edits) {
          await write(
            store,
            puts.map(({ id, name }) => person(id, name)),
            removes,
          );
        }
        const after = content(store.state().register);
        while ((await undo.undo()) !== null);
        expect(content(store.state().register)).toEqual(before);
        while ((await undo.redo()) !== null);
        expect(content(store.state().register)).toEqual(after);
      }),
      { numRuns: 100 },
    );
  });
});
