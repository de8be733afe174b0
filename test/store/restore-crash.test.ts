/**
 * A restore that is stopped at any file operation, by a killed process or a power cut, leaves the old register or the
 * restored one: never an empty one, never something in between. The check notices a restore that would.
 */
import { describe, expect, it } from 'vitest';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { FileSystem } from '#electron/store/file-system.ts';
import { openRegisterReader } from '#electron/store/open-register-reader.ts';
import { openRegisterStore } from '#electron/store/open-register-store.ts';
import { restoreRegister } from '#electron/store/restore-register.ts';
import { verifyRegister } from '#electron/store/verify-register.ts';
import { fixedClock } from '#test/support/clock-on.ts';
import {
  aroundFileSystem,
  asItIs,
  type Operation,
  systemError,
} from '#test/support/store/around-file-system.ts';
import { backedUp } from '#test/support/store/backed-up.ts';
import { CrashDisk, EVERYTHING_WRITTEN, NOTHING_UNSYNCED } from '#test/support/store/crash-disk.ts';
import type { Between } from '#test/support/store/crash-oracle.ts';
import { aloneAs } from '#test/support/store/processes.ts';
import { randomFrom } from '#test/support/store/random.ts';
import { FOLDER } from '#test/support/store/small-registers.ts';
import { fingerprint, registerAfter } from '#test/support/store/workload.ts';

const LOOKS = ['list', 'read', 'describe', 'folderIdentity', 'openToAppend', 'close'];
const SEQ = 5;
const RESTORED = fingerprint(registerAfter(SEQ));

interface Beginning {
  readonly disk: CrashDisk;
  readonly backup: string;
  readonly folder: string;
}

/** A backup after five changes, and a place to restore it: an empty folder, or the register that was damaged since. */
async function beginning(kind: 'empty' | 'damaged'): Promise<Beginning> {
  const disk = new CrashDisk();
  const { service, change, store } = await backedUp(disk);
  await change(1, 2, 3, 4, 5);
  const { name } = await service.make();
  await change(6, 7);
  await store.close();
  const backup = `${FOLDER}/backups/${name}`;
  if (kind === 'damaged') {
    const journal = [...disk.files().keys()].findLast((path) => path.startsWith(`${FOLDER}/journal`)) ?? '';
    disk.put(journal, Buffer.from('null'));
    return { disk, backup, folder: FOLDER };
  }
  const empty = await open('/new', disk, 7);
  await empty.close();
  return { disk, backup, folder: '/new' };
}

const open = (folder: string, fileSystem: FileSystem, pid: number) =>
  openRegisterStore({ folder, clock: fixedClock, fileSystem, processes: aloneAs(pid), stopwatch: () => 0 });
const restoring = ({ backup, folder }: Beginning, fileSystem: FileSystem) =>
  restoreRegister({
    folder,
    backup,
    replaceDamaged: true,
    clock: fixedClock,
    fileSystem,
    processes: aloneAs(1),
  });

/** What a register is: the restored one, empty as at the beginning, refused as damaged, or something that may never be. */
async function stateOf(reading: () => Promise<{ register: Parameters<typeof fingerprint>[0]; seq: number }>) {
  try {
    const { register, seq } = await reading();
    if (seq === 0) return 'empty';
    return seq === SEQ && fingerprint(register) === RESTORED ? 'restored' : `change ${seq}`;
  } catch (error) {
    return error instanceof TijdigError ? error.code : String(error);
  }
}

