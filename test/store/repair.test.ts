/**
 * Repairing goes on with exactly what is sound, keeps every file as it was found, and a crash in the middle of it leaves
 * the damaged register or the repaired one.
 */

import { describe, expect, it } from 'vitest';
import { isRepairable } from '#core/contract/verification.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { FileSystem } from '#electron/store/file-system.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import { opensAsItIs, repairRegister } from '#electron/store/repair-register.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import { aroundFileSystem } from '#test/support/store/around-file-system.ts';
import { type CrashDisk, EVERYTHING_WRITTEN, NOTHING_UNSYNCED } from '#test/support/store/crash-disk.ts';
import { aloneAs } from '#test/support/store/processes.ts';
import { randomFrom } from '#test/support/store/random.ts';
import { FOLDER, openOn, registerOf } from '#test/support/store/small-registers.ts';
import { fingerprint, fingerprintsUpTo, requestFor } from '#test/support/store/workload.ts';

const CHANGES = 8;
const PRINTS = fingerprintsUpTo(CHANGES + 1);

const repair = (disk: FileSystem, pid = 7) =>
  repairRegister({ folder: FOLDER, clock: fixedClock, fileSystem: disk, processes: aloneAs(pid) });
const at = (disk: CrashDisk, name: string) => Buffer.from(disk.files().get(`${FOLDER}/${name}`) ?? '');
const registerFiles = (disk: CrashDisk) =>
  [...disk.files()].filter(([path]) => /\/data\/(?:snapshot|journal)-\d+\.\w+$/.test(path));

function flipLast(disk: CrashDisk, name: string): void {
  const bytes = at(disk, name);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 5) ^ 1, bytes.length - 5);
  disk.put(`${FOLDER}/${name}`, bytes);
}
async function withoutSnapshots(disk: CrashDisk): Promise<void> {
  for (const [path] of registerFiles(disk)) if (path.includes('snapshot')) await disk.remove(path);
}

/** Ways to damage a register so that it does not open, and the last change that must be kept. */
const DAMAGES: readonly (readonly [string, number, (disk: CrashDisk) => unknown])[] = [
  ['the newest journal is damaged inside', 7, (disk) => flipLast(disk, 'journal-4.log')],
  [
    'an older journal is damaged and no snapshot makes up for it',
    3,
    async (disk) => {
      await withoutSnapshots(disk);
      flipLast(disk, 'journal-2.log');
    },
  ],
  [
    'a journal in the middle is missing',
    4,
    async (disk) => {
      await withoutSnapshots(disk);
      await disk.remove(`${FOLDER}/journal-3.log`);
    },
  ],
  ['the newest journal has no header', 7, (disk) => disk.put(`${FOLDER}/journal-4.log`, Buffer.from('x'))],
  ['the newest journal is gone', 7, (disk) => disk.remove(`${FOLDER}/journal-4.log`)],
  [
    'history and present are damaged both',
    7,
    (disk) => {
      flipLast(disk, 'journal-1.log');
      flipLast(disk, 'journal-4.log');
    },
  ],
];

async function damagedDisk(damage: (disk: CrashDisk) => unknown): Promise<CrashDisk> {
  const disk = await registerOf(CHANGES, 'killed');
  await damage(disk);
  await disk.syncFolder(FOLDER);
  return disk;
}

