/** The history of a record is read from the journals, sealed or not, also while the store writes. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newPerson } from '#core/domain/records/blank.ts';
import type { Put } from '#core/domain/records/register.ts';
import type { PersonId } from '#core/domain/values/id.ts';
import type { HistoryReader } from '#electron/ports/history-reader.ts';
import type { RegisterStore } from '#electron/ports/register-store.ts';
import { nodeFileSystem } from '#electron/store/file-system.ts';
import { followHistory } from '#electron/store/in-memory-history.ts';
import { InMemoryRegisterStore } from '#electron/store/in-memory-register-store.ts';
import { createJournalHistory } from '#electron/store/journal-history.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { fixedClock } from '#test/support/clock-on.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tijdig-history-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const person = (id: string, name: string): Put => ({
  collection: 'persons',
  record: newPerson({ id: id as PersonId, name }),
});
const write = (store: RegisterStore, puts: Put[], removes: string[] = []) =>
  store.commit(() => ({
    action: 'person.change',
    puts,
    removes: removes.map((id) => ({ collection: 'persons' as const, id })),
    reason: 'omdat',
  }));

const kinds: readonly (readonly [string, () => Promise<[RegisterStore, HistoryReader]>])[] = [
  [
    'in memory',
    async () => {
      const store = new InMemoryRegisterStore({ clock: fixedClock });
      return [store, followHistory(store)];
    },
  ],
  [
    'on disk',
    async () => [
      await openRegisterStore({ folder, clock: fixedClock }),
      createJournalHistory(nodeFileSystem, folder),
    ],
  ],
];

describe.each(kinds)('the history of a record %s', (_kind, open) => {
  it('holds every change that wrote or removed it, oldest first, and no other', async () => {
    const [store, history] = await open();
    await write(store, [person('p1', 'An'), person('p2', 'Bo')]);
    // Its text names the other one, but it writes another record.
    await write(store, [person('p2', 'p1')]);
    await write(store, [], ['p1']);
    const changes = await history.changesOf(new Set(['p1']));
    expect(changes.map(({ seq, reason }) => [seq, reason])).toEqual([
      [1, 'omdat'],
      [3, 'omdat'],
    ]);
    await store.close();
  });
});

it('reaches back over every start of the application', async () => {
  for (const name of ['An', 'Anna', 'Anne']) {
    const store = await openRegisterStore({ folder, clock: fixedClock });
    await write(store, [person('p1', name)]);
    await store.close();
  }
  const changes = await createJournalHistory(nodeFileSystem, folder).changesOf(new Set(['p1']));
  expect(changes.map(({ seq }) => seq)).toEqual([1, 2, 3]);
});
