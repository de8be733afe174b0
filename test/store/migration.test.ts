/**
 * Opening a register of an older version for writing: stopped at any file operation, by a killed process or a power cut, or
 * refused by the disk, it opens again as what it was or as what it becomes, with the same records; and from the moment on
 * that anything of it is of the present version, a copy of all of it lies beside it, byte for byte. The check notices a
 * migration that does not keep to this.
 */
import { describe, expect, it } from 'vitest';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import type { FileSystem } from '#electron/store/file-system.ts';
import {
  aroundFileSystem,
  asItIs,
  type Operation,
  systemError,
} from '#test/support/store/around-file-system.ts';
import { type CrashDisk, EVERYTHING_WRITTEN, NOTHING_UNSYNCED } from '#test/support/store/crash-disk.ts';
import type { Between } from '#test/support/store/crash-oracle.ts';
import { begin, complaintAfter, type Known, OLDER, wordsOf } from '#test/support/store/migration-oracle.ts';
import { randomFrom } from '#test/support/store/random.ts';
import { openOn } from '#test/support/store/small-registers.ts';

const LOOKS = ['list', 'read', 'describe', 'folderIdentity', 'openToAppend', 'close'];
const migrate = async (fs: FileSystem) => (await openOn(fs, 1)).close();

/** Every way in which the promise is broken, in words. Stops after a few. */
async function brokenPromises(schema: number, between: Between): Promise<readonly string[]> {
  const begun = await begin(schema);
  const moments: [string, CrashDisk][] = [];
  const watched = aroundFileSystem(between(begun.disk), async (operation, path, run) => {
    const answer = await run();
    if (!LOOKS.includes(operation)) moments.push([`${operation} ${path}`, begun.disk.copy()]);
    return answer;
  });
  await migrate(watched);
  const broken: string[] = [];
  const known: Known = new Map();
  for (const [at, [after, disk]] of moments.entries()) {
    const random = randomFrom(at);
    const some = (all: number) => random(all + 1);
    const crashes = {
      killed: disk.copy(),
      'cut, only what was synced': disk.powerCut(NOTHING_UNSYNCED),
      'cut, everything': disk.powerCut(EVERYTHING_WRITTEN),
      'cut, a part': disk.powerCut(some),
      'cut, a part with zeros': disk.powerCut(some, true),
      'cut, in no order': disk.scatteredCut(random),
    };
    for (const [name, crashed] of Object.entries(crashes)) {
      const complaint = await complaintAfter(crashed, begun, between, known);
      if (complaint !== null) broken.push(`${after}, ${name}: ${complaint}`);
    }
    if (broken.length > 3) break;
  }
  expect(moments.length).toBeGreaterThan(20);
  return broken;
}

describe.each(OLDER)('migrating a register of schema %i', (schema) => {
  const afterFaults: Known = new Map();

  it('leaves the old or the new register and a whole copy, wherever it is stopped', async () => {
    expect(await brokenPromises(schema, (disk) => disk)).toEqual([]);
  });

  it.each(['ENOSPC', 'EIO', 'EPERM', 'EBUSY', 'EACCES', 'EMFILE', 'EROFS', 'EXDEV'])(
    'opens the register or refuses with a code when the disk answers %s, once or for ever, at any operation',
    async (code) => {
      const begun = await begin(schema);
      for (const forEver of [false, true]) {
        for (let at = 1; ; at += 1) {
          const disk = begun.disk.copy();
          let count = 0;
          let refused = '';
          const fs = aroundFileSystem(disk, async (operation, path, run) => {
            count += 1;
            if (count !== at && !(forEver && count > at)) return await run();
            refused ||= `${operation} ${path}`;
            throw systemError(code);
          });
          const ended = await migrate(fs).then(
            () => 'opened',
            (error: unknown) => (error instanceof TijdigError ? error.code : wordsOf(error)),
          );
          if (count < at) break;
          expect(
            [
              'opened',
              'disk-full',
              'save-failed',
              'register-read-only',
              'register-unreadable',
              'register-damaged',
            ],
            refused,
          ).toContain(ended);
          expect(await complaintAfter(disk, begun, (sound) => sound, afterFaults), refused).toBe(null);
        }
      }
    },
  );
});

/** A disk that leaves out an operation. */
const without =
  (left: Operation, of: RegExp): Between =>
  (disk) =>
    aroundFileSystem(disk, asItIs, async (operation, path, run) => {
      if (operation !== left || !of.test(path)) await run();
    });

it.each([
  ['never syncs what it copies', without('sync', /before-migration.*tmp$/)],
  ['never syncs the folder of the copy', without('syncFolder', /before-migration-[^/]*$/)],
  ['never syncs the folder of the copies', without('syncFolder', /backups$/)],
  ['gives the copy no names', without('rename', /before-migration/)],
  ['does not cut off an unfinished change', without('truncate', /journal/)],
])('is noticed when it %s', async (_fault, between) => {
  expect(await brokenPromises(1, between)).not.toEqual([]);
});