describe.each(DAMAGES)('when %s', (_name, kept, damage) => {
  it('goes on with what is sound and keeps every file aside as it was found', async () => {
    const disk = await damagedDisk(damage);
    const before = registerFiles(disk);
    await expect(openOn(disk)).rejects.toMatchObject({ code: 'register-damaged' });
    expect(isRepairable(await verifyRegister(FOLDER, disk))).toBe(true);
    expect((await repair(disk))?.seq).toBe(kept);
    const now = [...disk.files().values()].map(String);
    for (const [path, bytes] of before) expect(now, path).toContain(String(bytes));
    const store = await openOn(disk);
    expect(fingerprint(store.state().register)).toBe(PRINTS[kept]);
    expect(await store.commit(() => requestFor(kept + 1))).toEqual({ seq: kept + 1 });
    await store.close();
    expect(await verifyRegister(FOLDER, disk)).toMatchObject({ whole: true, changes: kept + 1 });
  });

  it('leaves the damaged register or the repaired one, whenever it is stopped', async () => {
    const disk = await damagedDisk(damage);
    const before = registerFiles(disk);
    const moments: CrashDisk[] = [];
    const watched = aroundFileSystem(disk, async (operation, _path, run) => {
      const answer = await run();
      if (!['list', 'read', 'describe', 'close'].includes(operation)) moments.push(disk.copy());
      return answer;
    });
    await repair(watched);
    const random = randomFrom(kept);
    const wrong: string[] = [];
    for (const [step, moment] of moments.entries()) {
      const some = (all: number) => random(all + 1);
      const crashed = [
        moment.copy(),
        moment.powerCut(NOTHING_UNSYNCED),
        moment.powerCut(EVERYTHING_WRITTEN),
        moment.powerCut(some),
        moment.scatteredCut(random),
      ];
      for (const [how, one] of crashed.entries()) {
        const end = await endOf(one, kept);
        if (end !== null) wrong.push(`step ${step}, crash ${how}: ${end}`);
      }
    }
    expect(moments.length).toBeGreaterThan(15);
    expect(wrong).toEqual([]);
    expect(before.length).toBeGreaterThan(0);
  });
});

/** What is wrong after a crash, or `null`: refused or repaired, and after another repair the same register. */
async function endOf(disk: CrashDisk, kept: number): Promise<string | null> {
  const opened = await openRegisterReader(FOLDER, disk).catch((error: unknown) => error);
  if (opened instanceof TijdigError) {
    if (opened.code !== 'register-damaged') return `refused with ${opened.code}`;
  } else if (opened instanceof Error) return String(opened);
  await repair(disk, 8);
  const { register, seq } = (await openOn(disk, 9)).state();
  if (seq !== kept) return `change ${kept} was to be kept, found ${seq}`;
  return fingerprint(register) === PRINTS[kept] ? null : 'another register';
}

describe('a repair', () => {
  it('does nothing where the register opens: a damaged history is no reason to touch it', async () => {
    const disk = await registerOf(CHANGES, 'killed');
    flipLast(disk, 'journal-1.log');
    const before = registerFiles(disk);
    expect(await opensAsItIs(FOLDER, disk)).toBe(true);
    expect(await repair(disk)).toBeNull();
    expect(registerFiles(disk)).toEqual(before);
  });

  it('takes away a snapshot of another register, when the history says so', async () => {
    const disk = await registerOf(CHANGES, 'closed');
    const other = await registerOf(CHANGES + 3, 'closed', 'another');
    disk.put(`${FOLDER}/snapshot-5.json`, at(other, 'snapshot-5.json'));
    expect(await opensAsItIs(FOLDER, disk)).toBe(false);
    expect((await repair(disk))?.seq).toBe(CHANGES);
    expect(fingerprint((await openOn(disk)).state().register)).toBe(PRINTS[CHANGES]);
  });

  it('never makes a register out of nothing', async () => {
    const disk = await registerOf(CHANGES, 'killed');
    for (const [path] of registerFiles(disk)) disk.put(path, Buffer.from('null'));
    const before = registerFiles(disk);
    expect(isRepairable(await verifyRegister(FOLDER, disk))).toBe(false);
    await expect(repair(disk)).rejects.toMatchObject({ code: 'register-damaged' });
    expect(registerFiles(disk)).toEqual(before);
  });

  it('is refused while another process holds the register', async () => {
    const disk = await registerOf(CHANGES, 'killed');
    flipLast(disk, 'journal-4.log');
    const before = registerFiles(disk);
    const processes = { ...aloneAs(8), mayRun: () => true };
    const repairing = repairRegister({ folder: FOLDER, clock: fixedClock, fileSystem: disk, processes });
    await expect(repairing).rejects.toMatchObject({ code: 'register-locked', parameters: { pid: 1 } });
    expect(registerFiles(disk)).toEqual(before);
  });
});
