/** Files of an older version wherever one is read: followed, rewritten, repaired, restored, empty, or not fit to be migrated. */

import { describe, expect, it } from 'vitest';
import { isRepairable } from '#core/contract/verification.ts';
import type { PersonId } from '#core/domain/values/id.ts';
import { withoutPerson } from '#electron/app/person-service.ts';
import { followRegister } from '#electron/store/follow-register.ts';
import { encodeHeader, FORMAT, SCHEMA } from '#electron/store/header-line.ts';
import { CHAIN_START } from '#electron/store/history-chain.ts';
import { encodeFrame } from '#electron/store/journal-frame.ts';
import { createJournalHistory } from '#electron/store/journal-history.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import type { Problem } from '#electron/store/problem.ts';
import { repairRegister } from '#electron/store/repair-register.ts';
import { restoreRegister } from '#electron/store/restore-register.ts';
import { rewriteHistory } from '#electron/store/rewrite-history.ts';
import { placeNameOf } from '#electron/store/second-place.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import { CrashDisk } from '#test/support/store/crash-disk.ts';
import { expectedRegister, frozenRegister, listsOf } from '#test/support/store/frozen-registers.ts';
import { aloneAs } from '#test/support/store/processes.ts';
import { FOLDER, openOn } from '#test/support/store/small-registers.ts';
import { requestFor } from '#test/support/store/workload.ts';

const CHANGES = 10;
const options = (fileSystem: CrashDisk) => ({
  folder: FOLDER,
  clock: fixedClock,
  fileSystem,
  processes: aloneAs(7),
});
const lists = async (disk: CrashDisk, folder = FOLDER) =>
  listsOf((await openRegisterReader(folder, disk)).state().register);

describe('a register of schema 1', () => {
  it('is followed while its own program writes it, and when it becomes one of this version', async () => {
    const disk = await frozenRegister(1);
    const newest = await disk.read(`${FOLDER}/journal-4.log`);
    disk.put(`${FOLDER}/journal-4.log`, newest.subarray(0, newest.indexOf(0x0a) + 1));
    const follower = await followRegister(FOLDER, disk);
    expect(follower.state().seq).toBe(CHANGES - 1);
    const { services } = follower.state().register;
    disk.put(`${FOLDER}/journal-4.log`, newest);
    expect(await follower.look()).toBe(true);
    expect(listsOf(follower.state().register)).toEqual(expectedRegister(1));
    expect(follower.state().register.services).toBe(services);
    const store = await openOn(disk, 2);
    await follower.look();
    await store.commit(() => requestFor(1));
    expect(await follower.look()).toBe(true);
    expect(listsOf(follower.state().register)).toEqual(listsOf(store.state().register));
  });

  it('keeps its register when a person is taken out of its history, which is of this version then', async () => {
    const disk = await frozenRegister(1);
    const store = await openOn(disk, 1);
    await store.commit(() => ({
      action: 'person.erase',
      puts: [],
      removes: [{ collection: 'persons', id: 'p-3' }],
      reason: null,
    }));
    await store.close();
    const before = await lists(disk);
    const rewrite = (id: string) =>
      rewriteHistory({
        ...options(disk),
        naming: id,
        rewrite: (change) => withoutPerson(change, id as PersonId),
      });
    // Being of another version is no reason to write anything.
    const files = [...disk.files()];
    expect(await rewrite('p-nobody')).toBe(0);
    expect([...disk.files()]).toEqual(files);
    expect(await rewrite('p-3')).toBeGreaterThan(0);
    expect(await lists(disk)).toEqual(before);
    expect(await verifyRegister(FOLDER, disk)).toMatchObject({ ok: true, changes: CHANGES + 1 });
    for (const [path, bytes] of disk.files())
      if (path.startsWith(`${FOLDER}/journal`))
        expect(Buffer.from(bytes).toString()).toContain(`"schema":${SCHEMA},`);
  });

  it('is repaired as any other: what is sound goes on', async () => {
    const disk = await frozenRegister(1);
    const newest = Buffer.from(await disk.read(`${FOLDER}/journal-4.log`));
    disk.put(`${FOLDER}/journal-4.log`, newest.fill(0x58, newest.length - 40, newest.length - 30));
    const verification = await verifyRegister(FOLDER, disk);
    expect(verification).toMatchObject({ ok: false, changes: CHANGES - 1 });
    expect(isRepairable(verification)).toBe(true);
    expect(await repairRegister(options(disk))).toMatchObject({ seq: CHANGES - 1 });
    const problems: Problem[] = [];
    const store = await openOn(disk, 8, (problem) => problems.push(problem));
    await store.commit(() => requestFor(1));
    await store.close();
    expect(problems).toEqual([]);
    expect(await verifyRegister(FOLDER, disk)).toMatchObject({ ok: true, changes: CHANGES });
  });

  it('gives backups that are restored with their history', async () => {
    const disk = await frozenRegister(1);
    const backup = `${FOLDER}/backups/20261122T090500Z-manual.json`;
    await disk.makeFolder(`${FOLDER}/backups`);
    disk.put(backup, await disk.read(`${FOLDER}/snapshot-3.json`));
    await disk.makeFolder('/new');
    expect(
      await restoreRegister({ ...options(disk), folder: '/new', backup, replaceDamaged: false }),
    ).toMatchObject({
      seq: 5,
      history: 'complete',
    });
    expect(await verifyRegister('/new', disk)).toMatchObject({ ok: true, changes: 5 });
    const then = await createJournalHistory(disk, FOLDER).registerAfter(5);
    expect(await lists(disk, '/new')).toEqual(listsOf(then));
  });
});

