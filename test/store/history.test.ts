/** The history of a record is read from the journals, sealed or not, also while the store writes. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newPerson } from '#core/domain/records/blank.ts';
import type { Put } from '#core/domain/records/register.ts';
import type { PersonId } from '#core/domain/values/id.ts';
import type { ChangeHead, HistoryReader } from '#electron/ports/history-reader.ts';
import type { RegisterStore } from '#electron/ports/register-store.ts';
import { nodeFileSystem } from '#electron/store/file-system.ts';
import { followHistory } from '#electron/store/in-memory-history.ts';
import { InMemoryRegisterStore } from '#electron/store/in-memory-register-store.ts';
import { createJournalHistory } from '#electron/store/journal-history.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import type { CrashDisk } from '#test/support/store/crash-disk.ts';
import { FOLDER, registerOf } from '#test/support/store/small-registers.ts';
import { fingerprint, fingerprintsUpTo, requestFor } from '#test/support/store/workload.ts';

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
    expect(await history.missing()).toBeNull();
    await store.close();
  });

  it('holds every change in which a text stands, whatever it wrote', async () => {
    const [store, history] = await open();
    await write(store, [person('p1', 'An'), person('p2', 'Bo')]);
    await write(store, [person('p3', 'heet “p2”, niet p1')]);
    await write(store, [], ['p1']);
    const seqs = async (text: string) => (await history.changesNaming(text)).map(({ seq }) => seq);
    expect(await seqs('p1')).toEqual([1, 2, 3]);
    expect(await seqs('“p2”')).toEqual([2]);
    expect(await seqs('p9')).toEqual([]);
    await store.close();
  });

  it('is leafed through from the newest change back, without the records, to where it begins', async () => {
    const [store, history] = await open();
    expect(await history.before(null, 10)).toEqual([]);
    for (let seq = 1; seq <= 7; seq += 1) await store.commit(() => requestFor(seq));
    const seen: ChangeHead[] = [];
    for (let page = await history.before(null, 3); page.length > 0; ) {
      expect(page.length).toBeLessThanOrEqual(3);
      seen.push(...page);
      page = await history.before(page.at(-1)?.seq ?? 0, 3);
    }
    const at = fixedClock.now();
    const heads = [7, 6, 5, 4, 3, 2, 1].map((seq) => {
      const { action, reason } = requestFor(seq);
      return { seq, at, by: null, action, reason };
    });
    expect(seen).toEqual(heads);
    await store.close();
  });

  it('gives each change whole, and the register that each of them left', async () => {
    const [store, history] = await open();
    for (let seq = 1; seq <= 7; seq += 1) await store.commit(() => requestFor(seq));
    const prints = fingerprintsUpTo(7);
    for (let seq = 0; seq <= 7; seq += 1) {
      expect(fingerprint(await history.registerAfter(seq))).toBe(prints[seq]);
    }
    expect(await history.change(5)).toEqual({ ...requestFor(5), seq: 5, at: fixedClock.now(), by: null });
    await store.close();
  });

  it.each([0, 8])('knows no change %d of seven', async (seq) => {
    const [store, history] = await open();
    for (let one = 1; one <= 7; one += 1) await store.commit(() => requestFor(one));
    await expect(history.change(seq)).rejects.toMatchObject({ code: 'not-found' });
    await expect(history.registerAfter(seq + 8)).rejects.toMatchObject({ code: 'not-found' });
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

describe('a history over several files', () => {
  const CHANGES = 10;
  const PRINTS = fingerprintsUpTo(CHANGES);
  const without = async (name: string): Promise<CrashDisk> => {
    const disk = await registerOf(CHANGES, 'closed');
    expect([...disk.files().keys()]).toContain(`${FOLDER}/${name}`);
    await disk.remove(`${FOLDER}/${name}`);
    return disk;
  };
  const damagedAt = async (name: string): Promise<CrashDisk> => {
    const disk = await registerOf(CHANGES, 'closed');
    const bytes = Buffer.from(await disk.read(`${FOLDER}/${name}`));
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 10) ^ 1, bytes.length - 10);
    disk.put(`${FOLDER}/${name}`, bytes);
    return disk;
  };
  const readAt = (disk: CrashDisk) => createJournalHistory(disk, FOLDER);

  it('tells the register after every change, from whichever snapshot is near or from the start', async () => {
    const history = readAt(await registerOf(CHANGES, 'closed'));
    for (let seq = CHANGES; seq >= 0; seq -= 1) {
      expect(fingerprint(await history.registerAfter(seq))).toBe(PRINTS[seq]);
    }
  });

  it('does without a snapshot that is damaged', async () => {
    const files = [...(await registerOf(CHANGES, 'closed')).files().keys()];
    for (const path of files.filter((one) => one.includes('snapshot'))) {
      const history = readAt(await damagedAt(path.slice(FOLDER.length + 1)));
      for (let seq = 0; seq <= CHANGES; seq += 1) {
        expect(fingerprint(await history.registerAfter(seq))).toBe(PRINTS[seq]);
      }
    }
  });

  it.each([
    ['journal-1.log', [0, 7, 8, 9, 10]],
    ['journal-3.log', [0, 1, 2, 3, 4, 7, 8, 9, 10]],
  ])('names %s when it is missing, and never guesses', async (file, expected) => {
    const history = readAt(await without(file));
    expect(await history.missing()).toBe(file);
    const known: number[] = [];
    for (let seq = 0; seq <= CHANGES; seq += 1) {
      const answer = await history.registerAfter(seq).then(fingerprint, (error: unknown) => error);
      if (answer === PRINTS[seq]) known.push(seq);
      else expect(answer).toMatchObject({ code: 'history-incomplete', parameters: { file } });
    }
    expect(known).toEqual(expected);
    await expect(history.change(1)).rejects.toMatchObject({
      code: 'history-incomplete',
      parameters: { file },
    });
    const walk = async () => {
      for (let page = await history.before(null, 4); page.length > 0; )
        page = await history.before(page.at(-1)?.seq ?? 0, 4);
    };
    await expect(walk()).rejects.toMatchObject({ code: 'history-incomplete', parameters: { file } });
  });

  it('names a journal that is damaged', async () => {
    const history = readAt(await damagedAt('journal-2.log'));
    const refusal = { code: 'register-damaged', parameters: { file: 'journal-2.log' } };
    await expect(history.registerAfter(4)).rejects.toMatchObject(refusal);
    await expect(history.before(5, 1)).rejects.toMatchObject(refusal);
  });

  it('refuses a journal of another copy of the register', async () => {
    await expect(readAt(await otherCopy()).registerAfter(6)).rejects.toMatchObject({
      code: 'register-damaged',
      parameters: { reason: 'does not follow' },
    });
  });
});

/** Journals 1 and 2 of one register, and the others of one that went another way. */
async function otherCopy(): Promise<CrashDisk> {
  const disk = await registerOf(10, 'closed');
  const other = await registerOf(10, 'closed', 'anders');
  for (const name of ['journal-1.log', 'journal-2.log']) {
    disk.put(`${FOLDER}/${name}`, await other.read(`${FOLDER}/${name}`));
  }
  return disk;
}