/** Every way in which the promise is broken, in words. Stops after a few. */
async function brokenPromises(kind: 'empty' | 'damaged', between: Between): Promise<readonly string[]> {
  const old = kind === 'empty' ? 'empty' : 'register-damaged';
  const begun = await beginning(kind);
  const moments: [string, CrashDisk, boolean][] = [];
  const watched = aroundFileSystem(between(begun.disk), async (operation, path, run) => {
    const answer = await run();
    if (!LOOKS.includes(operation)) moments.push([`${operation} ${path}`, begun.disk.copy(), false]);
    return answer;
  });
  await restoring(begun, watched);
  moments.push(['the answer', begun.disk.copy(), true]);
  const broken: string[] = [];
  for (const [after, disk, answered] of moments) {
    const random = randomFrom(after.length);
    const some = (all: number) => random(all + 1);
    const crashes = {
      killed: disk.copy(),
      'cut, only what was synced': disk.powerCut(NOTHING_UNSYNCED),
      'cut, everything': disk.powerCut(EVERYTHING_WRITTEN),
      'cut, a part': disk.powerCut(some),
      'cut, in no order': disk.scatteredCut(random),
    };
    for (const [name, crashed] of Object.entries(crashes)) {
      const read = await stateOf(async () => (await openRegisterReader(begun.folder, crashed)).state());
      const opened = await stateOf(async () => (await open(begun.folder, crashed, 9)).state());
      const sound = opened !== 'restored' || (await verifyRegister(begun.folder, crashed)).ok;
      const allowed = answered ? ['restored'] : ['restored', old];
      if (!allowed.includes(read) || read !== opened || !sound)
        broken.push(`${after}, ${name}: read ${read}, opened ${opened}, sound ${sound}`);
    }
    if (broken.length > 5) break;
  }
  return broken;
}

describe.each(['empty', 'damaged'] as const)('a restore where the register is %s', (kind) => {
  it('leaves the old or the restored register, wherever it is stopped', async () => {
    expect(await brokenPromises(kind, (disk) => disk)).toEqual([]);
  });

  it('throws nothing of the old files away, wherever it is stopped', async () => {
    const begun = await beginning(kind);
    const before = [...begun.disk.files()]
      .filter(([path]) => /\/(?:snapshot|journal)-/.test(path))
      .map(String);
    const bytesOf = (disk: CrashDisk) => [...disk.files().values()].map(String);
    const watched = aroundFileSystem(begun.disk, async (_operation, path, run) => {
      const answer = await run();
      const there = bytesOf(begun.disk);
      for (const one of before) expect(there, path).toContain(one.slice(one.indexOf(',') + 1));
      return answer;
    });
    await restoring(begun, watched);
  });

  it.each(['ENOSPC', 'EIO', 'EACCES', 'EROFS'])(
    'refuses with a code when the disk answers %s, at any operation',
    async (code) => {
      const old = kind === 'empty' ? 'empty' : 'register-damaged';
      for (let at = 1; ; at += 1) {
        const begun = await beginning(kind);
        let count = 0;
        const fs = aroundFileSystem(begun.disk, async (_operation, _path, run) => {
          count += 1;
          if (count === at) throw systemError(code);
          return await run();
        });
        const ended = await restoring(begun, fs).then(
          () => 'restored',
          (error: unknown) => (error instanceof TijdigError ? 'refused' : String(error)),
        );
        if (count < at) break;
        expect(['restored', 'refused'], `operation ${at}`).toContain(ended);
        const state = await stateOf(async () => (await open(begun.folder, begun.disk, 9)).state());
        expect(ended === 'restored' ? ['restored'] : ['restored', old], `operation ${at}`).toContain(state);
      }
    },
  );
});

/** A restore that leaves out an operation. */
const without =
  (left: Operation, of: RegExp): Between =>
  (disk) =>
    aroundFileSystem(disk, asItIs, async (operation, path, run) => {
      if (operation !== left || !of.test(path)) await run();
    });

it.each([
  ['never syncs the new files', 'empty', without('sync', /restoring\/.*tmp$/)],
  ['never syncs the folder of the new files', 'empty', without('syncFolder', /restoring$/)],
  ['does not sync the folder in which it decides', 'damaged', without('syncFolder', /data$/)],
  ['never marks that the new register counts', 'empty', without('rename', /restore\.json$/)],
] as const)('is noticed when it %s', async (_fault, kind, between) => {
  const broken = await brokenPromises(kind, between);
  expect(broken).not.toEqual([]);
  for (const one of broken) expect(one).toMatch(/read [\w -]+, opened/);
});