const header = (schema: number) =>
  Buffer.from(
    `${encodeHeader({ magic: 'tijdig-journal', format: FORMAT, schema, generation: 1, afterSeq: 0, afterChain: CHAIN_START })}\n`,
  );
async function diskWith(journal: Uint8Array): Promise<CrashDisk> {
  const disk = new CrashDisk();
  await disk.makeFolder(FOLDER);
  await disk.syncFolder('/');
  disk.put(`${FOLDER}/journal-1.log`, journal);
  return disk;
}

it('an empty register of an older version is one of this version, which begins with its first change', async () => {
  const disk = await diskWith(Buffer.concat([header(1), Buffer.from([1, 0, 0])]));
  const problems: string[] = [];
  const store = await openOn(disk, 1, ({ code }) => problems.push(code));
  expect(problems).toEqual(['register-migrated']);
  for (let seq = 1; seq <= 4; seq += 1) await store.commit(() => requestFor(seq));
  await store.close();
  expect(await verifyRegister(FOLDER, disk)).toMatchObject({ ok: true, changes: 4 });
  expect(Buffer.from(await disk.read(`${FOLDER}/journal-1.log`)).toString()).toContain(`"schema":${SCHEMA},`);
  // Its name in a second place is of its first change.
  expect(await placeNameOf(disk, FOLDER)).not.toBe('Tijdig-backup-000000000000');
});

describe('a sound register that the present rules do not allow', () => {
  const organisation = {
    id: 'o',
    name: 'O',
    kvk: '01234567',
    kind: 'own',
    legalForm: 'bv',
    rsin: '123456789',
  };
  const change = {
    seq: 1,
    at: '2026-11-22T09:00:00.000Z',
    by: null,
    action: 'organisation.register',
    puts: [{ collection: 'organisations', record: organisation }],
    removes: [],
    reason: null,
  };
  const unfit = () =>
    diskWith(Buffer.concat([header(1), encodeFrame(1, Buffer.from(JSON.stringify(change)))]));
  const refusal = {
    code: 'migration-failed',
    parameters: { file: 'journal-1.log', reason: 'change puts.0.record.rsin' },
  };

  it('is refused with the file and the place, and nothing is changed', async () => {
    const disk = await unfit();
    const before = [...disk.files()];
    await expect(openOn(disk)).rejects.toMatchObject(refusal);
    await expect(openRegisterReader(FOLDER, disk)).rejects.toMatchObject(refusal);
    await expect(repairRegister(options(disk))).rejects.toMatchObject(refusal);
    expect([...disk.files()]).toEqual(before);
  });

  it('is named by verify, and is not called damaged nor offered to be repaired', async () => {
    const verification = await verifyRegister(FOLDER, await unfit());
    expect(verification).toMatchObject({
      ok: false,
      problems: [{ code: 'migration-failed', file: 'journal-1.log' }],
    });
    expect(isRepairable({ ...verification, changes: 1 })).toBe(false);
  });

  it('is damaged where it is none of its own version either', async () => {
    const other = { ...change, puts: [{ collection: 'invitations', record: {} }] };
    const disk = await diskWith(
      Buffer.concat([header(1), encodeFrame(1, Buffer.from(JSON.stringify(other)))]),
    );
    await expect(openOn(disk)).rejects.toMatchObject({ code: 'register-damaged' });
  });
});
