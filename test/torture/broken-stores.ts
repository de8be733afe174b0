/**
 * Stores with a fault that has cost others their data, made out of the sound store and a broken file system below it. A proof that
 * does not notice them proves nothing.
 */
import type { FileSystem, OpenFile } from '#electron/store/file-system.ts';
import {
  aroundFileSystem,
  aroundWrites,
  asItIs,
  type Operation,
  systemError,
} from '#test/support/store/around-file-system.ts';
import type { Between } from '#test/support/store/crash-oracle.ts';

/** A store that leaves out an operation. */
export const without =
  (left: Operation, of: RegExp): Between =>
  (disk) =>
    aroundFileSystem(disk, asItIs, async (operation, path, run) => {
      if (operation !== left || !of.test(path)) await run();
    });

/** Runs what was put off before anything else is done. */
function latePlan() {
  const late: (() => Promise<unknown>)[] = [];
  return {
    putOff: (run: () => Promise<unknown>) => {
      late.push(run);
    },
    catchUp: async () => {
      for (let run = late.shift(); run !== undefined; run = late.shift()) await run();
    },
  };
}

/** A store that answers first and syncs with the next thing it does. */
export const answersBeforeSync: Between = (disk) => {
  const { putOff, catchUp } = latePlan();
  return aroundFileSystem(
    disk,
    async (_operation, _path, run) => {
      await catchUp();
      return await run();
    },
    async (operation, _path, run) => {
      if (operation === 'datasync') putOff(run);
      else await run();
    },
  );
};

/** A store that answers first and appends, and syncs, with the next thing it does. */
export const answersBeforeAppend: Between = (disk) => {
  const { putOff, catchUp } = latePlan();
  const appending = (file: OpenFile): OpenFile => ({
    ...file,
    write: async (bytes) => {
      await catchUp();
      const own = Uint8Array.from(bytes);
      putOff(() => file.write(own));
      return bytes.length;
    },
    datasync: async () => putOff(() => file.datasync()),
    truncate: async (length) => {
      await catchUp();
      await file.truncate(length);
    },
  });
  return {
    ...aroundFileSystem(disk, async (_operation, _path, run) => {
      await catchUp();
      return await run();
    }),
    openToAppend: async (path) => appending(await disk.openToAppend(path)),
  };
};

/** A store that takes a short write for a whole one, on a disk that takes half of a long one now and then. */
export const ignoresShortWrites: Between = (disk) => {
  let writes = 0;
  return aroundWrites(disk, async (file, bytes) => {
    writes += 1;
    const half = writes % 7 === 0 ? Math.ceil(bytes.length / 2) : bytes.length;
    await file.write(bytes.subarray(0, half));
    return bytes.length;
  });
};

/** A store that gives every unfinished file the same name. */
export const fixedTemporaryName: Between = (disk) => {
  const fixed = (path: string) => path.replace(/\.[0-9a-f-]{36}\.tmp$/, '.tmp');
  return {
    ...aroundFileSystem(disk, asItIs),
    read: (path) => disk.read(fixed(path)),
    create: (path) => disk.create(fixed(path)),
    remove: (path) => disk.remove(fixed(path)),
    rename: (from, to) => disk.rename(fixed(from), to),
    link: (from, to) => disk.link(fixed(from), to),
  };
};

/** A store that takes a folder that is not sound for one in which nothing ever was. */
export const startsEmpty =
  (isSound: (folder: string, disk: FileSystem) => Promise<boolean>): Between =>
  (disk) =>
    aroundFileSystem(disk, async (operation, path, run) => {
      const answer = await run();
      if (operation === 'list' && !(await isSound(path, disk))) throw systemError('ENOENT');
      return answer;
    });

/**
 * A disk that loses what a failed sync should have written, as Linux does: it calls the pages clean, and the next sync has nothing
 * to do. `fails` says whether a sync fails.
 */
export const forgetfulDisk = (disk: FileSystem, fails: () => boolean): FileSystem => {
  const lost = new Set<string>();
  return aroundFileSystem(disk, asItIs, async (operation, path, run) => {
    const syncs = operation === 'datasync' || operation === 'sync';
    if (syncs && fails()) {
      lost.add(path);
      throw systemError('EIO');
    }
    if (!syncs || !lost.has(path)) await run();
  });
};

/** A store that syncs once more after a failure. */
export const retriesSync: Between = (disk) =>
  aroundFileSystem(disk, asItIs, async (operation, _path, run) => {
    if (operation === 'datasync' || operation === 'sync') await run().catch(run);
    else await run();
  });
